import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '#shared/model/index.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { encoder, photo } from '../../helpers/pictures.ts';
import { samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();
let library: TestLibrary;

beforeEach(async () => {
  library = await libraries.create();
  await library.ask('publication.save', { publication: samplePublication() });
});

const whole = {
  id: 'clip-000001',
  headline: '青禾园区三个项目开工',
  lead: '近日，青禾园区有三个项目开工。',
  body: '第一个项目造风机。\n　　第二个项目造叶片。',
  source: '青禾日报',
  url: 'https://news.example.com/1.html',
  category: '招商',
  date: '2031-05-06',
  region: { province: '云溪省', city: '青禾市' },
  tags: ['风电', '开工'],
  images: 2,
  amounts: [3.5, 12],
  park: '青禾园区',
};

const clip = (number: number, changes: object = {}) => ({ ...whole, id: `clip-${number}`, ...changes });

function fileOf(lines: readonly (object | string)[]): string {
  const path = join(library.folder, 'clips.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const importLines = (...lines: (object | string)[]) => library.ask('import.clipLines', { path: fileOf(lines) });

const found = async (query: string) => (await library.ask('search.clips', { query, limit: 500 })).total;

const counts = async () => ({
  clips: (await library.ask('clip.list', {})).total,
  sources: (await library.ask('source.list', {})).length,
  sections: (await library.ask('publication.list', {})).flatMap(({ sections }) => sections.map(({ name }) => name)),
});

describe('a line', () => {
  test('becomes a clip with its own id, its section, its source and all it brought', async () => {
    const result = await importLines(whole);
    expect(result).toMatchObject({ imported: 1, updated: 0, unchanged: 0, skipped: [], skippedLines: 0 });
    const stored = await library.ask('clip.get', { clipId: 'clip-000001' });
    const [publication] = await library.ask('publication.list', {});
    const [source] = await library.ask('source.list', {});
    expect(stored).toMatchObject({
      headline: '青禾园区三个项目开工',
      lead: '近日，青禾园区有三个项目开工。',
      sourceId: source?.source.id,
      sectionId: publication?.sections.find(({ name }) => name === '招商')?.id,
      publishedOn: '2031-05-06',
      region: { province: '云溪省', city: '青禾市' },
      url: 'https://news.example.com/1.html',
      status: 'inbox',
      tags: ['风电', '开工'],
      pictures: [],
      extra: { images: 2, amounts: [3.5, 12], park: '青禾园区' },
      trashedAt: null,
    });
    expect(plainText(stored.detail)).toBe('第一个项目造风机。\n第二个项目造叶片。');
    expect(source?.source.name).toBe('青禾日报');
    expect(await found('叶片 青禾日报 开工')).toBe(1);
  });

  test('needs a headline and nothing else', async () => {
    expect(await importLines({ headline: '只有标题' })).toMatchObject({ imported: 1, skipped: [] });
    const [only] = (await library.ask('clip.list', {})).clips;
    expect(only).toMatchObject({ headline: '只有标题', sourceId: null, sectionId: null, publishedOn: null, tags: [] });
  });

  test('may say null or nothing where it knows nothing', async () => {
    const empty = { lead: null, body: null, source: '', url: null, category: '', date: '', region: null, tags: null };
    expect(await importLines({ headline: '甲', ...empty })).toMatchObject({ imported: 1, skipped: [] });
    expect(await library.ask('source.list', {})).toEqual([]);
  });

  test('keeps keys that have a meaning in JavaScript, and what a region has besides its names', async () => {
    const region = { province: '云溪省', county: '上禾县' };
    await importLines(
      `{"id":"a","headline":"甲","__proto__":{"b":1},"constructor":"c","region":${JSON.stringify(region)}}`,
    );
    const { extra, region: stored } = await library.ask('clip.get', { clipId: 'a' });
    expect(Object.entries(extra)).toEqual([
      ['__proto__', { b: 1 }],
      ['constructor', 'c'],
      ['region', region],
    ]);
    expect(stored).toEqual({ province: '云溪省', city: '' });
  });
});

describe('bad lines', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const bad: readonly (readonly [string, string, string, string])[] = [
    ['not JSON', '{"headline": "甲"', 'bad_json', 'JSON'],
    ['two objects', '{"headline":"甲"}{"headline":"乙"}', 'bad_json', 'JSON'],
    ['plain text', '标题：甲', 'bad_json', 'JSON'],
    ['a list', '[{"headline":"甲"}]', 'invalid_input', ''],
    ['a number', '12', 'invalid_input', ''],
    ['null', 'null', 'invalid_input', ''],
    ['neither headline nor body', '{"id":"a"}', 'invalid_input', 'headline：没有标题'],
    ['a blank headline', '{"headline":" \u3000"}', 'invalid_input', 'headline：没有标题'],
    ['a headline that is a number', '{"headline":5}', 'invalid_input', 'headline'],
    ['a headline of 201 characters', JSON.stringify({ headline: '长'.repeat(201) }), 'invalid_input', 'headline'],
    ['a body that is a list', '{"headline":"甲","body":["a"]}', 'invalid_input', 'body'],
    ['an id that is a number', '{"headline":"甲","id":7}', 'invalid_input', 'id'],
    ['an empty id', '{"headline":"甲","id":""}', 'invalid_input', 'id'],
    ['a date that is none', '{"headline":"甲","date":"2031-02-30"}', 'invalid_input', 'date'],
    ['tags that are a text', '{"headline":"甲","tags":"风电"}', 'invalid_input', 'tags'],
    ['a tag that is a number', '{"headline":"甲","tags":["风电",2]}', 'invalid_input', 'tags.1'],
    ['a region that is a text', '{"headline":"甲","region":"云溪省"}', 'invalid_input', 'region'],
    [
      'a section of 61 characters',
      JSON.stringify({ headline: '甲', category: '栏'.repeat(61) }),
      'invalid_input',
      'category',
    ],
    ['a control character', '{"headline":"甲\\u0007乙"}', 'invalid_text', 'headline：第2个字符是控制符 U+0007'],
    ['half a character', '{"headline":"甲","body":"\\ud800"}', 'invalid_text', 'body'],
    [
      'a direction control in a key it does not know',
      '{"headline":"甲","x":{"y":["\u202e"]}}',
      'invalid_text',
      'x.y.0',
    ],
    ['lists in lists in lists', `{"headline":"甲","x":${deep}}`, 'invalid_input', '40 层'],
    ['more than 8 MB', JSON.stringify({ headline: '甲', x: 'x'.repeat(8 * 1024 * 1024) }), 'invalid_input', '8 MB'],
  ];

  test.each(bad)('%s: named by number and skipped', async (_, line, code, words) => {
    const result = await importLines(clip(1), line, '', clip(2));
    expect(result).toMatchObject({ imported: 2, skippedLines: 1, skipped: [{ line: 2, code }] });
    expect(result.skipped[0]?.message).toContain(words);
    expect((await counts()).clips).toBe(2);
  });

  test('bytes that are no UTF-8 are skipped', async () => {
    const path = join(library.folder, 'bytes.jsonl');
    const bytes = [Buffer.from('{"headline":"'), Buffer.from([0xb1, 0xea]), Buffer.from('"}\n{"headline":"乙"}\n')];
    writeFileSync(path, Buffer.concat(bytes));
    expect(await library.ask('import.clipLines', { path })).toMatchObject({
      imported: 1,
      skipped: [{ line: 1, code: 'bad_json' }],
    });
  });

  test('a section too many is refused, the other lines go in', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => clip(at, { category: `栏目${at}` }));
    const result = await importLines(...lines);
    expect(result).toMatchObject({ imported: 38, skippedLines: 2 });
    expect(result.skipped.map(({ line, code }) => [line, code])).toEqual([
      [39, 'conflict'],
      [40, 'conflict'],
    ]);
    expect((await counts()).sections).toHaveLength(40);
  });

  test('a file of nothing but bad lines changes nothing and fills no memory', async () => {
    const before = { ...(await counts()), history: await library.ask('history.list', {}) };
    const result = await importLines(...Array.from({ length: 10_050 }, () => 'x'));
    expect(result).toMatchObject({ imported: 0, skippedLines: 10_050 });
    expect(result.skipped).toHaveLength(10_000);
    expect({ ...(await counts()), history: await library.ask('history.list', {}) }).toEqual(before);
  });

  test('a file that is not there, and a folder, are refused', async () => {
    expect(await library.refusal('import.clipLines', { path: join(library.folder, 'none') })).toBe('file_not_found');
    expect(await library.refusal('import.clipLines', { path: library.folder })).toBe('file_unreadable');
  });
});

