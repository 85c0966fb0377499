import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Clip, fromPlainText } from '#shared/model/index.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();
let library: TestLibrary;

beforeEach(async () => {
  library = await libraries.create();
});

const story = (id: string, more: Partial<Clip> = {}): Clip =>
  sampleClip({
    id,
    headline: '卓屿储能20吉瓦时电芯工厂封顶',
    lead: '11月8日，卓屿储能年产20吉瓦时电芯工厂主体在宜宾三江新区封顶。',
    detail: [...fromPlainText('工厂总建筑面积31.4万平方米，计划明年6月投产。')],
    publishedOn: '2025-11-08',
    url: `https://a.example/${id}`,
    sourceId: null,
    sectionId: null,
    ...more,
  });
const retold = (id: string): Clip =>
  story(id, {
    headline: '卓屿储能宜宾基地主体封顶',
    lead: '11月8日，卓屿储能在宜宾三江新区的20GWh电芯工厂封顶。',
    detail: [...fromPlainText('项目建筑面积约314000平方米，预计2026年6月投产。')],
    publishedOn: '2025-11-10',
  });
const another = (id: string): Clip =>
  story(id, {
    headline: '白鹭湾冷链港开港',
    lead: '9月30日，白鹭湾冷链港在荆州开港，库容30万吨。',
    detail: [],
    publishedOn: '2025-09-30',
  });

const save = (clip: Clip) => library.ask('clip.save', { clip });
const similar = async (clip: Clip) => (await library.ask('clip.similar', { clip })).map(({ clipId }) => clipId);
const pairs = async () => (await library.ask('similar.pairs', {})).map(({ a, b }) => `${a} ${b}`);

describe('a clip that is not saved yet', () => {
  test('meets the clips of the library that say the same, with a score, a reason and where they ran', async () => {
    await library.ask('publication.save', { publication: samplePublication({ id: 'p' }) });
    await save(story('old'));
    await save(another('else'));
    const header = { issueId: 'i', publicationId: 'p', number: sampleNumber(7) };
    const { sections } = await library.ask('issue.create', header);
    const place = { issueId: 'i', sectionId: sections[0]?.id ?? '' };
    await library.ask('issue.placeEntry', { ...place, entry: { id: 'e', clipId: 'old' } });
    const [found, ...more] = await library.ask('clip.similar', { clip: retold('new') });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ clipId: 'old', by: 'event', usedIn: [{ issueId: 'i', total: 7 }] });
    expect(found?.score).toBeGreaterThan(0.9);
    expect(found?.reason.zh).toContain('同一天');
  });

  test('meets one of the same address, whatever that says', async () => {
    await save(another('old'));
    const clip = story('new', { url: 'http://www.a.example/old/?utm_source=x#y' });
    expect(await library.ask('clip.similar', { clip })).toMatchObject([{ clipId: 'old', by: 'url', score: 1 }]);
  });

  test('never meets itself, nor what is in the trash', async () => {
    await save(story('a'));
    await save(retold('b'));
    expect(await similar(story('a'))).toEqual(['b']);
    await library.ask('clip.trash', { clipIds: ['b'] });
    expect(await similar(story('a'))).toEqual([]);
    await library.ask('clip.restore', { clipIds: ['b'] });
    expect(await similar(story('a'))).toEqual(['b']);
  });
});

describe('the pairs of a library', () => {
  test('are each named once, the older clip first, the surest pair first', async () => {
    await save(story('a'));
    await save(another('x'));
    await save(retold('b'));
    await save({ ...another('y'), url: '' });
    expect(await pairs()).toEqual(['x y', 'a b']);
  });

  test('follow every change: an edit, an undo, a merge', async () => {
    await save(story('a'));
    await save(another('b'));
    expect(await pairs()).toEqual([]);
    await save(retold('b'));
    expect(await pairs()).toEqual(['a b']);
    await library.ask('history.undo', {});
    expect(await pairs()).toEqual([]);
    await library.ask('history.redo', {});
    await library.ask('clip.merge', { intoId: 'a', fromIds: ['b'] });
    expect(await pairs()).toEqual([]);
  });

  test('are found after an import of many, with progress, and other calls are answered meanwhile', async () => {
    const clips = Array.from({ length: 600 }, (_, at) => another(`n${at}`)).map((clip, at) => ({
      ...clip,
      headline: `${clip.headline}${at}`,
      lead: `第${at}号库房启用，存放货物${at * 7 + 3}.${at % 10}吨，由${'甲乙丙丁戊己庚辛'[at % 8]}组管理。`,
      publishedOn: new Date(Date.UTC(2020, 0, 1 + at * 3)).toISOString().slice(0, 10),
    }));
    await library.ask('clip.saveMany', { clips: [...clips, story('a'), retold('b')] });
    const told: number[] = [];
    let answered = 0;
    const asked = library.ask('similar.pairs', {}, { onProgress: ({ done }) => told.push(done) });
    const others = (async () => {
      for (; answered < 3; answered += 1) await library.ask('clip.counts', {});
    })();
    await Promise.race([asked, others]);
    expect(answered).toBe(3);
    expect((await asked).map(({ a, b }) => `${a} ${b}`)).toContain('a b');
    expect(told.length).toBeGreaterThan(0);
  });

  test('can be cancelled', async () => {
    await save(story('a'));
    const stop = new AbortController();
    stop.abort();
    expect(await library.refusal('similar.pairs', {}, { signal: stop.signal })).toBe('cancelled');
  });
});

describe('two clips that are no duplicates', () => {
  beforeEach(async () => {
    await save(story('a'));
    await save(retold('b'));
    await library.ask('similar.dismiss', { a: 'b', b: 'a' });
  });

  test('are not named again, from neither side', async () => {
    expect(await pairs()).toEqual([]);
    expect(await similar(story('a'))).toEqual([]);
    expect(await similar(retold('b'))).toEqual([]);
  });

  test('are named again after an undo, or when that is taken back', async () => {
    await library.ask('history.undo', {});
    expect(await pairs()).toEqual(['a b']);
    await library.ask('history.redo', {});
    await library.ask('similar.dismiss', { a: 'a', b: 'b', dismissed: false });
    expect(await pairs()).toEqual(['a b']);
  });

  test('are forgotten with a clip that goes for good, and come back with it', async () => {
    await library.ask('clip.trash', { clipIds: ['b'] });
    await library.ask('clip.purge', { clipIds: ['b'] });
    await library.ask('history.undo', {});
    await library.ask('history.undo', {});
    expect(await pairs()).toEqual([]);
    await library.ask('history.undo', {});
    expect(await pairs()).toEqual(['a b']);
  });

  test('must be there', async () => {
    expect(await library.refusal('similar.dismiss', { a: 'a', b: 'none' })).toBe('not_found');
    expect(await library.refusal('similar.dismiss', { a: 'none', b: 'a' })).toBe('not_found');
  });
});

test('keys are made in idle moments and found again when the library is opened', async () => {
  await save(story('a'));
  await save(retold('b'));
  await setTimeout(1500);
  library.close();
  const db = new Database(library.file, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM clip_key').pluck().get()).toBe(2);
  db.close();
  library = await libraries.open(library.folder);
  expect(await pairs()).toEqual(['a b']);
});
