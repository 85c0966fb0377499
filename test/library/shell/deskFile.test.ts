import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/shell/index.ts';
import { openDeskFile } from '#shell/deskFile.ts';
import { forgetLibrary, recentLibraries, rememberLibrary } from '#shell/recentLibraries.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const settingsOf = (folder: string) => join(folder, 'settings.json');

describe('the file of settings', () => {
  test('has the defaults where there is none, and writes nothing by itself', () => {
    const folder = newFolder();
    expect(openDeskFile(folder).read()).toEqual({
      settings: defaultSettings,
      recent: [],
      window: null,
      clipperToken: '',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps what was changed, and leaves no other file', () => {
    const folder = join(newFolder(), 'not there yet');
    const window = { x: -20, y: 0, width: 1200, height: 800, maximized: true };
    openDeskFile(folder).change({ settings: { ...defaultSettings, language: 'en' }, window });
    expect(openDeskFile(folder).read()).toMatchObject({ settings: { language: 'en', theme: 'system' }, window });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('takes the default for a setting that an older version did not know, and drops one of a newer', () => {
    const folder = newFolder();
    writeFileSync(settingsOf(folder), '{"settings":{"theme":"dark","later":1},"recent":[],"window":null,"more":{}}');
    expect(openDeskFile(folder).read().settings).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test.each([
    ['cut off', '{"settings":{"theme":"da'],
    ['empty', ''],
    ['of another kind', '[1, 2]'],
    ['with a value that there is not', '{"settings":{"theme":"pink"},"recent":[],"window":null}'],
  ])('that is %s is kept aside', (_, text) => {
    const folder = newFolder();
    writeFileSync(settingsOf(folder), text);
    expect(openDeskFile(folder).read().settings).toEqual(defaultSettings);
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('damaged'));
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
  });

  test('does not stop the desk where it cannot be written', () => {
    const folder = newFolder();
    mkdirSync(settingsOf(folder));
    const file = openDeskFile(folder);
    file.change({ settings: { ...defaultSettings, theme: 'dark' } });
    expect(file.read().settings.theme).toBe('dark');
  });
});

describe('recent libraries', () => {
  test('are the newest first, each once, twelve at most, and say which are gone', () => {
    const file = openDeskFile(newFolder());
    const library = newFolder();
    writeFileSync(join(library, 'library.sqlite'), '');
    for (let index = 0; index < 14; index++) rememberLibrary(file, `/gone/${index}`);
    rememberLibrary(file, library);
    rememberLibrary(file, '/gone/5');
    const recent = recentLibraries(file);
    expect(recent.slice(0, 3).map(({ folder, exists }) => [folder, exists])).toEqual([
      ['/gone/5', false],
      [library, true],
      ['/gone/13', false],
    ]);
    expect(recent).toHaveLength(12);
    forgetLibrary(file, '/gone/5');
    expect(recentLibraries(file)[0]?.folder).toBe(library);
    rmSync(library, { recursive: true });
    expect(existsSync(library)).toBe(false);
    expect(recentLibraries(file)[0]?.exists).toBe(false);
  });
});
