import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId, newPublication, plainText } from '#shared/model/index.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { encoder, photo, pngThatClaims } from '../../helpers/pictures.ts';
import { sampleNumber, samplePublication } from '../../helpers/samples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

const item = (title: string, changes: object = {}) => ({
  title,
  lead: '近日，项目开工。',
  body: '　　项目分两期。\r\n\r\n  二期明年投产。 ',
  source: '青禾日报',
  ...changes,
});

/** A file of two sections as import-issue reads it. */
const issueFile = (changes: object = {}) => ({
  publication: '青禾周报',
  year: 2031,
  month: 5,
  numberInMonth: 2,
  totalNumber: 8,
  label: '2031年5月2期（总8期）',
  slogan: '一周要闻',
  brand: '青禾',
  site: 'www.example.com',
  closingNote: '注：仅供参考。',
  contents: [{ name: '不读', page: 1, entries: [] }],
  sections: [
    { name: '招商', items: [item('甲项目'), item('乙项目', { source: '  云溪发布 ' })] },
    { name: '资讯', items: [item('丙消息', { lead: '' }), item('丁消息', { lead: '', source: '' })] },
  ],
  ...changes,
});

const withItems = (...items: object[]) => issueFile({ sections: [{ name: '招商', items }] });

function write(content: unknown, folder = newFolder()): string {
  const path = join(folder, 'issue.json');
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** A library that has the publication already. */
async function libraryWithPublication(): Promise<TestLibrary> {
  const library = await libraries.create();
  await library.ask('publication.save', { publication: newPublication('青禾周报') });
  return library;
}

async function imported(content: unknown, library?: TestLibrary) {
  const into = library ?? (await libraryWithPublication());
  const result = await into.ask('import.issue', { path: write(content) });
  return { ...into, result, content: await into.ask('document.get', { issueId: result.issueId }) };
}

describe('an imported issue', () => {
  test('has a section of features where items have leads and of briefs elsewhere, two and three a page', async () => {
    const { result, content } = await imported(issueFile());
    expect(result).toMatchObject({ label: '2031年5月2期（总8期）', total: 8, sections: 2, entries: 4, pictures: 0 });
    expect(content.issue.sections.map(({ name, format, itemsPerPage }) => [name, format, itemsPerPage])).toEqual([
      ['招商', 'feature', 2],
      ['资讯', 'brief', 3],
    ]);
  });

  test('takes the number of items a page from the file where it says so', async () => {
    const sections = [{ name: '招商', itemsPerPage: 4, items: [item('甲')] }];
    const { content } = await imported(issueFile({ sections }));
    expect(content.issue.sections[0]?.itemsPerPage).toBe(4);
    expect(content.publication.sections[0]?.itemsPerPage).toBe(4);
  });

  test('makes its publication with the words of the file and the default template', async () => {
    const { content } = await imported(issueFile(), await libraries.create());
    expect(content.publication).toMatchObject({
      name: '青禾周报',
      slogan: '一周要闻',
      brand: '青禾',
      site: 'www.example.com',
      closingNote: '注：仅供参考。',
      templateId: 'classic',
    });
    expect(content.publication.sections.map((section) => section.name)).toEqual(['招商', '资讯']);
  });

  test('uses the publication of that name, and gives it only what it lacks', async () => {
    const library = await libraries.create();
    const publication = samplePublication({ slogan: '自己的口号', closingNote: '' });
    await library.ask('publication.save', { publication });
    const sections = [
      { name: '资讯', items: [item('丙', { lead: '' })] },
      { name: '政策', items: [item('戊', { lead: '' })] },
    ];
    const { content } = await imported(issueFile({ sections }), library);
    expect(content.publication).toMatchObject({
      id: publication.id,
      slogan: '自己的口号',
      closingNote: '注：仅供参考。',
    });
    expect(content.publication.sections.map((section) => section.name)).toEqual(['招商', '资讯', '政策']);
    expect(content.clips[0]?.sectionId).toBe(publication.sections[1]?.id);
  });

  test('keeps the order of its items and registers each source once', async () => {
    const { ask, content } = await imported(issueFile());
    const headlines = new Map(content.clips.map((clip) => [clip.id, clip.headline]));
    const order = content.issue.sections.map((section) => section.entries.map((entry) => headlines.get(entry.clipId)));
    expect(order).toEqual([
      ['甲项目', '乙项目'],
      ['丙消息', '丁消息'],
    ]);
    const sources = await ask('source.list', {});
    expect(sources.map(({ source, clips }) => [source.name, clips]).sort()).toEqual([
      ['云溪发布', 1],
      ['青禾日报', 2],
    ]);
  });

  test('keeps text as typed, save indents, ends of lines and empty lines', async () => {
    const { content } = await imported(
      withItems(item('  中国 （绵阳）\r\n 20 亿元AB ', { lead: '　　导语 50 个。\n' })),
    );
    const [clip] = content.clips;
    expect(clip?.headline).toBe('中国 （绵阳） 20 亿元AB');
    expect(clip?.lead).toBe('导语 50 个。');
    expect(plainText(clip?.detail ?? [])).toBe('项目分两期。\n二期明年投产。');
  });

  test('keeps what a file says of an item beyond the usual', async () => {
    const more = { date: '2031-05-06', url: 'https://example.com', tags: ['风电'], company: '青禾电机', amount: 1.5 };
    const { content } = await imported(withItems(item('甲', { ...more, region: { province: '云溪省', city: '' } })));
    expect(content.clips[0]).toMatchObject({
      publishedOn: '2031-05-06',
      url: 'https://example.com',
      tags: ['风电'],
      region: { province: '云溪省', city: '' },
      extra: { company: '青禾电机', amount: 1.5 },
    });
  });

  test('makes its label from its numbers where the file has none, also for a combined issue', async () => {
    const { result } = await imported(issueFile({ label: undefined, numberInMonthTo: 3, totalNumberTo: 9 }));
    expect(result.label).toBe('2031年5月2—3期（总8—9期）');
  });

  test('can be read from a file with a byte order mark', async () => {
    const { result } = await imported(`\uFEFF${JSON.stringify(issueFile())}`);
    expect(result.entries).toBe(4);
  });

  test('is taken back by one undo and comes again by one redo', async () => {
    const { ask, result, content } = await imported(issueFile());
    await ask('history.undo', {});
    expect(await ask('issue.list', {})).toEqual([]);
    expect(await ask('source.list', {})).toEqual([]);
    expect((await ask('publication.list', {}))[0]?.sections).toEqual([]);
    expect(await ask('search.clips', { query: '项目' })).toMatchObject({ total: 0 });
    await ask('history.redo', {});
    expect(await ask('document.get', { issueId: result.issueId })).toEqual(content);
  });

  test('of 4,700 items comes in whole', async () => {
    const items = Array.from({ length: 4700 }, (_, i) => item(`第 ${i} 条`, { source: `来源${i % 50}` }));
    const { ask, result } = await imported(withItems(...items));
    expect(result.entries).toBe(4700);
    expect(await ask('search.clips', { query: '4699' })).toMatchObject({ total: 1 });
  });
});

describe('pictures of an imported issue', () => {
  test('are read from paths beside the file, with their captions', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, '图'));
    writeFileSync(join(folder, '图', 'a.jpg'), await encoder(photo(60, 40)).jpeg().toBuffer());
    writeFileSync(join(folder, 'b.png'), await encoder(photo(30, 20)).png().toBuffer());
    const images = ['图/a.jpg', { path: 'b.png', caption: '开工现场', credit: '青禾摄' }];
    const library = await libraryWithPublication();
    const file = issueFile({ sections: [{ name: '招商', items: [item('甲', { images }), item('乙')] }] });
    const result = await library.ask('import.issue', { path: write(file, folder) });
    const { clips, assets } = await library.ask('document.get', { issueId: result.issueId });
    const pictures = clips.find((clip) => clip.headline === '甲')?.pictures ?? [];
    expect(pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
      ['', ''],
      ['开工现场', '青禾摄'],
    ]);
    const sizes = pictures.map(({ assetId }) => assets.find((asset) => asset.id === assetId)?.width);
    expect(sizes).toEqual([60, 30]);
    const bytes = await library.ask('asset.read', { assetId: pictures[0]?.assetId ?? '' });
    expect(Buffer.from(bytes).subarray(0, 2).toString('hex')).toBe('ffd8');
  });
});

