import { spawn } from 'node:child_process';
import type { ServiceMessage, ServiceRequest } from '#shared/wire/index.ts';

/** A process that runs a library (electron/library/serve.ts), whatever kind of process it is. */
export interface LibraryProcess {
  post(request: ServiceRequest): void;
  kill(): void;
}

export interface ProcessEvents {
  readonly onMessage: (message: ServiceMessage) => void;
  /** Once, when the process has ended; its locks are gone then. `code` is null where a signal ended it. */
  readonly onExit: (code: number | null) => void;
}

export type StartProcess = (events: ProcessEvents) => LibraryProcess;

/** Starts library processes as children of this one, run by the given Node. */
export function nodeProcess(node: string, script: string): StartProcess {
  return ({ onMessage, onExit }) => {
    const child = spawn(node, [script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // JSON, the default, has no bytes.
      serialization: 'advanced',
      env: plainEnvironment(process.env),
      windowsHide: true,
    });
    let ended = false;
    const end = (code: number | null) => {
      if (ended) return;
      ended = true;
      onExit(code);
    };
    child.on('message', (message) => onMessage(message as ServiceMessage));
    child.on('exit', end);
    child.on('error', (error) => {
      console.error(error);
      // It could not be started; an error while it runs is followed by exit.
      if (child.pid === undefined) end(null);
    });
    return {
      post: (request) => {
        if (child.connected) child.send(request, () => {});
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** Without what would change how Node runs (NODE_OPTIONS, ELECTRON_RUN_AS_NODE …). */
function plainEnvironment(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !/^(NODE_|ELECTRON_)/.test(name)));
}
