import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { createAssetWriter } from './assets.ts';
import { writeVerifiedBackup } from './backup.ts';
import { createClipReader, createClipWriter } from './clips.ts';
import { type Connection, connect, proveFullSync, useWal } from './connection.ts';
import { applicationId, readSchemaVersion } from './fileHeader.ts';
import { createHistory } from './history.ts';
import type { Store } from './interface.ts';
import { createIssueReader } from './issues.ts';
import { createIssueWriter } from './issueWriter.ts';
import { latestVersion, type Migration, migrate, schemaVersion, shippedMigrations } from './migrations.ts';
import { createPublicationReader, createPublicationWriter } from './publications.ts';
import { createRecorder, type RowTables } from './recorder.ts';
import { createRowTable } from './rowTable.ts';
import { createSearchIndex } from './search/searchIndex.ts';
import { createSearchFollower } from './searchFollower.ts';
import { createSourceReader, createSourceWriter } from './sources.ts';
import { explained, explainStoreError } from './storeErrors.ts';
import { createTagReader, createTagWriter } from './tags.ts';
import { createTransact } from './transaction.ts';

export interface StoreOptions {
  /** Folder for the backup that is made before an older library is brought up to date. */
  readonly backupFolder: string;
  readonly migrations?: readonly Migration[] | undefined;
  /** ms since 1970 */
  readonly now?: (() => number) | undefined;
}

/**
 * Makes an empty library file. It appears under `path` only when it is whole.
 * @throws DeskError file_not_writable, disk_full
 */
export function createStoreFile(path: string, migrations: readonly Migration[] = shippedMigrations()): void {
  const temporary = `${path}.new`;
  const removeTemporary = () => {
    for (const name of [temporary, `${temporary}-journal`]) rmSync(name, { force: true });
  };
  removeTemporary();
  try {
    explained(() => fillStoreFile(temporary, migrations));
    renameSync(temporary, path);
  } catch (error) {
    removeTemporary();
    throw error;
  }
}

function fillStoreFile(path: string, migrations: readonly Migration[]): void {
  const db = connect(path, { mustExist: false });
  try {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations);
  } finally {
    db.close();
  }
}

/**
 * Opens a library file, brings it up to date (a verified backup first) and holds it alone until it is closed.
 * @throws DeskError file_not_found, not_a_library, library_newer, library_damaged, library_busy, file_not_writable,
 *   disk_full. In the first three cases neither the file nor its folder is touched.
 */
export async function openStore(path: string, options: StoreOptions): Promise<Store> {
  const { backupFolder, migrations = shippedMigrations(), now = Date.now } = options;
  const version = readSchemaVersion(path);
  if (version > latestVersion(migrations)) {
    const message = '这个资料库来自更新版本的编辑台，没有打开，也没有改动。请先升级编辑台。';
    throw new DeskError('library_newer', message, { version });
  }
  const db = explained(() => connect(path, { mustExist: true }));
  try {
    useWal(db);
    const from = schemaVersion(db);
    if (from < latestVersion(migrations)) {
      await writeVerifiedBackup(db, join(backupFolder, `before-upgrade-from-version-${from}.sqlite`));
      upgrade(db, migrations);
    }
    proveFullSync(db);
    return assemble(db, now);
  } catch (error) {
    db.close();
    throw explainStoreError(error);
  }
}

function upgrade(db: Connection, migrations: readonly Migration[]): void {
  try {
    migrate(db, migrations);
    useWal(db);
  } catch (error) {
    const explained = explainStoreError(error);
    if (explained instanceof DeskError) throw explained;
    const message = '资料库升级没有成功，内容和升级前一样，备份也已存好。请把这个情况告诉我们，暂时使用原来的版本。';
    throw new DeskError('internal', message, undefined, error);
  }
}

function assemble(db: Connection, now: () => number): Store {
  const index = createSearchIndex(db);
  const transact = createTransact(db, index);
  const follower = createSearchFollower(db, index);
  const tables: RowTables = {
    publication: createRowTable(db, 'publication'),
    section: createRowTable(db, 'section'),
    source: createRowTable(db, 'source', follower.source),
    clip: createRowTable(db, 'clip', follower.clip),
    issue: createRowTable(db, 'issue'),
    issue_section: createRowTable(db, 'issue_section'),
    entry: createRowTable(db, 'entry'),
  };
  const recorder = createRecorder(db, transact, tables, now);
  const assets = createAssetWriter(db);
  const writable = {
    publications: createPublicationWriter(db, recorder),
    sources: createSourceWriter(db, recorder, now),
    tags: createTagWriter(db, recorder, now),
    clips: createClipWriter(db, recorder, now),
    issues: createIssueWriter(db, recorder, tables),
    assets,
  };
  return {
    read: {
      publications: createPublicationReader(db),
      sources: createSourceReader(db),
      tags: createTagReader(db),
      clips: createClipReader(db),
      issues: createIssueReader(db),
      assets,
    },
    write: (action, work) => recorder.run(action, () => work(writable)),
    history: createHistory(db, transact, tables),
    search: (query, page) => explained(() => index.search(query, page)),
    tidySearch: (pages) => explained(() => index.tidy(pages)),
    close: () => {
      db.pragma('optimize');
      db.close();
    },
  };
}
