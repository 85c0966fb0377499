import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RecentLibrary } from '#shared/shell/index.ts';
import type { DeskFile } from './deskFile.ts';

const most = 12;

/** Whether there is a library in a folder. */
export const hasLibrary = (folder: string): boolean => existsSync(join(folder, 'library.sqlite'));

/** Libraries opened before, newest first. */
export const recentLibraries = (file: DeskFile): readonly RecentLibrary[] =>
  file.read().recent.map(({ folder, openedAt }) => ({
    folder,
    name: basename(folder),
    openedAt,
    exists: hasLibrary(folder),
  }));

export function rememberLibrary(file: DeskFile, folder: string): void {
  const others = file.read().recent.filter((each) => each.folder !== folder);
  file.change({ recent: [{ folder, openedAt: Date.now() }, ...others].slice(0, most) });
}

export function forgetLibrary(file: DeskFile, folder: string): void {
  file.change({ recent: file.read().recent.filter((each) => each.folder !== folder) });
}
