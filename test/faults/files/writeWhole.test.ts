import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '#library/files/writeWhole.ts';
import { makeReadOnly, mountBusyFile, mountSmallDisk } from '../../helpers/mounts.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const big = new Uint8Array(5 * 1024 * 1024).fill(7);

function folderWithOldFile() {
  const folder = newFolder();
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'old');
  return { folder, path };
}

function expectUntouched(folder: string, path: string) {
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
}

describe('a write that cannot be done leaves the old file and no other', () => {
  test('when it was cancelled before it began', async () => {
    const { folder, path } = folderWithOldFile();
    await expect(writeWhole(path, big, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expectUntouched(folder, path);
  });

  test('when it is cancelled at any moment on the way', async () => {
    for (let looks = 1; looks <= 7; looks++) {
      const { folder, path } = folderWithOldFile();
      const signal = cancelAfterLooks(looks);
      await expect(writeWhole(path, big, { signal })).rejects.toMatchObject({ code: 'cancelled' });
      expectUntouched(folder, path);
    }
  });

  test('when the folder does not exist: none is made', async () => {
    const folder = newFolder();
    const path = join(folder, 'none', 'a.pdf');
    await expect(writeWhole(path, big)).rejects.toMatchObject({ code: 'file_not_writable', detail: { path } });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('when a folder of that name is in the way', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a.pdf'));
    await expect(writeWhole(join(folder, 'a.pdf'), big)).rejects.toMatchObject({ code: 'file_not_writable' });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  test('when a part of the path is a file, the name is too long, or has a NUL', async () => {
    const { folder, path } = folderWithOldFile();
    for (const bad of [join(path, 'b.pdf'), join(folder, 'x'.repeat(300)), join(folder, 'a\0b')]) {
      await expect(writeWhole(bad, big)).rejects.toMatchObject({ code: 'file_not_writable' });
    }
    expectUntouched(folder, path);
  });

  test('when the target is a device', async () => {
    await expect(writeWhole('/dev/null', big)).rejects.toMatchObject({ code: 'file_not_writable' });
  });
});

const readOnly = makeReadOnly(folderWithOldFile().folder);

test.runIf(readOnly)('a read-only folder and a read-only file are refused', async () => {
  const folder = readOnly ?? '';
  for (const name of ['a.pdf', 'b.pdf']) {
    await expect(writeWhole(join(folder, name), big)).rejects.toMatchObject({ code: 'file_not_writable' });
  }
  expectUntouched(folder, join(folder, 'a.pdf'));
});

const smallDisk = mountSmallDisk(newFolder(), 64);

test.runIf(smallDisk)('a full disk leaves the old file and no other, and says so', async () => {
  const folder = smallDisk ?? '';
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'old');
  await expect(writeWhole(path, big)).rejects.toMatchObject({
    code: 'disk_full',
    message: expect.stringContaining('原来的文件没有改动'),
  });
  expectUntouched(folder, path);
});

const busyFile = mountBusyFile(folderWithOldFile().path);

test.runIf(busyFile)('a file that another program holds stays as it is', async () => {
  const path = busyFile ?? '';
  await expect(writeWhole(path, big)).rejects.toMatchObject({ code: 'file_not_writable' });
  expectUntouched(join(path, '..'), path);
});

/** A signal that turns out to be aborted when it is looked at for the n-th time. */
function cancelAfterLooks(n: number): AbortSignal {
  let looks = 0;
  const { signal } = new AbortController();
  return new Proxy(signal, {
    get: (target, key) => {
      if (key !== 'aborted') return Reflect.get(target, key);
      looks += 1;
      return looks >= n;
    },
  });
}
