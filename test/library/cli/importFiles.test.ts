import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findForbiddenCharacter } from '#shared/text/hygiene.ts';
import { articlePage } from '../../helpers/articlePages.ts';
import { desk, deskInWords } from '../../helpers/commandLine.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { requireTool } from '../../helpers/tools.ts';

const newFolder = useTempFolders();
const mkfifo = requireTool('mkfifo');

async function newLibrary(): Promise<string> {
  const library = join(newFolder(), 'library');
  await desk('create', library);
  return library;
}

function file(name: string, content: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

test('extract prints what a page says, without a library', async () => {
  const path = file('a.html', articlePage('/a.png'));
  const { json, code } = await desk('extract', path, '--url', 'https://news.yunxi.example/1.html');
  expect(code).toBe(0);
  expect(Object.keys(json)).toEqual([
    'title',
    'date',
    'source',
    'author',
    'paragraphs',
    'blocks',
    'images',
    'tables',
    'dropped',
    'unsure',
  ]);
  expect(json).toMatchObject({
    title: '云溪新区12个项目集中开工 总投资86亿元',
    date: '2031-05-06',
    source: '云溪日报',
    author: '林小满',
    images: [{ src: '/a.png' }],
    tables: [],
  });
  expect(json['paragraphs']).toHaveLength(3);
  expect(JSON.stringify(json)).not.toMatch(/ICP备|相关阅读|document\.invalid/);
  expect((await deskInWords('extract', path)).out).toContain('2031-05-06　云溪日报');
});

test('extract --clipboard prints the blocks of a clipboard, of its HTML or its plain text', async () => {
  const html = '<p>园区<b>三个</b>项目开工</p><p style="display:none">内部</p><ul><li>风机</li></ul>';
  const { json } = await desk('extract', file('c.html', html), '--clipboard');
  expect(json['blocks']).toEqual([
    { type: 'paragraph', runs: [{ t: '园区' }, { t: '三个', b: true }, { t: '项目开工' }] },
    { type: 'list', ordered: false, items: [[{ t: '风机' }]] },
  ]);
  const text = await desk('extract', file('c.txt', '\ufeff　　第一段\r\n\r\n\t第二段\n'), '--clipboard');
  expect(text.json['blocks']).toEqual([
    { type: 'paragraph', runs: [{ t: '第一段' }] },
    { type: 'paragraph', runs: [{ t: '第二段' }] },
  ]);
});

test('extract of a table gives its clips', async () => {
  const { json } = await desk('extract', file('a.csv', '标题,正文\n一,甲\n二,乙\n'));
  expect(json).toMatchObject({ title: '一', paragraphs: ['甲'], items: [{ title: '一' }, { title: '二' }] });
});

test('extract fails with a code and a sentence', async () => {
  const run = await desk('extract', file('a.zip', 'no archive'));
  expect(run.code).toBe(1);
  expect(run.json).toMatchObject({ error: { code: 'file_unreadable' } });
  expect((await desk('extract', file('a.xyz', 'x'))).json).toMatchObject({ error: { code: 'unsupported_format' } });
  expect((await desk('extract')).code).toBe(2);
});

test('import names what went in and what did not, and ends with 1 when a file did not', async () => {
  const library = await newLibrary();
  const page = file('a.html', articlePage());
  const first = await desk('import', library, page);
  expect(first.code).toBe(0);
  expect(first.json).toMatchObject({
    imported: [{ headline: '云溪新区12个项目集中开工 总投资86亿元', file: page }],
    refused: [],
  });
  const folder = newFolder();
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'b.txt'), '青禾园区三个项目开工\n　　第一个项目造风机，投资3亿元。\n');
  writeFileSync(join(folder, 'c.pdf'), '%PDF');
  const second = await desk('import', library, folder, page);
  expect(second.code).toBe(1);
  expect(second.json).toMatchObject({
    imported: [{ file: join(folder, 'inner', 'b.txt') }],
    refused: [{ file: join(folder, 'c.pdf'), code: 'unsupported_format' }],
    repeated: [{ file: page }],
  });
  expect((await desk('import', library)).code).toBe(2);
  expect((await deskInWords('import', library, page)).out).toContain('已有1条');
});

test('import of a file of lines keeps its counts, and skipped lines are no failure of the whole', async () => {
  const library = await newLibrary();
  const path = file('a.jsonl', '{"id":"1","headline":"一"}\nno\n{"id":"2","headline":"二"}\n');
  const first = await desk('import', library, path);
  expect(first.code).toBe(0);
  expect(first.json).toMatchObject({
    imported: [
      { id: '1', headline: '一', file: path },
      { id: '2', headline: '二', file: path },
    ],
    clips: 2,
    updated: 0,
    unchanged: 0,
    refused: [{ file: path, code: 'bad_json' }],
  });
  expect((await desk('import', library, path)).json).toMatchObject({ imported: [], clips: 0, unchanged: 2 });
});

test('import of nothing is no success: an empty folder is refused, an empty argument is wrong usage', async () => {
  const library = await newLibrary();
  const folder = newFolder();
  mkdirSync(join(folder, 'inner'));
  const run = await desk('import', library, folder);
  expect(run.code).toBe(1);
  expect(run.json).toMatchObject({ clips: 0, refused: [{ file: folder, code: 'unsupported_format' }] });
  expect((await desk('import', library, '')).code).toBe(2);
  expect((await desk('extract', '')).code).toBe(2);
});

test.runIf(mkfifo)('import never waits for a pipe, whatever it is called', async () => {
  const library = await newLibrary();
  const folder = newFolder();
  const pipes = ['a.zip', 'a.txt', 'a.jsonl', 'a.png'].map((name) => join(folder, name));
  execFileSync('mkfifo', pipes);
  const { json } = await desk('import', library, ...pipes);
  expect(json['refused']).toMatchObject(pipes.map((path) => ({ file: path, code: 'file_unreadable' })));
});

test('names of files cannot steer the terminal', async () => {
  const path = join(newFolder(), 'a\u001b[2J\u202e.pdf');
  writeFileSync(path, '%PDF');
  const { out, err } = await deskInWords('import', await newLibrary(), path);
  expect(findForbiddenCharacter(out + err)).toBeNull();
});
