import type { SavedSearch } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Connection } from './connection.ts';
import type { Recorder } from './recorder.ts';
import type { SavedSearchRow } from './tables.ts';

export interface SavedSearchReader {
  /** By name. */
  list(): readonly SavedSearch[];
  get(id: string): SavedSearch | undefined;
}

export interface SavedSearchWriter extends SavedSearchReader {
  /** @throws DeskError exists (a name in use) */
  save(search: SavedSearch): void;
  /** Does nothing when there is none. */
  remove(id: string): void;
}

export function createSavedSearchReader(db: Connection): SavedSearchReader {
  const all = db.prepare<[], SavedSearchRow>('SELECT * FROM saved_search ORDER BY name');
  const byId = db.prepare<[string], SavedSearchRow>('SELECT * FROM saved_search WHERE id = ?');
  return {
    list: () => all.all().map(toSearch),
    get: (id) => {
      const row = byId.get(id);
      return row && toSearch(row);
    },
  };
}

export function createSavedSearchWriter(db: Connection, recorder: Recorder): SavedSearchWriter {
  const namesake = db
    .prepare<[string, string], number>('SELECT 1 FROM saved_search WHERE name = ? AND id <> ?')
    .pluck();
  return {
    ...createSavedSearchReader(db),
    save: ({ id, name, query, filter }) => {
      if (namesake.get(name, id) !== undefined) {
        throw new DeskError('exists', `已有名为“${name}”的搜索，没有保存。请换一个名称。`);
      }
      recorder.put('saved_search', { id, name, query, filter: JSON.stringify(filter) });
    },
    remove: (id) => {
      recorder.remove('saved_search', id);
    },
  };
}

const toSearch = (row: SavedSearchRow): SavedSearch => ({
  id: row.id,
  name: row.name,
  query: row.query,
  filter: JSON.parse(row.filter) as SavedSearch['filter'],
});
