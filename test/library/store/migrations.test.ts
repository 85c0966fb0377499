import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { connect } from '#library/store/connection.ts';
import { type Migration, migrate, shippedMigrations } from '#library/store/migrations.ts';
import { dumpLibrary, integrityOf } from '../../helpers/dump.ts';
import { useLibraries } from '../../helpers/library.ts';
import { refusal } from '../../helpers/refusal.ts';
import { sampleClip, sampleSource } from '../../helpers/samples.ts';
import { sqlStatements } from '../../helpers/sqlStatements.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const shipped = shippedMigrations();

const wrong = 'SELECT no_such_function();\n';

/** A migration that comes after the shipped ones. */
const next = (...statements: string[]): Migration => ({
  version: shipped.length + 1,
  name: 'next.sql',
  sql: statements.join('\n'),
});

const rebuild = [
  'CREATE TABLE note (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;',
  'INSERT INTO note SELECT id, headline FROM clip;',
  "ALTER TABLE clip ADD COLUMN colour TEXT NOT NULL DEFAULT '';",
  "UPDATE clip SET colour = 'red';",
  'DROP TABLE change;',
];

async function closedLibrary() {
  const library = await libraries.create();
  await library.ask('clip.saveMany', { clips: [sampleClip({ id: 'a' }), sampleClip({ id: 'b' })] });
  library.close();
  return library;
}

function versionOf(file: string): unknown {
  const db = new Database(file, { fileMustExist: true });
  try {
    return db.pragma('user_version', { simple: true });
  } finally {
    db.close();
  }
}

test('the schema is the one that was agreed', async () => {
  const { file } = await closedLibrary();
  const db = new Database(file);
  const rows = db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  db.close();
  await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql');
});

describe('the migrations that ship', () => {
  test('are numbered from one without a gap', () => {
    expect(shipped.map(({ version }) => version)).toEqual(shipped.map((_, i) => i + 1));
  });

  test('are refused when a number is missing or a name is not understood', () => {
    for (const names of [['0002_a.sql'], ['0001_a.sql', '0003_c.sql'], ['0001_a.sql', '0001_b.sql'], ['a.sql']]) {
      const folder = newFolder();
      for (const name of names) writeFileSync(join(folder, name), '');
      expect(() => shippedMigrations(folder)).toThrow('should be number');
    }
  });

  test('make no library at all when any statement of theirs fails', async () => {
    const statements = shipped.flatMap(({ sql }) => sqlStatements(sql));
    expect(statements.length).toBeGreaterThan(30);
    for (let k = 0; k <= statements.length; k += 3) {
      const folder = newFolder();
      const sql = [...statements.slice(0, k), wrong].join('\n');
      await expect(createLibrary(folder, { migrations: [{ version: 1, name: 'k', sql }] })).rejects.toThrow();
      expect(existsSync(join(folder, 'library.sqlite'))).toBe(false);
    }
  });

  test('go one by one through every version to the same schema as all at once', () => {
    const open = (name: string) => connect(join(newFolder(), name), { mustExist: false });
    const schema = (db: Database.Database) => db.prepare('SELECT type, name, sql FROM sqlite_schema').all();
    const [whole, stepwise] = [open('whole'), open('stepwise')];
    migrate(whole, shipped);
    for (const [i] of shipped.entries()) migrate(stepwise, shipped.slice(0, i + 1));
    expect(schema(stepwise)).toEqual(schema(whole));
    whole.close();
    stepwise.close();
  });
});

describe('an older library', () => {
  test('is brought up to date after a backup that holds all it held', async () => {
    const { folder, file } = await closedLibrary();
    const before = dumpLibrary(file);
    const backupFolder = join(newFolder(), 'backups');
    const library = await openLibrary(folder, { migrations: [...shipped, next(...rebuild.slice(0, 4))], backupFolder });
    library.close();
    expect(versionOf(file)).toBe(shipped.length + 1);
    const [name = '', ...others] = readdirSync(backupFolder);
    expect(others).toEqual([]);
    expect(dumpLibrary(join(backupFolder, name))).toBe(before);
    expect(versionOf(join(backupFolder, name))).toBe(shipped.length);
  });

  test('stays as it was when statement k of a migration fails, for every k', async () => {
    const { folder, file } = await closedLibrary();
    const before = dumpLibrary(file);
    for (let k = 0; k <= rebuild.length; k++) {
      const migrations = [...shipped, next(...rebuild.slice(0, k), wrong)];
      expect(await refusal(openLibrary(folder, { migrations }))).toMatchObject({ code: 'internal' });
      expect(dumpLibrary(file)).toBe(before);
      expect(versionOf(file)).toBe(shipped.length);
    }
    expect(integrityOf(file)).toBe('ok');
    const { ask } = await libraries.open(folder);
    await ask('history.undo', {});
    expect(await ask('clip.list', {})).toMatchObject({ total: 0 });
  });

  test('keeps the version it reached when only a later migration fails', async () => {
    const { folder, file } = await closedLibrary();
    const first = next('CREATE TABLE note (id TEXT) STRICT;');
    const second = { version: first.version + 1, name: 'wrong.sql', sql: wrong };
    await expect(openLibrary(folder, { migrations: [...shipped, first, second] })).rejects.toThrow();
    expect(versionOf(file)).toBe(first.version);
  });

  test('is not migrated when it cannot be backed up', async () => {
    const { folder, file } = await closedLibrary();
    const blocked = join(newFolder(), 'file');
    writeFileSync(blocked, '');
    const migrations = [...shipped, next(...rebuild)];
    const backupFolder = join(blocked, 'backups');
    expect(await refusal(openLibrary(folder, { migrations, backupFolder }))).toMatchObject({
      code: 'file_not_writable',
    });
    expect(versionOf(file)).toBe(shipped.length);
  });

  test('is not left with rows whose parent a migration took away', async () => {
    const { folder, file, ask, close } = await libraries.create();
    const { id: sourceId } = await ask('source.save', { source: sampleSource() });
    await ask('clip.save', { clip: sampleClip({ sourceId }) });
    close();
    const before = dumpLibrary(file);
    const migrations = [...shipped, next('DELETE FROM source;')];
    expect(await refusal(openLibrary(folder, { migrations }))).toMatchObject({ code: 'internal' });
    expect(dumpLibrary(file)).toBe(before);
  });
});
