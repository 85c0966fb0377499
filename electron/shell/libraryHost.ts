import type { Failure } from '#shared/errors.ts';
import { nodeProcess, type StartProcess } from './libraryProcess.ts';

/** Native modules of the library need it; a process with less dies when it loads them. */
const neededNapi = 10;

export interface LibraryHost {
  readonly start: StartProcess;
  /** For the user, e.g. utilityProcess (Node 24.4). */
  readonly name: string;
}

/**
 * Chooses what runs the library: Electron's own utilityProcess, else the Node that LIBRARY_NODE names, else nothing,
 * which the user is told when a library is to be opened.
 */
export function chooseHost(
  versions: { readonly [name: string]: string | undefined },
  env: NodeJS.ProcessEnv,
  script: string,
  utilityProcess: StartProcess,
): LibraryHost {
  if (Number(versions['napi']) >= neededNapi) {
    return { start: utilityProcess, name: `utilityProcess (Node ${versions['node']})` };
  }
  const node = env['LIBRARY_NODE'];
  if (node) return { start: nodeProcess(node, script), name: 'Node child (LIBRARY_NODE)' };
  return { start: noProcess(tooOld(versions['electron'] ?? '')), name: '—' };
}

const tooOld = (electron: string): Failure => ({
  code: 'internal',
  message: `这个 Electron（${electron}）太旧，运行不了资料库；资料库没有打开，内容没有改动。请换 Electron 35 或更新的版本，或让环境变量 LIBRARY_NODE 指向 Node 22.14 或更新的程序。`,
  detail: { electron },
});

/** Answers every order with the same failure. */
const noProcess =
  (error: Failure): StartProcess =>
  ({ onMessage, onExit }) => {
    queueMicrotask(() => {
      onMessage({ kind: 'opened', error });
      onExit(1);
    });
    return { post: () => {}, kill: () => {} };
  };
