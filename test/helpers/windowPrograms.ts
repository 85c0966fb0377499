import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closedElectron, isClosedElectronThere } from '../../build/closedElectron/closedElectron.ts';
import { findElectron } from '../../build/start/electronProgram.ts';

/**
 * The Electron that window tests start: the one named by ELECTRON_OVERRIDE_DIST_PATH, the installed one, or the closed
 * machine's (`npm run electron:closed`). Null where there is none, which is said; under CI=true it is an error.
 */
export function electronBinary(): string | null {
  const found = findElectron() ?? (isClosedElectronThere() ? closedElectron : null);
  if (found === null && process.env['CI'] === 'true')
    throw new Error('CI=true needs an Electron: npm run electron:closed');
  if (found === null) console.warn('SKIPPED: no Electron binary (npm run electron:closed fetches one for tests)');
  return found;
}

/** Electron's version, from the file that stands beside its program; empty where there is none. */
export function electronVersionOf(binary: string): string {
  try {
    return readFileSync(join(dirname(binary), 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
  } catch {
    return '';
  }
}

/** Whether that Electron can run the library itself (N-API 10). */
export const runsLibrary = (binary: string): boolean => Number(electronVersionOf(binary).split('.')[0] || 99) >= 35;