describe('importing again', () => {
  test('changes nothing when the file is the same', async () => {
    const path = fileOf([clip(1), clip(2)]);
    await library.ask('import.clipLines', { path });
    const before = await library.ask('history.list', {});
    expect(await library.ask('import.clipLines', { path })).toMatchObject({ imported: 0, updated: 0, unchanged: 2 });
    expect(await counts()).toMatchObject({ clips: 2, sources: 1 });
    expect(await library.ask('history.list', {})).toEqual(before);
  });

  test('brings a changed clip up to date and leaves its status and pictures', async () => {
    await importLines(clip(1), clip(2));
    const bytes = await encoder(photo(60, 40)).jpeg().toBuffer();
    const { id: assetId } = await library.ask('asset.add', { bytes: new Uint8Array(bytes) });
    const pictures = [{ assetId, caption: '厂房', credit: '' }];
    const {
      revision: _,
      addedAt: __,
      updatedAt: ___,
      trashedAt: ____,
      ...stored
    } = await library.ask('clip.get', { clipId: 'clip-1' });
    await library.ask('clip.save', { clip: { ...stored, status: 'ready', pictures } });
    const result = await importLines(clip(1, { headline: '改过的标题', source: '另一家网站' }), clip(2));
    expect(result).toMatchObject({ imported: 0, updated: 1, unchanged: 1 });
    expect(await library.ask('clip.get', { clipId: 'clip-1' })).toMatchObject({
      headline: '改过的标题',
      status: 'ready',
      pictures,
    });
    expect([await found('改过的标题'), await found('另一家网站'), await found('青禾日报')]).toEqual([1, 1, 1]);
  });

  test('of an id twice in one file leaves the last line', async () => {
    const result = await importLines(clip(1, { headline: '先来' }), clip(1, { headline: '后到' }));
    expect(result).toMatchObject({ imported: 1, updated: 1 });
    expect([await found('先来'), await found('后到')]).toEqual([0, 1]);
  });
});

