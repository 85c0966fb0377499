import { constants } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { readFailure, shownName, systemCode } from './fileErrors.ts';

/** Bytes that are asked for at least, behind those that the file says it has. */
const leastRead = 64 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/**
 * Reads a file that a user named, whole. It is looked at before it is opened, so that a pipe or a device cannot
 * stall the desk and a file larger than `maxBytes` is never read.
 * @param tooBig the code for a file over the limit
 * @throws DeskError file_not_found, file_unreadable (a folder, a device, no permission), or `tooBig`
 */
export async function readInput(
  path: string,
  maxBytes: number,
  tooBig: 'file_unreadable' | 'picture_too_big' = 'file_unreadable',
): Promise<Buffer> {
  const bytes = await readRegularFile(path, maxBytes, tooBig).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  if (bytes.length > maxBytes) throw overLimit(path, bytes.length, maxBytes, tooBig);
  return bytes;
}

async function readRegularFile(path: string, maxBytes: number, tooBig: 'file_unreadable' | 'picture_too_big') {
  const size = await inputSize(path);
  if (size > maxBytes) throw overLimit(path, size, maxBytes, tooBig);
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await readUpTo(file, maxBytes + 1, size);
  } finally {
    await file.close();
  }
}

/** Files grow while they are read, and some say that they have no bytes and never end. */
async function readUpTo(file: FileHandle, most: number, expected: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  while (length < most) {
    const room = Math.min(most - length, Math.max(expected - length, leastRead));
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(room), 0, room);
    if (bytesRead === 0) break;
    pieces.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

/**
 * Bytes of a file that a user named, looked at before it is opened.
 * @throws DeskError file_not_found, file_unreadable (a folder, a device, no permission)
 */
export async function inputSize(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  if (found.isFile()) return found.size;
  if (found.isDirectory()) throw readFailure(path, Object.assign(new Error('a folder'), { code: 'EISDIR' }));
  throw new DeskError('file_unreadable', `“${shownName(basename(path))}”不是普通文件，没有打开。请另选一个文件。`, {
    path,
  });
}

function overLimit(path: string, bytes: number, maxBytes: number, code: 'file_unreadable' | 'picture_too_big') {
  const message = `“${shownName(basename(path))}”有 ${megabytes(bytes)}，超过上限 ${megabytes(maxBytes)}，没有读入。请换一个小些的文件。`;
  return new DeskError(code, message, { path, bytes });
}

/** The bytes of a file of the library's own, or null where there is none. Other failures as {@link readInput}. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw readFailure(path, error);
  }
}
