import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DeskError } from '#shared/errors.ts';
import { writeFailure } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import type { Connection } from './connection.ts';
import { schemaVersion } from './migrations.ts';
import { explainStoreError } from './storeErrors.ts';

/**
 * Copies a library that is open into a file of its own. The copy appears under `path` only after it was opened
 * again and found whole.
 * @throws DeskError library_damaged (the copy does not pass its check), file_not_writable, disk_full
 */
export async function writeVerifiedBackup(db: Connection, path: string): Promise<void> {
  const temporary = `${path}.tmp`;
  await makeFolder(dirname(path));
  try {
    rmSync(temporary, { force: true });
    await db.backup(temporary);
    verify(temporary, schemaVersion(db));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writeFailure(path, explainStoreError(error));
  }
}

function verify(path: string, version: number): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    // A copy of a file in WAL mode is one too; as a backup it should be a single file.
    copy.pragma('journal_mode = DELETE');
    const report = copy.pragma('integrity_check(1)', { simple: true });
    if (report === 'ok' && schemaVersion(copy) === version) return;
    throw new DeskError('library_damaged', '备份没有通过检查，资料库没有升级，也没有改动。请从更早的备份恢复。');
  } finally {
    copy.close();
  }
}
