import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '#library/files/folders.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

describe('making a folder', () => {
  test('makes those above it, and does nothing when it is there', async () => {
    const path = join(newFolder(), '一', '二', '三');
    for (let i = 0; i < 2; i++) await makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test('can be asked for by many at once', async () => {
    const folder = newFolder();
    await Promise.all(Array.from({ length: 8 }, (_, i) => makeFolder(join(folder, 'a', 'b', String(i % 2)))));
    expect(existsSync(join(folder, 'a', 'b', '1'))).toBe(true);
  });

  test('is refused where a file is in the way', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'below'), join(file, 'far', 'below')]) {
      expect(await refusal(makeFolder(path))).toMatchObject({ code: 'file_not_writable' });
    }
  });

  test.runIf(existsSync('/proc'))('is refused, not tried for ever, in a folder that takes none', async () => {
    for (const path of ['/proc/none', '/proc/none/below']) {
      expect(await refusal(makeFolder(path))).toMatchObject({ code: 'file_not_writable' });
    }
  });
});
