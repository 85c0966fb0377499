import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../resources.ts';
import type { Connection } from './connection.ts';

/** One step of the schema, from a numbered file that is never changed once it has shipped. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations that ship with the desk, in order: resources/migrations/0001_….sql and so on, without a gap. */
export function shippedMigrations(folder: string = resourcePath('migrations')): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (version !== index + 1) throw new Error(`migration ${name} should be number ${index + 1}`);
    return { version, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

export const schemaVersion = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the schema up to the last migration, each in a transaction of its own: the old schema or the new, nothing
 * between. Runs with a rollback journal, so that the file's header always tells the schema version even if the
 * process is killed; the caller turns the write-ahead log on afterwards.
 */
export function migrate(db: Connection, migrations: readonly Migration[]): void {
  const from = schemaVersion(db);
  const pending = migrations.filter(({ version }) => version > from);
  if (pending.length === 0) return;
  db.pragma('journal_mode = DELETE');
  // A table may be rebuilt in a migration (sqlite.org/lang_altertable.html §7): keys are checked at its end instead.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) db.transaction(() => apply(db, migration)).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Connection, { version, name, sql }: Migration): void {
  db.exec(sql);
  const broken = db.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0) throw new Error(`migration ${name} leaves ${broken.length} rows without their parent`);
  db.pragma(`user_version = ${version}`);
}
