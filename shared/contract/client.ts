import type { Result } from '../errors.ts';
import type { CallContext, CallInput, CallOutput, Calls } from './call.ts';
import type { Contract } from './contract.ts';

/** Carries a call to a host and its result back: in the same process, between processes, over HTTP. */
export type Transport = (name: string, input: unknown, context: CallContext) => Promise<Result<unknown>>;

/** A set of calls, typed. */
export interface Client<C extends Calls> {
  call<Name extends keyof C & string>(
    name: Name,
    input: CallInput<C[Name]>,
    context?: CallContext,
  ): Promise<Result<CallOutput<C[Name]>>>;
}

/** The one way to the library, for the window, the command line and the tests alike. */
export type DeskClient = Client<Contract>;

/** A typed client over any transport. The host is trusted to return what the contract says. */
export function createClient<C extends Calls = Contract>(transport: Transport): Client<C> {
  return {
    call: async (name, input, context = {}) => (await transport(name, input, context)) as Result<never>,
  };
}
