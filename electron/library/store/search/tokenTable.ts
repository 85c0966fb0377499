import type { Connection } from '../connection.ts';

/** One of the two full-text tables. */
export interface TokenTable {
  /** Rows are written and removed fastest in the order of their places: one that goes back ends FTS5's segment. */
  insert(place: number, tokens: Uint8Array): void;
  remove(place: number): void;
  /** Merges segments, writing about that many pages. False when nothing was left to merge. */
  merge(pages: number): boolean;
}

export function createTokenTable(db: Connection, table: 'search_phrase' | 'search_short'): TokenTable {
  const insert = db.prepare<[number, Uint8Array]>(`INSERT INTO ${table} (rowid, tokens) VALUES (?, ?)`);
  const remove = db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = ?`);
  const merge = db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    insert: (place, tokens) => {
      insert.run(place, tokens);
    },
    remove: (place) => {
      remove.run(place);
    },
    merge: (pages) => {
      const before = changes.get() ?? 0;
      merge.run(pages);
      // The command itself counts as one change (sqlite.org/fts5.html §6.8).
      return (changes.get() ?? 0) - before > 1;
    },
  };
}
