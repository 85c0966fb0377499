import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClipDraft, Material } from '#shared/contract/index.ts';
import { newId, plainText } from '#shared/model/index.ts';
import { articleMht, articlePage } from '../../../helpers/articlePages.ts';
import { type TestLibrary, useLibraries } from '../../../helpers/library.ts';
import { encoder, photo, pngThatClaims } from '../../../helpers/pictures.ts';
import { useTempFolders } from '../../../helpers/tempFolder.ts';
import { useWebServers } from '../../../helpers/webServer.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const serve = useWebServers();
let library: TestLibrary;

beforeEach(async () => {
  library = await libraries.create();
});

const page = (html = articlePage()): Material => ({
  kind: 'markup',
  html,
  text: '',
  url: 'https://news.yunxi.example/2031/05/06/1.html',
  title: '',
  isPage: true,
  pictures: [],
});
const read = (material: Material): Promise<ClipDraft> => library.ask('clipping.read', { material });
const picture = () => encoder(photo(120, 80)).png().toBuffer();
const clips = async () => (await library.ask('clip.list', {})).total;

describe('a page is proposed as a clip', () => {
  test('with headline, lead, detail, date, region and original, and nothing is saved', async () => {
    const { clip, original, newSource, sourceFoundBy } = await read(page());
    expect(clip).toMatchObject({
      headline: '云溪新区12个项目集中开工 总投资86亿元',
      publishedOn: '2031-05-06',
      status: 'inbox',
    });
    expect(clip.lead).toContain('5月5日，云溪新区举行');
    expect(plainText(clip.detail)).toContain('这批项目涵盖');
    expect(plainText(clip.detail)).not.toContain('相关阅读');
    expect(original).toMatchObject({ url: clip.url, source: '云溪日报', publishedOn: '2031-05-06' });
    expect(plainText(original.text)).toContain('5月5日，云溪新区举行');
    expect({ sourceFoundBy, newSource }).toEqual({
      sourceFoundBy: null,
      newSource: { name: '云溪日报', host: 'news.yunxi.example' },
    });
    expect(await clips()).toBe(0);
  });

  test.each([
    ['name', { name: '云溪日报', aliases: [], hosts: [] }],
    ['alias', { name: '云溪报业', aliases: ['云溪日报'], hosts: [] }],
    ['host', { name: '云溪网', aliases: [], hosts: ['yunxi.example'] }],
  ])('whose source is found by %s', async (by, source) => {
    const { id } = await library.ask('source.save', { source: { id: newId(), ...source } });
    const draft = await read(page());
    expect(draft).toMatchObject({ sourceFoundBy: by, newSource: null, clip: { sourceId: id } });
    expect(draft.unsure.some(({ field }) => field === 'source')).toBe(by === 'host');
  });

  test('with the pictures that came along; the others are named', async () => {
    const bytes = await picture();
    const html = articlePage('https://news.yunxi.example/a.png').replace(
      '</p>\n<p>　　云溪',
      '</p><p><img src="https://news.yunxi.example/b.png" alt="第二幅"><img src="https://news.yunxi.example/c.png" alt="第三幅"></p>\n<p>　　云溪',
    );
    const pictures = [
      { src: 'https://news.yunxi.example/a.png', bytes },
      { src: 'https://news.yunxi.example/c.png', bytes: pngThatClaims(30_000, 30_000) },
    ];
    const { clip, original, dropped } = await read({ ...page(html), pictures } as Material);
    expect(clip.pictures).toHaveLength(1);
    expect(original.text.filter(({ type }) => type === 'picture')).toHaveLength(1);
    expect(clip.detail.filter(({ type }) => type === 'picture')).toHaveLength(0);
    expect(dropped.filter(({ what }) => /第[二三]幅/.test(what)).map(({ what }) => what)).toHaveLength(2);
    expect(dropped.find(({ what }) => what.includes('第三幅'))?.why.zh).toContain('像素');
    expect(await library.ask('asset.get', { assetId: clip.pictures[0]?.assetId ?? '' })).toMatchObject({ width: 120 });
  });

  test('whatever characters stand in it', async () => {
    const html = articlePage().replace('今年第二批', '今年\u0000第\u202e二\ud800批&#8238;&#7;');
    const { clip, original } = await read(page(html));
    expect(clip.lead).toContain('今年第二批');
    expect(await library.refusal('clipping.keep', { clip, original })).toBeNull();
  });
});

