import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import type { Row, SqlValue } from './tables.ts';

/** Is told of each row that changes, inside the same transaction: before and after, undefined where there is none. */
export type RowFollower<R extends Row> = (before: R | undefined, after: R | undefined) => void;

/** One table whose rows have a text `id`, changed a whole row at a time. Nothing is recorded here. */
export interface RowTable<R extends Row> {
  find(id: string): R | undefined;
  insert(row: R): void;
  update(before: R, after: R): void;
  remove(row: R): void;
}

export function createRowTable<R extends Row>(db: Connection, table: string, follower?: RowFollower<R>): RowTable<R> {
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const names = columns.join(', ');
  const marks = columns.map(() => '?').join(', ');
  const select = db.prepare<[string], R>(`SELECT ${names} FROM ${table} WHERE id = ?`);
  const insert = db.prepare<SqlValue[]>(`INSERT INTO ${table} (${names}) VALUES (${marks})`);
  const remove = db.prepare<[SqlValue]>(`DELETE FROM ${table} WHERE id = ?`);
  const values = (row: R): SqlValue[] => columns.map((column) => row[column] ?? null);

  /** By the columns it sets: what is not set costs no index and no trigger anything. */
  const updates = new Map<string, Statement<SqlValue[]>>();
  function updateOf(changed: readonly string[]): Statement<SqlValue[]> {
    const assignments = changed.map((column) => `${column} = ?`).join(', ');
    const statement =
      updates.get(assignments) ?? db.prepare<SqlValue[]>(`UPDATE ${table} SET ${assignments} WHERE id = ?`);
    updates.set(assignments, statement);
    return statement;
  }

  return {
    find: (id) => select.get(id),
    insert: (row) => {
      insert.run(...values(row));
      follower?.(undefined, row);
    },
    update: (before, after) => {
      const changed = columns.filter((column) => (before[column] ?? null) !== (after[column] ?? null));
      if (changed.length > 0) {
        updateOf(changed).run(...changed.map((column) => after[column] ?? null), before['id'] ?? null);
      }
      follower?.(before, after);
    },
    remove: (row) => {
      follower?.(row, undefined);
      remove.run(row['id'] ?? null);
    },
  };
}

/** The columns in which two rows differ, with the values of each; null when they are the same. */
export function rowDifference(before: Row, after: Row): { readonly before: Row; readonly after: Row } | null {
  const differing = Object.keys(after).filter((column) => before[column] !== after[column]);
  if (differing.length === 0) return null;
  const pick = (row: Row): Row => Object.fromEntries(differing.map((column) => [column, row[column] ?? null]));
  return { before: pick(before), after: pick(after) };
}
