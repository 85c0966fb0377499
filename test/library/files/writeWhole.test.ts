import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '#library/files/writeWhole.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const bytes = (text: string) => new TextEncoder().encode(text);
const big = new Uint8Array(5 * 1024 * 1024).fill(7);

describe('writing a file whole', () => {
  test('makes a new file with just these bytes, and nothing else in the folder', async () => {
    const folder = newFolder();
    const path = join(folder, `${'园区周报'.repeat(20)}.pdf`);
    await writeWhole(path, big);
    expect(readFileSync(path).equals(big)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('replaces a longer file, and an empty one comes out empty', async () => {
    const path = join(newFolder(), 'a.pdf');
    writeFileSync(path, big);
    await writeWhole(path, bytes('新'));
    expect(readFileSync(path, 'utf8')).toBe('新');
    await writeWhole(path, bytes(''));
    expect(statSync(path).size).toBe(0);
  });

  test('keeps the permissions of the file it replaces', async () => {
    const path = join(newFolder(), 'a.pdf');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await writeWhole(path, bytes('new'));
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
  });

  test('follows a symbolic link and leaves the link in place', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.pdf'), 'old');
    symlinkSync(join(folder, 'real', 'a.pdf'), join(folder, 'link.pdf'));
    await writeWhole(join(folder, 'link.pdf'), bytes('new'));
    expect(readFileSync(join(folder, 'real', 'a.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.pdf', 'real']);
  });

  test('lets many writers race: one of them wins whole', async () => {
    const folder = newFolder();
    const path = join(folder, 'a.pdf');
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
    await Promise.all(texts.map((text) => writeWhole(path, bytes(text))));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});
