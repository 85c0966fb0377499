import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipFilter } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { createAssetWriter } from './assets.ts';
import { writeVerifiedBackup } from './backup.ts';
import { type ChangeNotes, createChangeNotes } from './changeNotes.ts';
import { clipCondition } from './clipFilter.ts';
import { createClipReader, createClipWriter } from './clips.ts';
import { type Connection, connect, proveFullSync, turnOnWal } from './connection.ts';
import { createEditionReader } from './editions.ts';
import { applicationId, readSchemaVersion } from './fileHeader.ts';
import { createHistory } from './history.ts';
import type { Store } from './interface.ts';
import { createIssueReader } from './issues.ts';
import { createIssueWriter } from './issueWriter.ts';
import { latestVersion, type Migration, migrate, schemaVersion, shippedMigrations } from './migrations.ts';
import { createOriginalReader, createOriginalWriter } from './originals.ts';
import { createPublicationReader, createPublicationWriter } from './publications.ts';
import { createRecorder, type RowTables } from './recorder.ts';
import { createRowTable, type RowFollower } from './rowTable.ts';
import { createSavedSearchReader, createSavedSearchWriter } from './savedSearches.ts';
import type { Page } from './search/finder.ts';
import { createSearchIndex, type SearchHits } from './search/searchIndex.ts';
import { createWantedPlaces } from './search/wantedPlaces.ts';
import { createSearchFollower } from './searchFollower.ts';
import { createDistinctPairReader, createDistinctPairWriter } from './similar/distinctPairs.ts';
import { createSimilarClips } from './similar/similarClips.ts';
import { createSourceReader, createSourceWriter } from './sources.ts';
import { explained, explainStoreError } from './storeErrors.ts';
import { createStyleSettingsReader, createStyleSettingsWriter } from './styleSettings.ts';
import type { Entity, RecordedRows } from './tables.ts';
import { createTagReader, createTagWriter } from './tags.ts';
import { createTransact } from './transaction.ts';
import { createTrashKeeping } from './trashKeeping.ts';
import { createTrashSearch } from './trashSearch.ts';

export interface StoreOptions {
  /** Folder for the backup that is made before an older library is brought up to date. */
  readonly backupFolder: string;
  readonly migrations?: readonly Migration[] | undefined;
  /** ms since 1970 */
  readonly now?: (() => number) | undefined;
  /** Told after each transaction which tables it changed: clip, issue, entry … */
  readonly onChange?: ((entities: readonly string[]) => void) | undefined;
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
  const { backupFolder, migrations = shippedMigrations(), now = Date.now, onChange } = options;
  const version = readSchemaVersion(path);
  if (version > latestVersion(migrations)) {
    const message = '这个资料库来自更新版本的编辑台，没有打开，也没有改动。请先升级编辑台。';
    throw new DeskError('library_newer', message, { version });
  }
  const db = explained(() => connect(path, { mustExist: true }));
  try {
    turnOnWal(db);
    const from = schemaVersion(db);
    if (from < latestVersion(migrations)) {
      await writeVerifiedBackup(db, join(backupFolder, `before-upgrade-from-version-${from}.sqlite`));
      upgrade(db, migrations);
    }
    proveFullSync(db);
    return assemble(db, now, createChangeNotes(onChange));
  } catch (error) {
    db.close();
    throw explainStoreError(error);
  }
}

function upgrade(db: Connection, migrations: readonly Migration[]): void {
  try {
    migrate(db, migrations);
    turnOnWal(db);
  } catch (error) {
    const explained = explainStoreError(error);
    if (explained instanceof DeskError) throw explained;
    const message = '资料库升级没有成功，内容和升级前一样，备份也已存好。请把这个情况告诉我们，暂时使用原来的版本。';
    throw new DeskError('internal', message, undefined, error);
  }
}

function assemble(db: Connection, now: () => number, notes: ChangeNotes): Store {
  const index = createSearchIndex(db);
  const transact = createTransact(db, index, notes);
  const follower = createSearchFollower(db, index);
  const similar = createSimilarClips(db);
  const table = <E extends Entity>(entity: E, follower?: RowFollower<RecordedRows[E]>) =>
    createRowTable<RecordedRows[E]>(db, entity, (before, after) => {
      notes.note(entity);
      follower?.(before, after);
    });
  const tables: RowTables = {
    publication: table('publication'),
    section: table('section'),
    source: table('source', follower.source),
    clip: table('clip', (before, after) => {
      follower.clip(before, after);
      similar.follow(before, after);
    }),
    issue: table('issue'),
    issue_section: table('issue_section'),
    entry: table('entry'),
    frozen_edition: table('frozen_edition'),
    saved_search: table('saved_search'),
    clip_original: table('clip_original'),
    distinct_pair: table('distinct_pair'),
    style_settings: table('style_settings'),
  };
  const recorder = createRecorder(db, transact, tables, now);
  const clips = createClipReader(db, now, notes.count);
  const assets = createAssetWriter(db, () => notes.note('asset'));
  const writable = {
    publications: createPublicationWriter(db, recorder),
    sources: createSourceWriter(db, recorder, now),
    tags: createTagWriter(db, recorder, now),
    clips: createClipWriter(db, recorder, now, clips),
    originals: createOriginalWriter(db, recorder),
    distinctPairs: createDistinctPairWriter(db, recorder),
    issues: createIssueWriter(db, recorder, tables),
    editions: createEditionReader(db),
    savedSearches: createSavedSearchWriter(db, recorder),
    styleSettings: createStyleSettingsWriter(db, recorder),
    assets,
  };
  const wanted = createWantedPlaces(db);
  const searchTrash = createTrashSearch(db);
  function search(query: string, filter: ClipFilter, page: Page): SearchHits {
    const condition = clipCondition(filter, now);
    if (filter.trashed) return searchTrash(query, condition, page);
    // Clips in the trash are not in the index: a filter that asks for nothing else lets everything through.
    const isOpen = condition.where === clipCondition({ trashed: false }, now).where;
    if (!isOpen) wanted.gather(condition, notes.count());
    return index.search(query, page, !isOpen);
  }
  return {
    read: {
      publications: createPublicationReader(db),
      sources: createSourceReader(db),
      tags: createTagReader(db),
      clips,
      originals: createOriginalReader(db),
      distinctPairs: createDistinctPairReader(db),
      issues: createIssueReader(db),
      editions: writable.editions,
      savedSearches: createSavedSearchReader(db),
      styleSettings: createStyleSettingsReader(db),
      assets,
    },
    write: (action, work) => recorder.run(action, () => work(writable)),
    history: createHistory(db, transact, tables),
    search: (query, filter, page) => explained(() => search(query, filter, page)),
    similar,
    tidySearch: (pages) => explained(() => index.tidy(pages)),
    emptyOldTrash: createTrashKeeping(db, transact, tables),
    facts: createFacts(db),
    now,
    close: () => closeQuietly(db),
  };
}

/** Statistics for the next time are worth no failure: of a damaged library the call that met the damage tells. */
function closeQuietly(db: Connection): void {
  try {
    db.pragma('optimize');
  } catch {
    // As it was.
  } finally {
    db.close();
  }
}

function createFacts(db: Connection): Store['facts'] {
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck();
  const issues = count('issue');
  const assets = count('asset');
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck();
  const pragma = (name: string) => Number(db.pragma(name, { simple: true }));
  return () => ({
    bytes: pragma('page_count') * pragma('page_size'),
    issues: issues.get() ?? 0,
    assets: assets.get() ?? 0,
    sqlite: sqlite.get() ?? '',
  });
}
