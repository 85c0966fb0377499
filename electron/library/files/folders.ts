import { constants } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writeFailure } from './fileErrors.ts';

/**
 * Makes a change in a folder (a new or renamed file) outlast a power cut: fsync(2) says the folder needs a sync of
 * its own. Windows and some network shares cannot sync a folder; what was written is whole there all the same, so
 * that is no failure.
 */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, constants.O_RDONLY);
    await folder.sync().finally(() => folder.close());
  } catch {
    return;
  }
}

/**
 * Makes a folder of the library's own, with those above it, unless it is there.
 * @throws DeskError file_not_writable, disk_full
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeWithParents(resolve(path));
  } catch (error) {
    throw writeFailure(path, error);
  }
}

/** Node's own recursive mkdir never ends where a folder is there but takes none (/proc on Linux). */
async function makeWithParents(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeWithParents(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Another call may have made it meanwhile.
    if (await isFolder(path)) return;
    throw error;
  }
  await syncFolder(parent);
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
