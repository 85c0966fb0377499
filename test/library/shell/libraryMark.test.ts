import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryInArguments, markLibrary } from '#shell/libraryMark.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

describe('the file that opens a library by a double click', () => {
  test('is put into the folder once, under whatever name it is kept', () => {
    const folder = newFolder();
    markLibrary(folder);
    markLibrary(folder);
    expect(readdirSync(folder)).toEqual(['打开资料库.parkweekly']);
    const other = newFolder();
    writeFileSync(join(other, '周报.parkweekly'), '');
    markLibrary(other);
    expect(readdirSync(other)).toEqual(['周报.parkweekly']);
  });

  test('is done without where the folder is gone', () => {
    expect(() => markLibrary(join(newFolder(), 'none'))).not.toThrow();
  });
});

describe('the library that the desk is started with', () => {
  test('is the folder of such a file', () => {
    expect(libraryInArguments(['desk', '/docs/周报/打开资料库.parkweekly'])).toBe(resolve('/docs/周报'));
    expect(libraryInArguments(['desk', '--flag', '周报/x.PARKWEEKLY'], '/docs')).toBe(resolve('/docs/周报'));
  });

  test('is a folder that is called so', () => {
    const folder = join(newFolder(), '周报.parkweekly');
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.sqlite'), '');
    expect(libraryInArguments(['desk', folder])).toBe(folder);
  });

  test('is what --library names', () => {
    expect(libraryInArguments(['desk', '.', '--library=周报'], '/docs')).toBe(resolve('/docs/周报'));
  });

  test('is none otherwise', () => {
    expect(libraryInArguments(['desk', '.', '--no-sandbox', '/docs/notes.txt'])).toBeUndefined();
    expect(libraryInArguments(['/opt/x.parkweekly'])).toBeUndefined();
  });
});
