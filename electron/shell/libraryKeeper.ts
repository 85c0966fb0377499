import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CallContext } from '#shared/contract/index.ts';
import type { Failure, Result } from '#shared/errors.ts';
import type { LibraryState } from '#shared/shell/index.ts';
import type { DeskEvent, ServiceOrder } from '#shared/wire/index.ts';
import { connectLibrary, type LibraryConnection } from './libraryConnection.ts';
import { noLibrary, notRepeated, processLost } from './libraryFailures.ts';
import type { StartProcess } from './libraryProcess.ts';
import { isRepeatable } from './repeatable.ts';
import { findSyncProgram } from './syncedFolder.ts';

/** Holds the one library that is open, in a process of its own. */
export interface LibraryKeeper {
  state(): LibraryState;
  /** Opens or makes a library in place of the one that is open; on failure that one stays open. */
  open(order: ServiceOrder, onEvent?: (event: DeskEvent) => void): Promise<Result<LibraryState>>;
  /** Opens the library again whose process was lost or which failed to open. */
  reopen(): Promise<Result<LibraryState>>;
  /** A call of the library's contract. Waits for a library that is being opened; made again where its process is lost. */
  call(name: string, input: unknown, context: CallContext): Promise<Result<unknown>>;
  /** Closes the library, if one is open. Nothing can be opened afterwards. */
  close(): Promise<void>;
}

export interface KeeperOptions {
  readonly start: StartProcess;
  /** Told of changes in the library and of the library's state. */
  readonly onEvent: (event: DeskEvent) => void;
}

/** A process lost so soon (ms) after one was restarted is not restarted again. */
const restartAfter = 30_000;

export function createLibraryKeeper({ start, onEvent }: KeeperOptions): LibraryKeeper {
  let state: LibraryState = { status: 'none' };
  /** What calls go to; null where none is open and none is being opened. */
  let current: Promise<LibraryConnection | null> = Promise.resolve(null);
  let open: { readonly folder: string; readonly connection: LibraryConnection } | null = null;
  /** Opening and closing, one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  /** What was wished for when the state is `failed`. */
  let failed: ServiceOrder | null = null;
  let restartedAt = Number.NEGATIVE_INFINITY;
  let closing = false;

  function setState(next: LibraryState): LibraryState {
    state = next;
    onEvent({ kind: 'library', state });
    return state;
  }

  function fail(order: ServiceOrder, error: Failure): void {
    failed = order;
    setState({ status: 'failed', folder: order.folder, error });
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Starts a process for a library; gives the connection once it is open. */
  async function connect(
    order: ServiceOrder,
    listener: (event: DeskEvent) => void,
  ): Promise<Result<LibraryConnection>> {
    const connection = connectLibrary(start, order, listener);
    const error = await connection.opened;
    return error === null ? { ok: true, value: connection } : { ok: false, error };
  }

  function use(folder: string, connection: LibraryConnection): LibraryState {
    open = { folder, connection };
    current = Promise.resolve(connection);
    void connection.ended.then(() => {
      if (open?.connection === connection) restart(folder);
    });
    return setState({ status: 'open', folder, name: basename(folder), syncedBy: findSyncProgram(folder) });
  }

  /** Opens the library of a lost process again, once. */
  function restart(folder: string): void {
    open = null;
    current = Promise.resolve(null);
    if (closing) return;
    if (performance.now() - restartedAt < restartAfter) {
      fail({ kind: 'open', folder }, processLost);
      return;
    }
    restartedAt = performance.now();
    current = inTurn(() => openInstead({ kind: 'open', folder }, onEvent, true)).then(() => open?.connection ?? null);
    // Said last, so that whoever hears it and calls waits for the new process.
    setState({ status: 'opening', folder, restarting: true });
  }

  async function openInstead(
    order: ServiceOrder,
    listener: (event: DeskEvent) => void,
    restarting = false,
  ): Promise<Result<LibraryState>> {
    const folder = resolve(order.folder);
    if (closing) return { ok: false, error: noLibrary };
    // Another library was opened while the restart waited for its turn.
    if (open !== null && restarting) return { ok: true, value: state };
    if (open !== null && order.kind === 'open' && isSameFolder(open.folder, folder)) return { ok: true, value: state };
    const before = open;
    if (before === null && !restarting) setState({ status: 'opening', folder, restarting: false });
    const result = await connect({ ...order, folder }, (event) =>
      event.kind === 'opening' ? listener(event) : onEvent(event),
    );
    if (!result.ok) {
      // Where the library that was open was lost meanwhile, its restart is next in turn.
      if (before === null) fail({ ...order, folder }, result.error);
      return result;
    }
    const opened = use(folder, result.value);
    if (before !== null) await before.connection.close();
    return { ok: true, value: opened };
  }

  function openNext(order: ServiceOrder, listener = onEvent): Promise<Result<LibraryState>> {
    const done = inTurn(() => openInstead(order, listener));
    if (open === null) current = done.then(() => open?.connection ?? null);
    return done;
  }

  async function call(name: string, input: unknown, context: CallContext): Promise<Result<unknown>> {
    for (const again of [true, false]) {
      const connection = await current;
      if (connection === null) return { ok: false, error: whyClosed(state) };
      const result = await connection.call(name, input, context);
      if (result !== null) return result;
      if (!isRepeatable(name)) return { ok: false, error: notRepeated };
      if (!again) break;
    }
    return { ok: false, error: processLost };
  }

  return {
    state: () => state,
    open: openNext,
    reopen: async () => {
      if (failed === null || state.status !== 'failed') return { ok: true, value: state };
      return openNext(failed);
    },
    call,
    close: () =>
      inTurn(async () => {
        closing = true;
        const connection = open?.connection;
        open = null;
        current = Promise.resolve(null);
        await connection?.close();
      }),
  };
}

const whyClosed = (state: LibraryState): Failure => (state.status === 'failed' ? state.error : noLibrary);

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return one === other;
  }
}
