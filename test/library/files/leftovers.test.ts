import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepLeftovers, temporaryName } from '#library/files/leftovers.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

test('what a killed process left long ago is removed; what is being written, and all else, stays', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'ab'));
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  const old = (name: string): string => {
    const path = join(folder, 'ab', name);
    writeFileSync(path, '一半');
    utimesSync(path, twoHoursAgo, twoHoursAgo);
    return path;
  };
  const stale = old(temporaryName());
  const picture = old(`${'ab'.repeat(32)}.jpg`);
  const foreign = old('.desk-notes.tmp');
  const fresh = join(folder, 'ab', temporaryName());
  writeFileSync(fresh, '一半');
  writeFileSync(join(folder, 'file'), '');
  await sweepLeftovers(folder);
  expect([stale, picture, foreign, fresh].map((path) => existsSync(path))).toEqual([false, true, true, true]);
});

test('a folder that is not there is no failure', async () => {
  await expect(sweepLeftovers(join(newFolder(), 'none'))).resolves.toBeUndefined();
});
