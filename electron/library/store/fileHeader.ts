import { closeSync, openSync, readSync } from 'node:fs';
import { DeskError } from '#shared/errors.ts';
import { readFailure } from '../files/fileErrors.ts';

/** `PKWD`: says of a SQLite file that it is a library of the desk (sqlite.org/fileformat.html §1.3.16). */
export const applicationId = 0x504b5744;

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;

/**
 * The schema version of a library file, read from its first 100 bytes without SQLite, so that neither the file
 * nor its folder changes whatever it turns out to be. The header tells the truth because migrations run with a
 * rollback journal. Not for a library this process has open: closing the file would drop SQLite's POSIX lock.
 * @throws DeskError file_not_found, not_a_library, library_damaged
 */
export function readSchemaVersion(path: string): number {
  const header = readHeader(path);
  if (header.length === 0) {
    throw new DeskError('library_damaged', '资料库文件是空的，没有打开，也没有改动。请从备份恢复。', { path });
  }
  if (!header.subarray(0, magic.length).equals(magic)) throw notALibrary(path);
  if (header.length < headerBytes) {
    throw new DeskError('library_damaged', '资料库文件不完整，没有打开，也没有改动。请从备份恢复。', { path });
  }
  if (header.readUInt32BE(68) !== applicationId) throw notALibrary(path);
  return header.readUInt32BE(60);
}

function readHeader(path: string): Buffer {
  const buffer = Buffer.alloc(headerBytes);
  try {
    const file = openSync(path, 'r');
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, headerBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw readFailure(path, error);
  }
}

function notALibrary(path: string): DeskError {
  return new DeskError('not_a_library', '这不是编辑台的资料库，没有打开，也没有改动。请另选一个文件夹。', { path });
}
