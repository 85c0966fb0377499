import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DeskError } from '#shared/errors.ts';
import { stopIfCancelled } from '../cancel.ts';
import { systemCode, writeFailure } from './fileErrors.ts';
import { syncFolder } from './folders.ts';
import { temporaryName } from './leftovers.ts';

/** Bytes written between two looks at the signal. */
const chunkBytes = 1024 * 1024;

/** Waits in ms before a refused rename is tried again: on Windows a virus scanner holds new files for a moment. */
const renameWaits = [30, 100, 300];

/**
 * Writes a file whole or not at all: into a new file in the same folder, flushed to the disk, then renamed over
 * `path`. Whoever reads `path` at any time sees all of the old bytes or all of the new. On any failure and on
 * abort the old file is as it was and the new one is gone. A symbolic link is followed and stays; an existing
 * file keeps its permissions, and one that is marked read-only is refused.
 * @param bytes all of them, or one piece after the other for a file that is larger than the memory should be
 * @throws DeskError file_not_writable, disk_full, cancelled; whatever making the pieces throws
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const { signal } = options;
  try {
    stopIfCancelled(signal);
    const target = await resolveTarget(path);
    const temporary = join(dirname(target.path), temporaryName());
    try {
      await writeNew(temporary, bytes, target.mode, signal);
      stopIfCancelled(signal);
      await renameOver(temporary, target.path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(target.path));
  } catch (error) {
    throw writeFailure(path, error);
  }
}

/** The real file behind `path` and the permissions it has; null permissions where there is no file yet. */
async function resolveTarget(path: string): Promise<{ path: string; mode: number | null }> {
  const real = await realpath(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (real === null) return { path, mode: null };
  const found = await stat(real);
  if (found.isDirectory()) throw Object.assign(new Error('the target is a folder'), { code: 'EISDIR' });
  if (!found.isFile()) {
    throw new DeskError('file_not_writable', '目标不是普通文件，没有写入。请换一个位置。', { path });
  }
  await access(real, constants.W_OK);
  return { path: real, mode: found.mode & 0o777 };
}

async function writeNew(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  mode: number | null,
  signal: AbortSignal | undefined,
) {
  const file = await open(path, 'wx');
  try {
    if (bytes instanceof Uint8Array) await writePiece(file, bytes, signal);
    else for await (const piece of bytes) await writePiece(file, piece, signal);
    if (mode !== null) await keepMode(file, mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writePiece(file: FileHandle, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    stopIfCancelled(signal);
    const { bytesWritten } = await file.write(bytes, at, Math.min(chunkBytes, bytes.length - at));
    at += bytesWritten;
  }
}

/** Some file systems (FAT, network shares) have no permissions to keep. */
async function keepMode(file: FileHandle, mode: number): Promise<void> {
  await file.chmod(mode).catch(() => undefined);
}

async function renameOver(from: string, to: string): Promise<void> {
  for (const wait of renameWaits) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}