describe('sections and sources', () => {
  test('are made once, in the order of the lines, after those there are', async () => {
    await importLines(
      clip(1, { category: '政策' }),
      clip(2, { category: '简讯', lead: '' }),
      clip(3, { category: ' 政策 ', source: ' 青禾日报 ' }),
      clip(4, { category: '资讯', source: '青禾晚报' }),
    );
    const [publication] = await library.ask('publication.list', {});
    expect(publication?.sections.map(({ name, format, itemsPerPage }) => [name, format, itemsPerPage])).toEqual([
      ['招商', 'feature', 2],
      ['资讯', 'brief', 3],
      ['政策', 'feature', 2],
      ['简讯', 'brief', 3],
    ]);
    expect((await library.ask('source.list', {})).map(({ source }) => source.name).sort()).toEqual([
      '青禾日报',
      '青禾晚报',
    ]);
  });

  test('a source is known by its alias', async () => {
    await library.ask('source.save', { source: { id: 's', name: '青禾日报', aliases: ['青禾报'], hosts: [] } });
    await importLines(clip(1, { source: '青 禾 报' }));
    expect((await library.ask('clip.get', { clipId: 'clip-1' })).sourceId).toBe('s');
  });

  test('a library without a publication keeps the name of the section', async () => {
    library = await libraries.create();
    await importLines(whole);
    const { sectionId, extra } = await library.ask('clip.get', { clipId: whole.id });
    expect(sectionId).toBe(null);
    expect(extra).toMatchObject({ category: '招商' });
  });
});

describe('a long file', () => {
  const many = Array.from({ length: 4500 }, (_, at) => clip(at, { body: '短。', amounts: [at] }));

  test('is written in batches that are one step of undo', async () => {
    const progress: number[] = [];
    const path = fileOf(many);
    const context = { onProgress: ({ done }: { done: number }) => progress.push(done) };
    expect(await library.ask('import.clipLines', { path }, context)).toMatchObject({ imported: 4500 });
    expect(progress.at(-1)).toBe(4500);
    expect(await found('风电')).toBe(4500);
    await library.ask('history.undo', {});
    expect(await counts()).toEqual({ clips: 0, sources: 0, sections: ['招商', '资讯'] });
    expect(await found('风电')).toBe(0);
    await library.ask('history.redo', {});
    expect(await found('风电')).toBe(4500);
  });

  test('that is cancelled keeps the batches written and goes on when imported again', async () => {
    const path = fileOf(many);
    const controller = new AbortController();
    const context = { signal: controller.signal, onProgress: () => controller.abort() };
    const result = await library.client.call('import.clipLines', { path }, context);
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    if (result.ok) expect.unreachable();
    const { clips } = await counts();
    expect([0, 2000, 4000]).toContain(clips);
    expect(result.error.message).toContain(`${clips} 条`);
    expect(await found('风电')).toBe(clips);
    const again = await library.ask('import.clipLines', { path });
    expect(again).toMatchObject({ imported: 4500 - clips, unchanged: clips });
  });

  test('that is cancelled before it begins changes nothing', async () => {
    const signal = AbortSignal.abort();
    expect(await library.refusal('import.clipLines', { path: fileOf(many) }, { signal })).toBe('cancelled');
    expect((await counts()).clips).toBe(0);
  });
});

test('a batch that cannot be saved is taken back whole, with its sources and sections', async () => {
  let left = Number.POSITIVE_INFINITY;
  const now = () => {
    left -= 1;
    if (left < 0) throw new Error('planned');
    return 0;
  };
  library = await libraries.create({ now, log: () => undefined });
  await library.ask('publication.save', { publication: samplePublication() });
  const before = await counts();
  const path = fileOf(Array.from({ length: 20 }, (_, at) => clip(at, { category: '新栏目', source: `来源${at}` })));
  left = 10;
  expect(await library.refusal('import.clipLines', { path })).toBe('internal');
  expect(await counts()).toEqual(before);
  expect(await found('风电')).toBe(0);
  left = Number.POSITIVE_INFINITY;
  expect(await library.ask('import.clipLines', { path })).toMatchObject({ imported: 20 });
  expect(await found('风电')).toBe(20);
});
