import { z } from 'zod';
import type { Progress } from '../contract/index.ts';
import type { Failure, Result } from '../errors.ts';
import type { ClipperArrival, LibraryState } from '../shell/index.ts';

/**
 * What travels between a client and a host in another process. Values pass the structured clone algorithm; over HTTP
 * they pass JSON (see json.ts).
 */

/** From a client. `id` is the client's own and names the call until its result has come. */
export const ClientMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    id: z.int().min(0),
    name: z.string().max(100),
    input: z.unknown(),
    step: z.string().max(100).optional(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id: z.int().min(0) }),
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** What happened in the host without being asked for. */
export type DeskEvent =
  /** Rows were changed: names of tables (clip, issue, entry …), by whatever call. */
  | { readonly kind: 'changed'; readonly entities: readonly string[] }
  /** The library was opened, closed, restarted or lost. */
  | { readonly kind: 'library'; readonly state: LibraryState }
  /** How far the shell has come with a library that it makes by itself at the first start. */
  | { readonly kind: 'opening'; readonly progress: Progress }
  /** The browser clipper sent something. */
  | { readonly kind: 'clipper'; readonly arrival: ClipperArrival }
  /** A command was chosen in a native menu. */
  | { readonly kind: 'command'; readonly id: string };

export type HostMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: DeskEvent };

/** What the process that runs the library is told besides calls: which library, and to close it and end. */
export type ServiceOrder =
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'create'; readonly folder: string; readonly sample: boolean };
export type ServiceRequest = ServiceOrder | ClientMessage | { readonly kind: 'close' };

/** What that process says: whether the order was carried out, then answers and events. */
export type ServiceMessage = HostMessage | { readonly kind: 'opened'; readonly error: Failure | null };
