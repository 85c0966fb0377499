import { type Migration, shippedMigrations } from '#library/store/migrations.ts';

export const slowRows = 150_000;

/** The shipped migrations and one that takes some tenths of a second in several statements. */
export function withSlowMigration(): readonly Migration[] {
  const shipped = shippedMigrations();
  const sql = `
    CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${slowRows})
      INSERT INTO note SELECT i, hex(randomblob(40)) FROM n;
    CREATE INDEX note_by_text ON note (text);
    ALTER TABLE clip ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';
    UPDATE clip SET colour = 'blue';`;
  return [...shipped, { version: shipped.length + 1, name: 'slow.sql', sql }];
}
