import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, openSync, readdirSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { shippedMigrations } from '#library/store/migrations.ts';
import { unwrap } from '#shared/errors.ts';
import { startChild } from '../../helpers/childProcess.ts';
import { dumpLibrary, integrityOf } from '../../helpers/dump.ts';
import { faultRounds } from '../../helpers/faultRounds.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { batchOf, batchSize } from './children/batches.ts';
import { slowRows } from './children/slowMigration.ts';

const newFolder = useTempFolders();
const child = (name: string) => new URL(`./children/${name}.ts`, import.meta.url);

async function emptyLibrary(): Promise<string> {
  const folder = newFolder();
  (await createLibrary(folder)).close();
  return folder;
}

/** Opens the library after a fault and gives the numbers of its batches; each must be there whole and as saved. */
async function batchesIn(folder: string): Promise<Set<number>> {
  const { client, close } = await openLibrary(folder);
  const numbers = new Set<number>();
  let offset = 0;
  for (let total = 1; offset < total; offset += 500) {
    const page = unwrap(await client.call('clip.list', { offset, limit: 500 }));
    total = page.total;
    for (const { id } of page.clips) numbers.add(Number(id.split('-')[1]));
  }
  for (const number of numbers) {
    for (const clip of batchOf(number)) {
      expect(unwrap(await client.call('clip.get', { clipId: clip.id }))).toMatchObject(clip);
    }
  }
  const found = unwrap(await client.call('search.clips', { query: '风机', limit: 0 }));
  expect(found.total).toBe(numbers.size * batchSize);
  close();
  expect(integrityOf(join(folder, 'library.sqlite'))).toBe('ok');
  return numbers;
}

describe('a process that is killed while it saves', () => {
  test('loses nothing that it had acknowledged, and leaves nothing half saved', async () => {
    const folder = await emptyLibrary();
    const acknowledged = new Set<number>();
    for (let round = 0; round < faultRounds(10); round++) {
      const saving = startChild(child('saving'), folder, String(round * 10_000));
      await saving.printed(1);
      await pause(Math.random() * 60);
      await saving.kill();
      for (const line of saving.lines()) acknowledged.add(Number(line));
      const there = await batchesIn(folder);
      expect([...acknowledged].filter((number) => !there.has(number))).toEqual([]);
      // At most the one that was saved but not yet acknowledged.
      expect(there.size - acknowledged.size).toBeLessThanOrEqual(round + 1);
    }
  });
});

describe('a log whose tail did not reach the disk', () => {
  test('gives up whole transactions from the end, and no part of one', async () => {
    const folder = await emptyLibrary();
    const saving = startChild(child('saving'), folder, '0');
    await saving.printed(25);
    await saving.kill();
    const sizes = new Set<number>();
    const log = statSync(join(folder, 'library.sqlite-wal')).size;
    for (let round = 0; round < faultRounds(40); round++) {
      const copy = newFolder();
      for (const name of ['library.sqlite', 'library.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name));
      damageTail(join(copy, 'library.sqlite-wal'), log, round);
      const there = await batchesIn(copy);
      sizes.add(there.size);
      // What is left is a beginning of what was saved.
      expect([...there].sort((a, b) => a - b)).toEqual(Array.from({ length: there.size }, (_, i) => i));
    }
    expect(sizes.size).toBeGreaterThan(1);
  });
});

/** Cuts a log short at a random place, or overwrites what stands there. */
function damageTail(path: string, size: number, round: number): void {
  const at = Math.floor(Math.random() * size);
  if (round % 2 === 0) {
    truncateSync(path, at);
    return;
  }
  const file = openSync(path, 'r+');
  writeSync(file, randomBytes(Math.min(5000, size - at)), 0, undefined, at);
  closeSync(file);
}

describe('a process that is killed while it migrates', () => {
  const shipped = shippedMigrations().length;

  test('leaves the old library or the new one, and a backup of the old', async () => {
    const usual = await timeOfMigration();
    for (let round = 0; round < faultRounds(10); round++) {
      const folder = await libraryToMigrate();
      const file = join(folder, 'library.sqlite');
      const before = dumpLibrary(file);
      const migrating = startChild(child('migrating'), folder);
      await migrating.printed(1);
      await pause(Math.random() * usual);
      await migrating.kill();
      const version = versionOf(file);
      expect([shipped, shipped + 1]).toContain(version);
      if (version === shipped) expect(dumpLibrary(file)).toBe(before);
      else expect(notesIn(file)).toEqual([slowRows, batchSize]);
      expect(integrityOf(file)).toBe('ok');
      const backups = join(folder, 'backups');
      const [backup] = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.sqlite')) : [];
      if (version > shipped) expect(backup).toBeDefined();
      if (backup !== undefined) expect(dumpLibrary(join(backups, backup))).toBe(before);
    }
  });
});

async function libraryToMigrate(): Promise<string> {
  const folder = await emptyLibrary();
  const { client, close } = await openLibrary(folder);
  unwrap(await client.call('clip.saveMany', { clips: batchOf(1) }));
  close();
  return folder;
}

/** How long the migration takes here when it is left alone, in ms. */
async function timeOfMigration(): Promise<number> {
  const migrating = startChild(child('migrating'), await libraryToMigrate());
  await migrating.printed(1);
  const start = performance.now();
  await migrating.printed(2);
  await migrating.kill();
  return performance.now() - start;
}

function versionOf(file: string): number {
  const db = new Database(file);
  try {
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}

/** The rows that the slow migration made, and the clips it changed. */
function notesIn(file: string): unknown[] {
  const db = new Database(file);
  try {
    const count = (sql: string) => db.prepare(sql).pluck().get();
    return [count('SELECT count(*) FROM note'), count("SELECT count(*) FROM clip WHERE colour = 'blue'")];
  } finally {
    db.close();
  }
}
