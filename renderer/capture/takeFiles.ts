import { takeMaterial } from './capture.ts';
import { startImport } from './files/importJob.ts';
import { endingOf, type FoundFile, fileMaterial, isList, isPicture, mostBytes, picturesMaterial } from './materials.ts';

/** Files that were dropped, pasted or chosen: pictures and a single document become a clip to be looked at, the rest is imported. */
export async function takeFiles(found: readonly FoundFile[], isFolder: boolean): Promise<void> {
  const [first] = found;
  if (!first) return;
  const files = found.map(({ file }) => file);
  const fits = files.reduce((sum, { size }) => sum + size, 0) <= mostBytes;
  if (!isFolder && fits && files.every(isPicture)) return takeMaterial(await picturesMaterial(files));
  if (!isFolder && fits && found.length === 1 && !isList(first.name))
    return takeMaterial(await fileMaterial(first.file));
  startImport({ kind: 'files', files: found });
}

/** Files named by their paths, in a window of its own. */
export function takePaths(paths: readonly string[]): void {
  const [first] = paths;
  if (first === undefined) return;
  const isOne = paths.length === 1 && endingOf(first) !== '' && !isList(first);
  if (isOne) takeMaterial({ kind: 'file', path: first });
  else startImport({ kind: 'paths', paths });
}
