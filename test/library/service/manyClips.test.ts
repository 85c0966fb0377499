import { beforeEach, describe, expect, test } from 'vitest';
import type { Clip } from '#shared/model/index.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from '../../helpers/samples.ts';

const libraries = useLibraries();
let library: TestLibrary;
let changes: (readonly string[])[];

beforeEach(async () => {
  changes = [];
  library = await libraries.create({ onChange: (entities) => changes.push(entities) });
});

const save = async (id: string, more: Partial<Clip> = {}) =>
  await library.ask('clip.save', { clip: sampleClip({ id, ...more }) });
const done = async () => (await library.ask('history.list', {})).filter((step) => !step.undone).length;

describe('a change of many clips', () => {
  test('is one step, however many batches it takes, and one undo takes it back', async () => {
    const ids = Array.from({ length: 2500 }, (_, at) => `c${at}`);
    await library.ask('clip.saveMany', { clips: ids.map((id) => sampleClip({ id })) });
    const told: number[] = [];
    const change = { status: 'ready' as const, addTags: ['已看'], removeTags: ['风电'] };
    const onProgress = (progress: { done: number }) => told.push(progress.done);
    expect(await library.ask('clip.change', { clipIds: ids, change }, { onProgress })).toEqual({ clips: 2500 });
    expect(told).toEqual([1000, 2000, 2500]);
    expect(await library.ask('clip.list', { filter: { status: 'ready', tag: '已看' } })).toMatchObject({ total: 2500 });
    expect(await done()).toBe(2);
    await library.ask('history.undo', {});
    expect(await library.ask('clip.list', { filter: { status: 'inbox', tag: '风电' } })).toMatchObject({ total: 2500 });
  });

  test('to a source that is not there changes nothing', async () => {
    await save('a');
    expect(await library.refusal('clip.change', { clipIds: ['a'], change: { sourceId: 'none' } })).toBe('not_found');
    expect(await library.refusal('clip.change', { clipIds: ['a', 'no'], change: { status: 'ready' } })).toBe(
      'not_found',
    );
    expect(await library.ask('clip.get', { clipId: 'a' })).toMatchObject({ status: 'inbox' });
  });
});

test('a copy of a clip is a new one of the inbox, and made again it is the same', async () => {
  await save('a', { status: 'ready' });
  const copy = await library.ask('clip.duplicate', { clipId: 'a', newId: 'b' });
  expect(copy).toMatchObject({ id: 'b', headline: '青禾园区三个项目开工（副本）', status: 'inbox' });
  expect(await library.ask('clip.duplicate', { clipId: 'a', newId: 'b' })).toEqual(copy);
  expect(await done()).toBe(2);
});

test('merged clips give what the kept one lacks, their tags and their places in drafts, and go to the trash', async () => {
  await library.ask('publication.save', { publication: samplePublication({ id: 'p' }) });
  await library.ask('source.save', { source: sampleSource({ id: 's' }) });
  await save('into', { lead: '', region: null, tags: ['甲'] });
  await save('one', { lead: '第一条的导语', tags: ['乙'] });
  await save('two', { lead: '第二条的导语', sourceId: 's', url: 'https://a.example/' });
  const { sections } = await library.ask('issue.create', { issueId: 'i', publicationId: 'p', number: sampleNumber(1) });
  const place = { issueId: 'i', sectionId: sections[0]?.id ?? '' };
  const entries = ['one', 'two'].map((clipId) => ({ id: clipId, clipId }));
  await library.ask('issue.placeEntries', { ...place, entries });
  const merged = await library.ask('clip.merge', { intoId: 'into', fromIds: ['one', 'two'] });
  const region = { province: '云溪省', city: '青禾市' };
  expect(merged).toMatchObject({ lead: '第一条的导语', sourceId: 's', url: 'https://a.example/', region });
  expect(merged.tags).toEqual(['甲', '乙', '风电']);
  expect(await library.ask('clip.list', { filter: { trashed: true } })).toMatchObject({ total: 2 });
  const issue = await library.ask('issue.get', { issueId: 'i' });
  expect(issue.sections[0]?.entries).toEqual([{ id: 'one', clipId: 'into' }]);
  await library.ask('history.undo', {});
  expect(await library.ask('clip.get', { clipId: 'into' })).toMatchObject({ lead: '', tags: ['甲'] });
  expect(await library.refusal('clip.merge', { intoId: 'into', fromIds: ['into'] })).toBe('invalid_input');
});

