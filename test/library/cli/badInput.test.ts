import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { desk } from '../../helpers/commandLine.ts';
import { issueFile, issueFileWith, writeJson } from '../../helpers/issueFiles.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { requireTool } from '../../helpers/tools.ts';

const newFolder = useTempFolders();
const mkfifo = requireTool('mkfifo');

async function newLibrary(): Promise<string> {
  const library = join(newFolder(), 'library');
  await desk('create', library);
  return library;
}

/** What every refusal has in common: exit 1, a code, a sentence for the user, nothing of the program's inside. */
function expectRefusal(run: Awaited<ReturnType<typeof desk>>, code: string): void {
  expect(run.json, run.out).toMatchObject({ error: { code } });
  expect(run.code).toBe(1);
  const { message } = run.json['error'] as { message: string };
  expect(message).toMatch(/[。！？]$/);
  expect(run.out + run.err).not.toMatch(/\bat .+:\d+:\d+|node_modules|Error:/);
}

describe('an issue that cannot be imported leaves the library as it was', () => {
  const lone = '园区\ud800开工';
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['no JSON', '{"publication": ', 'bad_json'],
    ['JSON of another shape', { clips: [] }, 'invalid_input'],
    ['a list', [], 'invalid_input'],
    ['a month that does not exist', issueFile({ month: 13 }), 'invalid_input'],
    ['no entries', issueFile({ sections: [] }), 'empty_issue'],
    [
      'an empty section',
      issueFile({ sections: [...issueFile().sections, { name: '人物', items: [] }] }),
      'empty_section',
    ],
    ['a lone surrogate', issueFileWith(0, 3, { title: lone }), 'invalid_text'],
    ['a control character', issueFileWith(1, 0, { body: '园区\u0007开工' }), 'invalid_text'],
    ['a bidirectional control', issueFileWith(2, 1, { source: '某\u202e网站' }), 'invalid_text'],
    ['a picture that is not there', issueFileWith(0, 0, { images: ['missing.jpg'] }), 'file_not_found'],
    ['a picture that is none', issueFileWith(0, 0, { images: ['text.jpg'] }), 'bad_picture'],
  ];

  test.each(cases)('%s', async (_, value, code) => {
    const library = await newLibrary();
    const folder = newFolder();
    writeFileSync(join(folder, 'text.jpg'), '这是文字，不是图片。');
    expectRefusal(await desk('import-issue', library, writeJson(folder, 'issue.json', value)), code);
    expect((await desk('issues', library)).json).toEqual({ issues: [] });
    expect((await desk('search', library, '园区')).json).toMatchObject({ total: 0 });
  });

  test('a file that is not there', async () => {
    expectRefusal(await desk('import-issue', await newLibrary(), join(newFolder(), 'none.json')), 'file_not_found');
  });

  test('a total number that is used', async () => {
    const library = await newLibrary();
    const path = writeJson(newFolder(), 'issue.json', issueFile());
    await desk('import-issue', library, path);
    expectRefusal(await desk('import-issue', library, path), 'total_number_used');
  });
});

describe('a library that cannot be used is refused', () => {
  test('one that is not there, and a folder without one', async () => {
    expectRefusal(await desk('issues', join(newFolder(), 'none')), 'file_not_found');
    expectRefusal(await desk('issues', newFolder()), 'not_a_library');
    expectRefusal(await desk('issues', 'x'.repeat(5000)), 'file_unreadable');
  });

  test('one from the future', async () => {
    const library = await newLibrary();
    const database = new Database(join(library, 'library.sqlite'));
    database.pragma('user_version = 999');
    database.close();
    expectRefusal(await desk('issues', library), 'library_newer');
  });

  test('one that is damaged in its middle', async () => {
    const library = await newLibrary();
    const path = join(library, 'library.sqlite');
    const bytes = readFileSync(path);
    for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0xa5, at, at + 40);
    writeFileSync(path, bytes);
    expectRefusal(await desk('issues', library), 'library_damaged');
  });

  test.runIf(mkfifo)('a pipe in its place', async () => {
    const folder = newFolder();
    execFileSync('mkfifo', [join(folder, 'library.sqlite')]);
    expectRefusal(await desk('issues', folder), 'not_a_library');
  });

  test('one that exists already is not made again', async () => {
    const library = await newLibrary();
    expectRefusal(await desk('create', library), 'exists');
  });

  test('one that could not be filled is not left behind half-made', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'assets'), '不是文件夹');
    expectRefusal(await desk('create', folder), 'file_not_writable');
    expect(existsSync(join(folder, 'library.sqlite'))).toBe(false);
    expect(readFileSync(join(folder, 'assets'), 'utf8')).toBe('不是文件夹');
  });

  test('an issue it does not have', async () => {
    const library = await newLibrary();
    expectRefusal(await desk('layout', library, '--issue', '7'), 'not_found');
    expectRefusal(await desk('export', library, '--issue', '7', '--pdf', join(newFolder(), 'x.pdf')), 'not_found');
  });
});
