import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { walk } from '#library/importing/files/walk.ts';
import { plainText } from '#shared/model/index.ts';
import { articlePage } from '../../helpers/articlePages.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { encoder, photo } from '../../helpers/pictures.ts';
import { samplePublication } from '../../helpers/samples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
let library: TestLibrary;
let folder: string;

beforeEach(async () => {
  library = await libraries.create();
  folder = newFolder();
});

const put = (name: string, content: string | Uint8Array = 'x') => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const importPaths = (paths: string[], others: { takeRepeats?: boolean; repeatsOf?: string[] } = {}) =>
  library.ask('clipping.importFiles', { paths, ...others });
const total = async () => (await library.ask('clip.list', {})).total;

test('a folder is walked in order, without what is hidden, linked, or a part of a saved page', async () => {
  for (const name of [
    '10.txt',
    '2.txt',
    'b/1.txt',
    '.hidden.txt',
    '.git/a.txt',
    'page.html',
    'page_files/a.png',
    'Thumbs.db',
  ]) {
    put(name);
  }
  symlinkSync(join(folder, '2.txt'), join(folder, 'link.txt'));
  symlinkSync(folder, join(folder, 'loop'));
  const { files, refused } = await walk([folder]);
  expect(files.map((path) => path.slice(folder.length + 1))).toEqual(['2.txt', '10.txt', 'b/1.txt', 'page.html']);
  expect(refused).toEqual([]);
});

test('a folder too deep, too many files and a path that is not there are named', async () => {
  put('a/b/c/d.txt');
  expect((await walk([folder], { files: 100, depth: 2 })).refused).toMatchObject([{ code: 'too_complex' }]);
  for (const name of ['1.txt', '2.txt', '3.txt']) put(name);
  const { files, refused } = await walk([folder], { files: 2, depth: 9 });
  expect(files).toHaveLength(2);
  expect(refused).toMatchObject([{ code: 'too_big' }]);
  expect(await walk([join(folder, 'none')])).toMatchObject({ files: [], refused: [{ code: 'file_not_found' }] });
});

test('files go in each for itself, in one step of undo; what is refused is named', async () => {
  const page = put('news/1.html', articlePage());
  const text = put('news/2.txt', '青禾园区三个项目开工\n　　第一个项目造风机，投资3亿元，年底投产。\n');
  const bad = put('news/3.doc', 'x');
  const steps: number[] = [];
  const imported = await library.ask(
    'clipping.importFiles',
    { paths: [join(folder, 'news'), join(folder, 'none.html')] },
    { onProgress: ({ done }) => steps.push(done) },
  );
  expect(imported.imported.map(({ file, headline }) => [file, headline])).toEqual([
    [page, '云溪新区12个项目集中开工 总投资86亿元'],
    [text, '青禾园区三个项目开工'],
  ]);
  expect(imported).toMatchObject({ clips: 2, refusals: 2, repeated: [] });
  expect(imported.refused.map(({ file, code }) => [file, code])).toEqual([
    [join(folder, 'none.html'), 'file_not_found'],
    [bad, 'unsupported_format'],
  ]);
  expect(steps.at(-1)).toBe(3);
  const [first] = imported.imported;
  const original = await library.ask('clip.original', { clipId: first?.id ?? '' });
  expect(plainText(original?.text ?? [])).toContain('5月5日');
  await library.ask('history.undo', {});
  expect(await total()).toBe(0);
});

test('what the library has is not taken in again unless that is asked for', async () => {
  const path = put('1.html', articlePage());
  const [first] = (await importPaths([path])).imported;
  const again = await importPaths([path, put('copy.html', articlePage())]);
  expect(again).toMatchObject({ imported: [], refused: [] });
  expect(again.repeated.map(({ clipId }) => clipId)).toEqual([first?.id, first?.id]);
  expect((await importPaths([path], { takeRepeats: true })).clips).toBe(1);
  expect(await total()).toBe(2);
});

test('of a list only what was passed over can be taken anyway, in one step', async () => {
  const line = (headline: string, detail: string) => JSON.stringify({ headline, detail });
  const held = line('云岫园区招商', '签约9家。');
  const [first] = (await importPaths([put('a.jsonl', `${held}\n`)])).imported;
  const path = put('b.jsonl', `${held}\n${line('石塘港区扩建', '新添3个泊位。')}\n`);
  expect(await importPaths([path])).toMatchObject({ clips: 1, repeated: [{ file: path, clipId: first?.id }] });
  const taken = await importPaths([path], { repeatsOf: [first?.id ?? ''] });
  expect(taken).toMatchObject({ imported: [{ headline: '云岫园区招商' }], repeated: [], refusals: 0 });
  expect(await total()).toBe(3);
  await library.ask('history.undo', {});
  expect(await total()).toBe(2);
});

