import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIfThere, readInput } from '#library/files/readInput.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { requireTool } from '../../helpers/tools.ts';

const newFolder = useTempFolders();
const mkfifo = requireTool('mkfifo');

describe('reading a file a user named', () => {
  test('gives its bytes, also when it is exactly at the limit or empty', async () => {
    const path = join(newFolder(), 'a.json');
    writeFileSync(path, '12345');
    expect((await readInput(path, 5)).toString()).toBe('12345');
    writeFileSync(path, '');
    expect((await readInput(path, 5)).length).toBe(0);
  });

  test('says so when there is no such file or folder', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'none.json'), join(folder, 'none', 'a'), join(folder, 'file', 'a')]) {
      await expect(readInput(path, 5)).rejects.toMatchObject({ code: 'file_not_found', detail: { path } });
    }
  });

  test('refuses a folder, and a path with a NUL', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'sub'));
    await expect(readInput(join(folder, 'sub'), 5)).rejects.toMatchObject({ code: 'file_unreadable' });
    await expect(readInput('a\0b', 5)).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  test('refuses a file over the limit, with the code the caller asks for', async () => {
    const path = join(newFolder(), 'a.jpg');
    writeFileSync(path, '123456');
    await expect(readInput(path, 5)).rejects.toMatchObject({ code: 'file_unreadable' });
    await expect(readInput(path, 5, 'picture_too_big')).rejects.toMatchObject({ code: 'picture_too_big' });
  });

  test.runIf(existsSync('/proc/kallsyms'))(
    'never reads more than the limit of a file that says it is empty',
    async () => {
      await expect(readInput('/proc/kallsyms', 5)).rejects.toMatchObject({
        code: 'file_unreadable',
        detail: { bytes: 6 },
      });
    },
  );

  test('names a file on one line, as it is stored, and not at length', async () => {
    const name = `a\nb\u202e${'c'.repeat(150)}`;
    const { message = '' } = (await refusal(readInput(join(newFolder(), name), 5))) ?? {};
    expect(message).toContain(`“a·b·${'c'.repeat(76)}…”`);
  });

  test.runIf(mkfifo)('refuses a pipe at once instead of waiting for a writer', async () => {
    const path = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    await expect(readInput(path, 5)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

test('a file of the library that is not there reads as null', async () => {
  const folder = newFolder();
  expect(await readIfThere(join(folder, 'none'))).toBeNull();
  await expect(readIfThere(folder)).rejects.toMatchObject({ code: 'file_unreadable' });
});