describe('a draft is kept', () => {
  test('with its original and its new source in one step, and again without a change', async () => {
    const { clip, original, newSource } = await read(page());
    const source = { id: newId(), name: newSource?.name ?? '', aliases: [], hosts: [newSource?.host ?? ''] };
    const order = { clip: { ...clip, sourceId: source.id }, original, newSource: source };
    const kept = await library.ask('clipping.keep', order);
    expect(kept).toMatchObject({ id: clip.id, sourceId: source.id });
    expect(await library.ask('clip.original', { clipId: clip.id })).toEqual(original);
    expect(await library.ask('clipping.keep', order)).toEqual(kept);
    expect(await library.ask('history.list', {})).toHaveLength(1);

    await library.ask('history.undo', {});
    expect(await clips()).toBe(0);
    expect(await library.ask('source.list', {})).toEqual([]);
    expect(await library.ask('clip.original', { clipId: clip.id })).toBeNull();
    await library.ask('history.redo', {});
    expect(await library.ask('clip.original', { clipId: clip.id })).toEqual(original);
  });

  test('and what was edited since is not undone by a second try', async () => {
    const { clip, original } = await read(page());
    await library.ask('clipping.keep', { clip, original });
    await library.ask('clip.save', { clip: { ...clip, headline: '改过的标题' } });
    expect(await library.ask('clipping.keep', { clip, original })).toMatchObject({ headline: '改过的标题' });
  });

  test('under the source that was registered meanwhile', async () => {
    const { clip, original } = await read(page());
    const { id } = await library.ask('source.save', {
      source: { id: newId(), name: '云溪日报', aliases: [], hosts: [] },
    });
    const late = { id: newId(), name: '云溪日报', aliases: [], hosts: [] };
    const kept = await library.ask('clipping.keep', {
      clip: { ...clip, sourceId: late.id },
      original,
      newSource: late,
    });
    expect(kept.sourceId).toBe(id);
  });

  test('and its original goes and comes with it', async () => {
    const { clip, original } = await read(page());
    await library.ask('clipping.keep', { clip, original });
    await library.ask('clip.trash', { clipIds: [clip.id] });
    await library.ask('clip.purge', { clipIds: [clip.id] });
    expect(await library.ask('clip.original', { clipId: clip.id })).toBeNull();
    await library.ask('history.undo', {});
    expect(await library.ask('clip.original', { clipId: clip.id })).toEqual(original);
  });

  test('a clip that was typed has no original', async () => {
    expect(await library.ask('clip.original', { clipId: 'typed' })).toBeNull();
  });
});

test('a part of a page, plain text and lone pictures become clips too', async () => {
  const html = '<h2>青禾园区三个项目开工</h2><p>第一个项目造风机，投资3亿元，年底投产。</p><script>alert(1)</script>';
  const part = await read({ ...page(html), isPage: false } as Material);
  expect(part.clip.headline).toBe('青禾园区三个项目开工');
  expect(JSON.stringify(part)).not.toContain('alert');
  const text = await read({
    kind: 'text',
    text: '青禾园区三个项目开工\n第一个项目造风机，投资3亿元，年底投产。',
    url: '',
  });
  expect(text.clip.headline).toBe('青禾园区三个项目开工');
  const pictures = await read({ kind: 'pictures', pictures: [{ src: '', bytes: await picture() }] });
  expect(pictures.clip.pictures).toHaveLength(1);
  const none: Material = { kind: 'pictures', pictures: [{ src: '', bytes: Buffer.from('<svg></svg>') }] };
  expect(await library.refusal('clipping.read', { material: none })).toBe('bad_picture');
});

describe('a file becomes a clip', () => {
  test('with the pictures beside it, but none from elsewhere', async () => {
    const folder = newFolder();
    const bytes = await picture();
    writeFileSync(join(folder, 'outside.png'), bytes);
    const inner = join(folder, 'inner');
    const { mkdirSync, symlinkSync } = await import('node:fs');
    mkdirSync(inner);
    writeFileSync(join(inner, 'beside.png'), bytes);
    symlinkSync(join(folder, 'outside.png'), join(inner, 'link.png'));
    const srcs = [
      'beside.png',
      '../outside.png',
      'link.png',
      join(folder, 'outside.png'),
      `file://${folder}/outside.png`,
    ];
    const html = srcs.map((src) => `<p><img src="${src}"></p>`).join('');
    const path = join(inner, 'a.html');
    writeFileSync(path, articlePage().replace('<p>　　云溪', `${html}<p>　　云溪`));
    const { clip } = await read({ kind: 'file', path });
    expect(clip.pictures).toHaveLength(1);
    const other = await encoder(photo(90, 90)).png().toBuffer();
    writeFileSync(join(folder, 'outside.png'), other);
    expect((await read({ kind: 'file', path })).clip.pictures).toEqual(clip.pictures);
  });

  test('from its bytes alone', async () => {
    const { clip } = await read({ kind: 'bytes', name: 'a.mht', bytes: Buffer.from(articleMht(await picture())) });
    expect(clip).toMatchObject({ publishedOn: '2031-05-06', url: 'https://news.yunxi.example/2031/05/06/1.html' });
    expect(clip.pictures).toHaveLength(1);
  });

  test('and a list of clips is no clip', async () => {
    const bytes = Buffer.from('[{"headline":"一"},{"headline":"二"}]');
    const material: Material = { kind: 'bytes', name: 'a.json', bytes };
    expect(await library.refusal('clipping.read', { material })).toBe('unsupported_format');
    const one: Material = {
      kind: 'bytes',
      name: 'a.json',
      bytes: Buffer.from('[{"headline":"一","来源":"云溪日报"}]'),
    };
    expect(await read(one)).toMatchObject({ clip: { headline: '一' }, newSource: { name: '云溪日报' } });
  });
});

test('an address is fetched with its pictures, and only where that is allowed', async () => {
  const bytes = await picture();
  const server = await serve((request, response) => {
    if (request.url === '/a.html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage('/pictures/start.png'));
    } else response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
  });
  const material: Material = { kind: 'url', url: `${server.origin}/a.html`, pictures: true };
  expect(await library.refusal('clipping.read', { material })).toBe('address_refused');
  expect(server.requests).toHaveLength(0);
  const open = await libraries.create({ isReachable: () => true });
  const { clip } = await open.ask('clipping.read', { material });
  expect(clip).toMatchObject({ headline: '云溪新区12个项目集中开工 总投资86亿元', url: `${server.origin}/a.html` });
  expect(clip.pictures).toHaveLength(1);
  expect(server.requests.map(({ url }) => url)).toEqual(['/a.html', '/pictures/start.png']);
});
