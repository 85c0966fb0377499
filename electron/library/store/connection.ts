import Database from 'better-sqlite3';

export type Connection = Database.Database;

/**
 * Opens the one connection to a library file, alone: a second process fails at once with SQLITE_BUSY. The file
 * stays in its journal mode until {@link turnOnWal}.
 */
export function connect(path: string, options: { readonly mustExist: boolean }): Connection {
  const db = new Database(path, { timeout: 0, fileMustExist: options.mustExist });
  try {
    // Before the first access in WAL mode: the wal-index then lives in memory, and no second process gets in
    // (sqlite.org/wal.html §6).
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32768'); // KiB
    db.pragma('journal_size_limit = 67108864'); // bytes: a log that grew in a large import shrinks again
    db.pragma('synchronous = FULL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Turns on the write-ahead log and takes the lock. */
export function turnOnWal(db: Connection): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`the write-ahead log could not be turned on: ${String(mode)}`);
  db.pragma('synchronous = FULL');
}

/**
 * Writes once and reads `synchronous` back. SQLite is compiled with WAL_SYNCHRONOUS=1 here, which quietly stops
 * flushing each commit; a library that does not flush must not be used.
 */
export function proveFullSync(db: Connection): void {
  const version = db.pragma('user_version', { simple: true });
  db.pragma(`user_version = ${Number(version)}`);
  const level = db.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`synchronous is ${String(level)}, not FULL`);
}
