import type { CallContext } from '#shared/contract/index.ts';
import type { Failure, Result } from '#shared/errors.ts';
import { connect, type DeskEvent, type HostMessage, type ServiceOrder } from '#shared/wire/index.ts';
import type { LibraryProcess, StartProcess } from './libraryProcess.ts';

/** A library process and its calls. */
export interface LibraryConnection {
  /** Null once the library is open, else why it is not; the process has ended then. */
  readonly opened: Promise<Failure | null>;
  /** Settled when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** The result, or null where the process ended before there was one. */
  call(name: string, input: unknown, context: CallContext): Promise<Result<unknown> | null>;
  /** Lets the process finish what it does, close the library and end; kills it when that takes too long. */
  close(): Promise<void>;
}

/** ms that a process may take to close its library. */
const patience = 5000;

/** Starts a process and has it open or make a library. */
export function connectLibrary(
  start: StartProcess,
  order: ServiceOrder,
  onEvent: (event: DeskEvent) => void,
): LibraryConnection {
  const opened = Promise.withResolvers<Failure | null>();
  const ended = Promise.withResolvers<void>();
  let receive: (message: HostMessage) => void = () => {};

  const child: LibraryProcess = start({
    onMessage: (message) => {
      if (message.kind === 'opened') opened.resolve(message.error);
      else receive(message);
    },
    onExit: (code) => {
      opened.resolve(endedWhileOpening(code));
      ended.resolve();
    },
  });

  const { transport } = connect(
    {
      post: (message) => child.post(message),
      subscribe: (listener) => {
        receive = listener;
        return () => {
          receive = () => {};
        };
      },
    },
    onEvent,
  );
  child.post(order);

  async function close(): Promise<void> {
    child.post({ kind: 'close' });
    const timer = setTimeout(() => child.kill(), patience);
    await ended.promise;
    clearTimeout(timer);
  }

  return {
    opened: opened.promise.then(async (failure) => {
      if (failure !== null) await close();
      return failure;
    }),
    ended: ended.promise,
    call: (name, input, context) => Promise.race([transport(name, input, context), ended.promise.then(() => null)]),
    close,
  };
}

function endedWhileOpening(code: number | null): Failure {
  return {
    code: 'internal',
    message: '运行资料库的进程没有启动，资料库没有打开，里面的内容没有改动。请再试一次，或重新启动编辑台。',
    detail: { exit: code ?? 'signal' },
  };
}
