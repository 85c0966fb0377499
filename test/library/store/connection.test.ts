import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, proveFullSync, turnOnWal } from '#library/store/connection.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

function openConnection() {
  const db = connect(join(newFolder(), 'file.sqlite'), { mustExist: false });
  turnOnWal(db);
  return db;
}

test('a connection flushes each commit, is alone, checks keys and trusts no schema', () => {
  const db = openConnection();
  db.exec('CREATE TABLE a (b)');
  db.exec('INSERT INTO a VALUES (1)');
  const settings = ['synchronous', 'journal_mode', 'locking_mode', 'foreign_keys', 'trusted_schema'];
  const values = settings.map((name) => db.pragma(name, { simple: true }));
  expect(values).toEqual([2, 'wal', 'exclusive', 1, 0]);
  db.close();
});

test('a connection that does not flush each commit is not used', () => {
  const db = openConnection();
  expect(() => proveFullSync(db)).not.toThrow();
  db.pragma('synchronous = NORMAL');
  expect(() => proveFullSync(db)).toThrow('synchronous is 1, not FULL');
  db.close();
});
