import type { Result } from '../errors.ts';
import type { CallContext } from './call.ts';
import type { CallName, Input, Output } from './contract.ts';

/** Carries a call to a host and its result back: in the same process, between processes, over HTTP. */
export type Transport = (name: string, input: unknown, context: CallContext) => Promise<Result<unknown>>;

/** The one way to the library, for the window, the command line and the tests alike. */
export interface DeskClient {
  call<Name extends CallName>(name: Name, input: Input<Name>, context?: CallContext): Promise<Result<Output<Name>>>;
}

/** A typed client over any transport. The host is trusted to return what the contract says. */
export function createClient(transport: Transport): DeskClient {
  return {
    call: async <Name extends CallName>(name: Name, input: Input<Name>, context: CallContext = {}) =>
      (await transport(name, input, context)) as Result<Output<Name>>,
  };
}
