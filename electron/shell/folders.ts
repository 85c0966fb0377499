import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findSyncProgram } from './syncedFolder.ts';

/** Folders of this machine that the desk uses when the user has chosen none. */
export interface Folders {
  /** Settings and logs. */
  readonly data: string;
  readonly libraries: string;
  readonly exports: string;
}

/** Named after the product, in the user's documents; beside them where those are synchronised (OneDrive does so). */
export function proposeFolders(data: string, documents: string, home: string = homedir()): Folders {
  const base = findSyncProgram(documents) === null ? documents : home;
  const desk = join(base, '园区周报编辑台');
  return { data, libraries: desk, exports: join(desk, '导出') };
}

/** The folder for settings, the same for the window and the browser edition. DESK_DATA names another. */
export function dataFolder(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  if (env['DESK_DATA']) return env['DESK_DATA'];
  const name = 'park-weekly-desk';
  const home = homedir();
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), name);
}

/** The user's documents. DESK_DOCUMENTS names another folder; Electron asks the system instead. */
export function documentsFolder(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  if (env['DESK_DOCUMENTS']) return env['DESK_DOCUMENTS'];
  const config = join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs');
  const named = existsSync(config) ? /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(config, 'utf8'))?.[1] : undefined;
  return named?.replace('$HOME', home) ?? join(home, 'Documents');
}
