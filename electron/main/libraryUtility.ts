import { utilityProcess } from 'electron';
import type { StartProcess } from '#shell/libraryProcess.ts';

/** Starts library processes as Electron's own. */
export const electronProcess =
  (script: string): StartProcess =>
  ({ onMessage, onExit }) => {
    const child = utilityProcess.fork(script, [], { serviceName: 'library', stdio: 'inherit' });
    child.on('message', onMessage);
    child.on('exit', onExit);
    return {
      post: (request) => child.postMessage(request),
      kill: () => void child.kill(),
    };
  };