describe('a file that cannot be imported leaves the library as it was', () => {
  const tooLong = 'x'.repeat(501);
  const refused: readonly (readonly [string, unknown, string, string])[] = [
    ['is no JSON', '{"year": 2031,,}', 'bad_json', '第 1 行第 15 列'],
    ['ends too early', '{"year": 2031', 'bad_json', '第 1 行第 14 列'],
    ['has a wrong word', `{\n  "year": 2031,\n  "month": fünf ${' '.repeat(90)}\n}`, 'bad_json', '第 3 行第 12 列'],
    ['is not in UTF-8', new Uint8Array([0x7b, 0x22, 0xc7, 0xe0, 0x22, 0x7d]), 'bad_json', 'UTF-8'],
    ['is a list', [], 'invalid_input', '没有导入'],
    ['lacks its publication', issueFile({ publication: undefined }), 'invalid_input', 'publication'],
    [
      'lacks a title',
      withItems(item('甲'), item('', { title: undefined })),
      'invalid_input',
      '第1个栏目，第2条，title',
    ],
    ['has an empty title', withItems(item('  ')), 'invalid_input', '第1个栏目，第1条，title'],
    ['has a title too long', withItems(item(tooLong)), 'invalid_input', '第1个栏目，第1条，title'],
    ['has a title that is a number', withItems(item('', { title: 5 })), 'invalid_input', '第1条，title'],
    ['has month 13', issueFile({ month: 13 }), 'invalid_input', 'month：不能大于 12'],
    ['has year 20310', issueFile({ year: 20310 }), 'invalid_input', 'year'],
    ['is nested too deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'invalid_input', '嵌套'],
    ['has total number 0', issueFile({ totalNumber: 0 }), 'invalid_input', 'totalNumber'],
    ['ends before it begins', issueFile({ totalNumberTo: 7 }), 'invalid_input', 'totalNumberTo'],
    ['has no sections', issueFile({ sections: [] }), 'empty_issue', '没有任何条目'],
    ['has only empty sections', issueFile({ sections: [{ name: '招商', items: [] }] }), 'empty_issue', '没有任何条目'],
    [
      'has an empty section',
      issueFile({ sections: [...issueFile().sections, { name: '政策', items: [] }] }),
      'empty_section',
      '政策',
    ],
    ['has a lone surrogate', JSON.stringify(withItems(item('甲\ud800'))), 'invalid_text', 'title'],
    ['has a control character', withItems(item('甲', { body: '乙\u0007' })), 'invalid_text', 'body'],
    ['has a direction control', withItems(item('甲', { source: '\u202e乙' })), 'invalid_text', 'U+202E'],
    ['has one in a name', withItems(item('甲', { 'a\u0000b': 1 })), 'invalid_text', 'U+0000'],
    [
      'names a picture that is not there',
      withItems(item('乙', { images: ['good.jpg'] }), item('甲', { images: ['none.jpg'] })),
      'file_not_found',
      '“甲”',
    ],
    [
      'names a picture that is none',
      withItems(item('甲', { images: ['good.jpg', 'text.jpg'] })),
      'bad_picture',
      '“甲”',
    ],
    ['names a picture too big', withItems(item('甲', { images: ['huge.png'] })), 'picture_too_big', '“甲”'],
    ['names a folder as a picture', withItems(item('甲', { images: ['.'] })), 'file_unreadable', '“甲”'],
    ['uses a total number again', issueFile({ totalNumber: 7 }), 'total_number_used', '总7期'],
  ];

  let library: TestLibrary;
  const folder = newFolder();

  beforeAll(async () => {
    library = await libraryWithPublication();
    const publicationId = (await library.ask('publication.list', {}))[0]?.id ?? '';
    await library.ask('issue.create', { issueId: newId(), publicationId, number: sampleNumber(7) });
    writeFileSync(join(folder, 'text.jpg'), '这不是图片');
    writeFileSync(join(folder, 'huge.png'), pngThatClaims(30_000, 30_000));
    writeFileSync(join(folder, 'good.jpg'), await encoder(photo(60, 40)).jpeg().toBuffer());
  });

  test.each(refused)('one that %s', async (_, content, code, words) => {
    const { ask, client } = library;
    const result = await client.call('import.issue', { path: write(content, folder) });
    expect(result).toMatchObject({ ok: false, error: { code } });
    const { message } = result.ok ? { message: '' } : result.error;
    expect(message).toContain(words);
    expect(message).not.toMatch(/Error|\bat \/|undefined/);
    expect((await ask('history.list', {})).map((step) => step.action)).toEqual(['issue.create', 'publication.save']);
    expect(await ask('issue.list', {})).toHaveLength(1);
    expect(readdirSync(library.folder).sort()).toEqual(['library.sqlite', 'library.sqlite-wal']);
  });

  test('one that is not there, and a folder', async () => {
    const { refusal } = await libraries.create();
    const folder = newFolder();
    expect(await refusal('import.issue', { path: join(folder, 'none.json') })).toBe('file_not_found');
    expect(await refusal('import.issue', { path: folder })).toBe('file_unreadable');
  });

  test('one whose import is cancelled', async () => {
    const { ask, refusal } = await libraryWithPublication();
    const signal = AbortSignal.abort();
    expect(await refusal('import.issue', { path: write(issueFile()) }, { signal })).toBe('cancelled');
    expect(await ask('issue.list', {})).toEqual([]);
  });
});
