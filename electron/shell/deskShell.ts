import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calls, createClient, explainInput, type Transport } from '#shared/contract/index.ts';
import { DeskError, type Failure, type Result } from '#shared/errors.ts';
import { type LibraryState, shellContract } from '#shared/shell/index.ts';
import type { DeskEvent } from '#shared/wire/index.ts';
import { createClipperDesk } from './clipper/clipperDesk.ts';
import type { DeskFile } from './deskFile.ts';
import { createExportedFiles, type ExportedFiles } from './exportedFiles.ts';
import { createLibraryKeeper } from './libraryKeeper.ts';
import { markLibrary } from './libraryMark.ts';
import type { StartProcess } from './libraryProcess.ts';
import { hasLibrary, recentLibraries, rememberLibrary } from './recentLibraries.ts';
import type { ShellActions } from './shellActions.ts';
import { createShellCalls, type ShellFacts } from './shellCalls.ts';

/** The desk without its window: what Electron's main process and the browser edition's server have in common. */
export interface DeskShell {
  /** Answers every call: the shell's own, and the library's through its process. */
  readonly transport: Transport;
  readonly exported: ExportedFiles;
  libraryState(): LibraryState;
  /** Gives the function that ends it. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
  /** Opens the last library, or the given one; at the first start makes the sample library. */
  start(folder?: string): Promise<Result<LibraryState>>;
  /** Closes the library. */
  close(): Promise<void>;
}

export interface DeskShellOptions {
  readonly facts: ShellFacts;
  readonly file: DeskFile;
  readonly startProcess: StartProcess;
  readonly actions: ShellActions;
  /** Folder of the browser clipper's extension. */
  readonly clipperFolder: string;
}

export function createDeskShell({ facts, file, startProcess, actions, clipperFolder }: DeskShellOptions): DeskShell {
  const listeners = new Set<(event: DeskEvent) => void>();
  const tell = (event: DeskEvent) => {
    if (event.kind === 'library' && event.state.status === 'open') {
      rememberLibrary(file, event.state.folder);
      markLibrary(event.state.folder);
    }
    for (const listener of listeners) listener(event);
  };
  const keeper = createLibraryKeeper({ start: startProcess, onEvent: tell });
  const exported = createExportedFiles();
  const clipper = createClipperDesk({
    file,
    folder: clipperFolder,
    client: createClient(keeper.call),
    isLibraryOpen: () => keeper.state().status === 'open',
    onArrival: (arrival) => tell({ kind: 'clipper', arrival }),
  });
  const shellTransport = createShellTransport(createShellCalls({ facts, file, keeper, exported, actions, clipper }));

  return {
    transport: async (name, input, context) => {
      if (Object.hasOwn(shellContract, name)) return shellTransport(name, input, context);
      const result = await keeper.call(name, input, context);
      exported.learn(name, result);
      return result;
    },
    exported,
    libraryState: keeper.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (folder) => {
      void clipper.apply();
      // The folder proposed for exports is there to be written to; where it cannot be made the export says so.
      await mkdir(facts.folders.exports, { recursive: true }).catch(() => {});
      const last = folder ?? recentLibraries(file)[0]?.folder;
      const sample = join(facts.folders.libraries, '示例资料库');
      if (last !== undefined) return keeper.open({ kind: 'open', folder: last });
      if (hasLibrary(sample)) return keeper.open({ kind: 'open', folder: sample });
      return keeper.open({ kind: 'create', folder: sample, sample: true });
    },
    close: async () => {
      await clipper.close();
      await keeper.close();
    },
  };
}

/** Checks the input of each call against the shell's contract and turns failures into values. */
function createShellTransport(handlers: ReturnType<typeof createShellCalls>): Transport {
  const calls: Calls = shellContract;
  const run = handlers as Readonly<Record<string, (input: unknown, context: unknown) => unknown>>;
  return async (name, input, context): Promise<Result<unknown>> => {
    const checked = calls[name]?.input.safeParse(input, { error: explainInput });
    if (!checked?.success) return { ok: false, error: invalid(name, checked?.error.issues[0]?.path.join('.')) };
    try {
      return { ok: true, value: await run[name]?.(checked.data, context) };
    } catch (error) {
      return { ok: false, error: toFailure(error) };
    }
  };
}

const invalid = (name: string, field: string | undefined): Failure => ({
  code: 'invalid_input',
  message: '输入不合要求，什么都没有改动。请改正后再试。',
  detail: { field: field || name },
});

function toFailure(error: unknown): Failure {
  if (error instanceof DeskError) {
    const { code, message, detail } = error;
    return detail === undefined ? { code, message } : { code, message, detail };
  }
  console.error(error);
  return { code: 'internal', message: '编辑台内部出错，这一步没有完成；已经保存的内容都在。请再试一次，或重新启动。' };
}
