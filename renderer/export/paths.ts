import { refusedInFileName } from '#shared/numbering/index.ts';
import type { ExportKind } from './exportJob.ts';

/** The path of a file in a folder, as the system that the desk runs on writes it. */
export function filePath(folder: string, name: string, kind: ExportKind | 'zip', platform: string): string {
  const separator = platform === 'win32' ? '\\' : '/';
  const base = folder.endsWith(separator) || folder.endsWith('/') ? folder : `${folder}${separator}`;
  return `${base}${safeName(name)}.${kind}`;
}

/** The name without its folders. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The folder that a file is in, without a separator at its end. */
export const folderOf = (path: string): string => path.slice(0, path.length - fileNameOf(path).length - 1);

function safeName(name: string): string {
  const refused = new Set(refusedInFileName(name));
  const safe = [...name.trim()].map((character) => (refused.has(character) || character < ' ' ? '_' : character));
  return safe.join('').replace(/[. ]+$/, '');
}
