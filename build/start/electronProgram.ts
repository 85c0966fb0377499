import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('electron/package.json'));

/** The Electron that is on this machine: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the installed one. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = named ? join(named, programName()) : installedProgram();
  return program !== null && existsSync(program) ? program : null;
}

const programName = (): string =>
  ({ win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' })[process.platform as string] ?? 'electron';

/** Electron's package names its program in path.txt once it has been fetched. */
function installedProgram(): string | null {
  try {
    return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  } catch {
    return null;
  }
}

/** Has Electron's package fetch its program, which it does at the first start and not when it is installed. */
export function fetchElectron(): string | null {
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'] });
  return findElectron();
}

export const electronVersion = (): string => (require('electron/package.json') as { version: string }).version;
