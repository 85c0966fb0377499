import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { desk, deskInWords } from '../../helpers/commandLine.ts';
import { issueFile, writeJson } from '../../helpers/issueFiles.ts';
import { encoder, photo } from '../../helpers/pictures.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

interface PlacedJson {
  readonly id: string;
  readonly section: string;
  readonly headline: string;
  readonly page: number;
  readonly overflow: number;
}

describe('the main job on the command line', () => {
  const folder = newFolder();
  const library = join(folder, 'library');

  beforeAll(async () => {
    expect((await desk('create', library)).code).toBe(0);
    const jpeg = await encoder(photo(600, 400)).jpeg().toBuffer();
    writeFileSync(join(folder, 'photo.jpg'), jpeg);
    const file = issueFile();
    const [first] = file.sections;
    if (first?.items[0]) Object.assign(first.items[0], { images: ['photo.jpg'] });
    const imported = await desk('import-issue', library, writeJson(folder, 'issue.json', file));
    expect(imported.json).toMatchObject({ total: 96, sections: 3, entries: 47, pictures: 1 });
  });

  test('create makes one publication in its default template', async () => {
    const made = await desk('create', join(folder, 'second'));
    expect(made.json).toMatchObject({ publications: [{ name: '园区周报', template: 'classic' }], issues: 0, clips: 0 });
  });

  test('issues lists what is there', async () => {
    const { json } = await desk('issues', library);
    expect(json['issues']).toMatchObject([
      { publication: '园区周报', label: '2026年10月4期（总96期）', total: 96, entries: 47, status: 'draft' },
    ]);
  });

  test('layout gives every entry its printed page', async () => {
    const { json } = await desk('layout', library, '--issue', '96');
    expect(json['pages']).toEqual({ cover: 1, contents: 2, body: 20 });
    expect(json['sections']).toEqual([
      { name: '招商引资', page: 1 },
      { name: '综合资讯', page: 12 },
      { name: '政策法规', page: 16 },
    ]);
    const entries = json['entries'] as PlacedJson[];
    expect(entries).toHaveLength(47);
    expect(entries.slice(0, 3).map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(entries.at(-1)).toMatchObject({ section: '政策法规', page: 20, overflow: 0 });
    expect(json['findings']).toEqual([]);
  });

  test('export writes both files, and the same bytes again', async () => {
    const pdf = join(folder, 'issue.pdf');
    const docx = join(folder, 'issue.docx');
    const first = await desk('export', library, '--issue', '96', '--pdf', pdf, '--docx', docx);
    expect(first.code).toBe(0);
    expect(first.json['proof']).toMatchObject({ ok: true, pages: 23, entries: 47, problems: [] });
    const files = first.json['files'] as { path: string; bytes: number; sha256: string }[];
    for (const file of files) {
      const bytes = readFileSync(file.path);
      expect(file.bytes).toBe(bytes.length);
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(files.map(({ path }) => path)).toEqual([pdf, docx]);
    const second = await desk('export', library, '--issue', '96', '--pdf', join(folder, 'again.pdf'));
    expect((second.json['files'] as typeof files)[0]?.sha256).toBe(files[0]?.sha256);
  });

  test('a combined issue answers to each of its total numbers', async () => {
    const path = writeJson(newFolder(), 'combined.json', {
      ...issueFile({ numberInMonth: 5, numberInMonthTo: 6, totalNumber: 97, totalNumberTo: 98 }),
      label: '2026年10月5—6期（总97—98期）',
    });
    const combined = join(newFolder(), 'library');
    await desk('create', combined);
    await desk('import-issue', combined, path);
    for (const [total, code] of [
      [96, 1],
      [97, 0],
      [98, 0],
      [99, 1],
    ] as const) {
      expect((await desk('layout', combined, '--issue', String(total))).code, String(total)).toBe(code);
    }
  });

  test('a total number that two publications have asks which one is meant', async () => {
    const other = join(folder, 'two');
    await desk('create', other);
    for (const publication of ['园区周报', '产业周报']) {
      await desk('import-issue', other, writeJson(folder, 'other.json', issueFile({ publication })));
    }
    const unclear = await desk('layout', other, '--issue', '96');
    expect(unclear.code).toBe(1);
    expect(unclear.json).toMatchObject({ error: { code: 'conflict' } });
    const clear = await desk('layout', other, '--issue', '96', '--publication', '产业周报');
    expect(clear.json['pages']).toMatchObject({ body: 20 });
    const unknown = await desk('layout', other, '--issue', '96', '--publication', '月报');
    expect(unknown.json).toMatchObject({ error: { code: 'not_found' } });
  });

  test('search finds what was imported', async () => {
    const { json } = await desk('search', library, '第7批项目开工', '9亿元', '--limit', '5');
    expect(json).toMatchObject({ total: 1 });
    expect(json['hits']).toMatchObject([{ headline: '澜石园区第7批项目开工 总投资9亿元' }]);
  });

  test('a person reads sentences instead of JSON', async () => {
    const { out, code } = await deskInWords('layout', library, '--issue', '96');
    expect(code).toBe(0);
    expect(out).toContain('封面1页，目录2页，正文20页');
    expect(out).toContain('二、综合资讯\t12');
  });

  test('wrong usage is told apart from failure', async () => {
    for (const args of [[], ['nonsense'], ['layout'], ['layout', library], ['layout', library, '--issue', 'x']]) {
      expect((await deskInWords(...args)).code, args.join(' ')).toBe(2);
    }
    expect((await desk()).json).toMatchObject({ error: { code: 'wrong_usage' } });
    expect((await desk('export', library, '--nonsense')).json).toMatchObject({ error: { code: 'wrong_usage' } });
    expect((await desk('layout', library, '--issue', '7')).code).toBe(1);
  });

  test('export into a folder that is not there leaves nothing behind', async () => {
    const pdf = join(folder, 'nowhere', 'issue.pdf');
    const { code, json } = await desk('export', library, '--issue', '96', '--pdf', pdf);
    expect(code).toBe(1);
    expect(json).toMatchObject({ error: { code: 'file_not_writable' } });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