test('versions are the states of a clip, newest first, without steps that left it alone; each can be restored', async () => {
  await save('a', { headline: '一' });
  await save('b');
  await save('a', { headline: '二' });
  await library.ask('clip.trash', { clipIds: ['a'] });
  await library.ask('clip.restore', { clipIds: ['a'] });
  await save('a', { headline: '三' });
  await save('a', { headline: '四' });
  await library.ask('history.undo', {});
  const versions = await library.ask('clip.versions', { clipId: 'a' });
  expect(versions.map(({ clip }) => clip.headline)).toEqual(['三', '二', '一']);
  const oldest = versions.at(-1)?.stepId ?? 0;
  expect(await library.ask('clip.restoreVersion', { clipId: 'a', stepId: oldest })).toMatchObject({ headline: '一' });
  const after = await library.ask('clip.versions', { clipId: 'a' });
  expect(after.map(({ clip, action }) => [clip.headline, action])).toEqual([
    ['一', 'clip.restoreVersion'],
    ['三', 'clip.save'],
    ['二', 'clip.save'],
    ['一', 'clip.save'],
  ]);
  expect(await library.refusal('clip.restoreVersion', { clipId: 'a', stepId: 9999 })).toBe('not_found');
});

test('each transaction tells which tables it changed, undo and redo too, and one that fails or changes nothing is silent', async () => {
  const clip = sampleClip({ id: 'a' });
  await library.ask('clip.save', { clip });
  expect(changes).toEqual([['clip']]);
  await library.ask('clip.save', { clip });
  expect(await library.refusal('clip.save', { clip: { ...clip, sourceId: 'none' } })).toBe('not_found');
  await library.ask('history.undo', {});
  await library.ask('history.redo', {});
  await library.ask('savedSearch.save', { search: { id: 'q', name: '风电', query: '风电' } });
  expect(changes).toEqual([['clip'], ['clip'], ['clip'], ['saved_search']]);
});

describe('lists and searches keep to a filter', () => {
  test('of places, dates and what is lacking', async () => {
    const now = () => Date.parse('2031-05-10T12:00:00');
    library = await libraries.open((await closed()).folder, { now });
    const ids = async (filter: object) => (await library.ask('clip.ids', { filter })).toSorted();
    expect(await ids({ city: '青禾市' })).toEqual(['a', 'b']);
    expect(await ids({ withinDays: 5 })).toEqual(['a']);
    expect(await ids({ withinDays: 4 })).toEqual([]);
    expect(await ids({ lacks: 'date' })).toEqual(['c']);
    expect(await ids({ lacks: 'section' })).toEqual(['a', 'b', 'c']);
    expect(await ids({ lacks: 'pictures', used: false })).toEqual(['a', 'b', 'c']);
    const found = async (filter: object) =>
      (await library.ask('search.clips', { query: '开工', filter })).hits.map(({ id }) => id);
    expect(await found({ city: '青禾市' })).toEqual(['a', 'b']);
    expect(await found({ lacks: 'date' })).toEqual(['c']);
    await library.ask('clip.trash', { clipIds: ['b'] });
    expect(await found({ city: '青禾市' })).toEqual(['a']);
    expect(await found({ trashed: true })).toEqual(['b']);
    expect(await library.ask('clip.ids', { query: '开工' })).toEqual(['a', 'c']);
    const { day, clips } = (await library.ask('clip.days', {}))[0] ?? {};
    expect([day, clips]).toEqual(['2031-05-06', 1]);
    const search = { id: 'q', name: '青禾', query: '开工', filter: { city: '青禾市' } };
    await library.ask('savedSearch.save', { search });
    expect(await library.ask('savedSearch.list', {})).toMatchObject([{ search, clips: 1 }]);
    expect(await library.refusal('savedSearch.save', { search: { ...search, id: 'r' } })).toBe('exists');
  });

  async function closed() {
    await save('a');
    await save('b', { publishedOn: '2031-04-30' });
    await save('c', { publishedOn: null, region: null });
    library.close();
    return library;
  }
});
