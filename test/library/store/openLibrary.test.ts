import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { folderState } from '../../helpers/folderState.ts';
import { useLibraries } from '../../helpers/library.ts';
import { refusal } from '../../helpers/refusal.ts';
import { sampleClip } from '../../helpers/samples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

/** A closed library with one clip. */
async function closedLibrary() {
  const library = await libraries.create();
  await library.ask('clip.save', { clip: sampleClip({ id: 'clip' }) });
  library.close();
  return library;
}

describe('a new library', () => {
  test('is made with its folders, and holds nothing', async () => {
    const folder = join(newFolder(), 'new', '资料库');
    const library = await createLibrary(folder);
    expect(await library.client.call('clip.list', {})).toMatchObject({ ok: true, value: { total: 0 } });
    library.close();
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
  });

  test('is not made over one that is there', async () => {
    const { folder } = await closedLibrary();
    const before = folderState(folder);
    expect(await refusal(createLibrary(folder))).toMatchObject({ code: 'exists' });
    expect(folderState(folder)).toEqual(before);
  });

  test('is not made where no folder can be', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(createLibrary(join(folder, 'file', 'library')))).toMatchObject({ code: 'file_not_writable' });
    expect(await refusal(createLibrary(join(folder, 'file')))).toMatchObject({ code: 'file_not_writable' });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is made where making one was interrupted', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'library.sqlite.new'), 'half a file');
    const library = await createLibrary(folder);
    library.close();
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
  });
});

describe('a library that is open', () => {
  test('keeps what was saved when it is closed and opened again', async () => {
    const { folder } = await closedLibrary();
    const library = await libraries.open(folder);
    expect(await library.ask('clip.get', { clipId: 'clip' })).toMatchObject(sampleClip({ id: 'clip' }));
  });

  test('keeps a log beside its file and no other file', async () => {
    const { ask, folder } = await libraries.create();
    await ask('clip.save', { clip: sampleClip() });
    expect(readdirSync(folder)).toEqual(['library.sqlite', 'library.sqlite-wal']);
  });

  test('cannot be opened again in the same process, also not by another path to it', async () => {
    const { folder } = await libraries.create();
    for (const path of [folder, join(folder, '..', basename(folder))]) {
      expect(await refusal(openLibrary(path))).toMatchObject({ code: 'library_busy' });
    }
  });

  test('can be opened again once it is closed, and closing twice does no harm', async () => {
    const first = await closedLibrary();
    const second = await libraries.open(first.folder);
    first.close();
    expect(await second.ask('clip.list', {})).toMatchObject({ total: 1 });
  });
});

describe('what is no library is refused and stays as it is', () => {
  const text = '这不是数据库。'.repeat(100);

  async function expectRefused(folder: string, code: string) {
    const before = folderState(folder);
    expect(await refusal(openLibrary(folder))).toMatchObject({ code });
    expect(folderState(folder)).toEqual(before);
  }

  function folderWith(content: string | Uint8Array): string {
    const folder = newFolder();
    writeFileSync(join(folder, 'library.sqlite'), content);
    return folder;
  }

  test('a folder that is not there, one without a library, and a file', async () => {
    const folder = newFolder();
    expect(await refusal(openLibrary(join(folder, 'none')))).toMatchObject({ code: 'file_not_found' });
    expect(existsSync(join(folder, 'none'))).toBe(false);
    await expectRefused(folder, 'not_a_library');
    writeFileSync(join(folder, 'file'), 'x');
    expect(await refusal(openLibrary(join(folder, 'file')))).toMatchObject({ code: 'not_a_library' });
  });

  test('a text', () => expectRefused(folderWith(text), 'not_a_library'));

  test('a folder in the place of the file', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'library.sqlite'));
    expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'file_unreadable' });
  });

  test('an empty file and one cut short are called damaged', async () => {
    await expectRefused(folderWith(''), 'library_damaged');
    const { file } = await closedLibrary();
    await expectRefused(folderWith(readFileSync(file).subarray(0, 60)), 'library_damaged');
  });

  test('a database of another program', async () => {
    const folder = newFolder();
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec('CREATE TABLE clip (id TEXT)');
    db.close();
    await expectRefused(folder, 'not_a_library');
  });

  test('a library from a newer version, also one that was not closed', async () => {
    const { folder } = await newerLibrary();
    await expectRefused(folder, 'library_newer');
    const unclosed = newFolder();
    copyFileSync(join(folder, 'library.sqlite'), join(unclosed, 'library.sqlite'));
    writeFileSync(join(unclosed, 'library.sqlite-wal'), Buffer.alloc(4152, 7));
    await expectRefused(unclosed, 'library_newer');
  });

  test('a library whose pages are overwritten is called damaged', async () => {
    const { folder, file } = await closedLibrary();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 100, 8192);
    writeFileSync(file, bytes);
    expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'library_damaged' });
    expect(readFileSync(file).length).toBe(bytes.length);
  });
});

async function newerLibrary() {
  const { folder, file } = await closedLibrary();
  const db = new Database(file);
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 10}`);
  db.close();
  return { folder };
}
