import Database from 'better-sqlite3';

/** Tables that are not the library's content: the record of changes, and what follows the clips: search index and keys. */
const leftOut = /^(sqlite_.*|step|change|search_.*|clip_key)$/;

/** Every row of a closed library, table by table, as text that can be compared. */
export function dumpLibrary(file: string): string {
  const db = new Database(file, { fileMustExist: true });
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .filter((name) => !leftOut.test(name));
    return tables.map((table) => [table, ...rowsOf(db, table)].join('\n')).join('\n\n');
  } finally {
    db.close();
  }
}

const rowsOf = (db: Database.Database, table: string): string[] =>
  db
    .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
    .all()
    .map((row) => JSON.stringify(row));

/** What SQLite's own check says of a closed library: `ok`, or what is wrong. */
export function integrityOf(file: string): string {
  const db = new Database(file, { fileMustExist: true });
  try {
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}
