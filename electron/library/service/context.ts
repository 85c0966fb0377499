import type { CallContext, Calls, Handlers } from '#shared/contract/index.ts';
import { withoutForbidden } from '#shared/text/hygiene.ts';
import type { AssetStore } from '../assets/index.ts';
import type { IsAllowed } from '../importing/web/addresses.ts';
import type { Action, Store } from '../store/index.ts';

/** What the handlers of the service work on. */
export interface Service {
  readonly store: Store;
  readonly assets: AssetStore;
  /** The library's folder. */
  readonly folder: string;
  /** To which IP addresses the desk may connect; public ones where it is left out. */
  readonly isReachable?: IsAllowed | undefined;
}

/** {@link CallContext} as handlers get it: with a signal of Node's own. */
export interface ServiceContext extends CallContext {
  readonly signal?: AbortSignal | undefined;
}

export type ServiceHandlers<C extends Calls> = Handlers<C, ServiceContext>;

/** A name in the history for what a call does. */
export function action(name: string, subject: string, { step }: CallContext): Action {
  return { name, subject: withoutForbidden(subject.slice(0, 100)), step };
}