test('pictures become clips, but not those that a page among the files shows', async () => {
  const bytes = await encoder(photo(120, 80)).png().toBuffer();
  put('page.html', articlePage('pictures/start.png'));
  put('pictures/start.png', bytes);
  put('开工现场.png', await encoder(photo(100, 80)).png().toBuffer());
  put('dot.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  const { imported, refused } = await importPaths([folder]);
  expect(imported.map(({ headline }) => headline)).toEqual(['云溪新区12个项目集中开工 总投资86亿元', '开工现场']);
  expect(refused).toMatchObject([{ file: join(folder, 'dot.gif'), code: 'bad_picture' }]);
  const clip = await library.ask('clip.get', { clipId: imported[0]?.id ?? '' });
  expect(clip.pictures).toHaveLength(1);
});

test('files that a page has only the bytes of are taken in like those on the disk', async () => {
  const bytes = await encoder(photo(120, 80)).png().toBuffer();
  const { imported, refused } = await library.ask('clipping.importFiles', {
    files: [
      { name: 'news/page.html', bytes: Buffer.from(articlePage('page_files/a.png')) },
      { name: 'news/page_files/a.png', bytes },
      { name: 'list.jsonl', bytes: Buffer.from('{"headline":"青禾园区三个项目开工","body":"第一个项目造风机。"}\n') },
      { name: 'a.exe', bytes: Buffer.from('MZ') },
    ],
  });
  expect(imported.map(({ file }) => file)).toEqual(['news/page.html', 'list.jsonl']);
  expect(refused).toMatchObject([{ file: 'a.exe', code: 'unsupported_format' }]);
  expect((await library.ask('clip.get', { clipId: imported[0]?.id ?? '' })).pictures).toHaveLength(1);
});

test('a table brings a clip a row, with sections that are known and sources that are new', async () => {
  const publication = samplePublication();
  await library.ask('publication.save', { publication });
  const [section] = publication.sections;
  const path = put(
    'list.csv',
    `标题,正文,来源,栏目\n青禾园区三个项目开工,第一个项目造风机。,青禾日报,${section?.name}\n云溪港三期试运行,三个泊位。,青禾日报,别的栏目\n,没有标题,,\n`,
  );
  const { imported, refused } = await importPaths([path]);
  expect(imported).toHaveLength(2);
  expect(refused).toMatchObject([{ file: path, code: 'no_headline' }]);
  expect(refused[0]?.message).toMatch(/^第4行/);
  const [one, two] = await Promise.all(imported.map(({ id }) => library.ask('clip.get', { clipId: id })));
  expect(one?.sectionId).toBe(section?.id);
  expect(two?.extra).toMatchObject({ category: '别的栏目' });
  expect(one?.sourceId).toBe(two?.sourceId);
  expect((await library.ask('source.list', {})).map(({ source }) => source.name)).toEqual(['青禾日报']);
});

test('a file of lines of any size tells of each clip, and of those that were there', async () => {
  const lines = Array.from({ length: 3000 }, (_, at) =>
    JSON.stringify({ id: `c${at}`, headline: `第${at}个项目开工` }),
  );
  const path = put('all.jsonl', [...lines, 'no'].join('\n'));
  const first = await importPaths([path]);
  expect(first).toMatchObject({ clips: 3000, refusals: 1, updated: 0, unchanged: 0 });
  expect(first.imported[7]).toEqual({ id: 'c7', headline: '第7个项目开工', file: path });
  expect(first.refused[0]).toMatchObject({ file: path, code: 'bad_json' });
  expect(first.refused[0]?.message).toMatch(/^第3001行/);
  expect(await importPaths([path])).toMatchObject({ clips: 0, updated: 0, unchanged: 3000 });
});

test('cancelled, what was taken in before is kept', async () => {
  for (let at = 0; at < 5; at += 1)
    put(`${at}.txt`, `第${at}个项目开工\n　　第${at}个项目造风机，投资${at + 1}亿元。\n`);
  const stop = new AbortController();
  const result = await library.client.call(
    'clipping.importFiles',
    { paths: [folder] },
    { signal: stop.signal, onProgress: ({ done }) => done === 2 && stop.abort() },
  );
  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await total()).toBeGreaterThan(0);
  expect(await total()).toBeLessThan(5);
  await library.ask('history.undo', {});
  expect(await total()).toBe(0);
});

test('a file of lines in other names is read by them, and the same again is passed over', async () => {
  const lead = '第一个项目造风机，总投资四十亿元，全部建成后年产风机三千台。';
  const path = put('other.jsonl', `\n${JSON.stringify({ newsTitle: '青禾园区三个项目开工', 摘要: lead })}\n`);
  expect(await importPaths([path])).toMatchObject({ imported: [{ headline: '青禾园区三个项目开工' }], refusals: 0 });
  expect(await importPaths([path])).toMatchObject({ clips: 0, repeated: [{ file: path }] });
});

test('numbers that two lists give their items are not taken for the same clip, and nothing is lost', async () => {
  const first = put(
    'a.csv',
    '编号,标题,正文\n1,青禾园区三个项目开工,第一个项目造风机，投资3亿元，年底前投产，另两个项目明年春天动工。\n',
  );
  const second = put(
    'b.csv',
    '编号,标题,正文\n1,云溪港三期试运行,港区新添三个泊位，每年可多装卸120万标箱，首艘货轮昨日靠泊。\n',
  );
  await importPaths([first]);
  expect((await importPaths([second])).imported).toMatchObject([{ headline: '云溪港三期试运行' }]);
  expect(await total()).toBe(2);
  expect((await importPaths([first, second])).repeated).toHaveLength(2);
  expect(await total()).toBe(2);
});

test('a file whose name reads otherwise than it is stored is no reason to refuse the others', async () => {
  const odd = put('a\u202egnp.txt', '青禾园区三个项目开工\n　　第一个项目造风机，投资3亿元。\n');
  const { imported } = await importPaths([odd]);
  expect(imported).toMatchObject([{ headline: '青禾园区三个项目开工', file: odd }]);
  const [last] = await library.ask('history.list', { limit: 1 });
  expect(last?.subject).not.toContain('\u202e');
});
