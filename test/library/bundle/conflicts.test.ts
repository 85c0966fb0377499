import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '#shared/model/index.ts';
import { fillLibrary } from '../../helpers/bundles.ts';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from '../../helpers/samples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

/** A library, another that was made from its bundle, and where the next bundle goes. */
async function twins() {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  const filled = await fillLibrary(here);
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  await there.ask('bundle.import', { path });
  return { here, there, path, ...filled };
}

test('A clip that both changed is a conflict, named with what differs and when', async () => {
  const { here, there, path, clipIds } = await twins();
  const [clipId = ''] = clipIds;
  const { revision: _, addedAt: __, updatedAt, trashedAt: ___, ...clip } = await here.ask('clip.get', { clipId });
  await here.ask('clip.save', { clip: { ...clip, headline: '他们的标题', tags: ['氢能'] } });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const look = await there.ask('bundle.look', { path });
  expect(look.conflicts).toMatchObject([
    {
      entity: 'clip',
      id: clipId,
      name: clip.headline,
      differs: [{ zh: '标题', en: 'headline' }, { zh: '标签' }],
      onlyMine: null,
    },
  ]);
  expect(look.conflicts[0]?.theirsUpdatedAt).toBeGreaterThanOrEqual(updatedAt);
  expect(look.same.clips).toBe(6);

  expect((await there.ask('bundle.import', { path })).kept).toHaveLength(1);
  expect((await there.ask('clip.get', { clipId })).headline).toBe(clip.headline);
  const choices = { [`clip:${clipId}`]: 'theirs' as const };
  expect((await there.ask('bundle.import', { path, choices })).changed.clips).toBe(1);
  expect((await there.ask('clip.get', { clipId })).headline).toBe('他们的标题');
});

test('A look changes nothing', async () => {
  const { here, there, path } = await twins();
  await here.ask('clip.save', { clip: sampleClip({ headline: '新的一条' }) });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const [before] = await there.ask('history.list', { limit: 1 });
  expect((await there.ask('bundle.look', { path })).fresh).toMatchObject({ clips: 1, sources: 0, issues: 0 });
  expect((await there.ask('history.list', { limit: 1 }))[0]).toEqual(before);
});

test('A source of the same name is the same source, and what either knows of it is kept', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  const theirs = sampleSource({ aliases: ['青禾报'], hosts: ['a.example.com', 'b.example.com'] });
  const mine = sampleSource({ name: '青禾 日报', hosts: ['c.example.com'] });
  const other = sampleSource({ name: '别的报', hosts: ['b.example.com'] });
  const clip = sampleClip({ sourceId: theirs.id });
  await here.ask('source.save', { source: theirs });
  await here.ask('clip.save', { clip });
  for (const source of [mine, other]) await there.ask('source.save', { source });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  await there.ask('bundle.import', { path });
  expect((await there.ask('clip.get', { clipId: clip.id })).sourceId).toBe(mine.id);
  const known = (await there.ask('source.list', {})).map(({ source }) => source);
  expect(known.find(({ id }) => id === mine.id)).toEqual({
    ...mine,
    aliases: ['青禾报'],
    hosts: ['c.example.com', 'a.example.com'],
  });
  expect(known).toHaveLength(2);
});

test('A total number that is used here keeps their issue out, by name, and their clips come all the same', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  const { draftIssueId, clipIds } = await fillLibrary(here);
  const publication = samplePublication();
  await there.ask('publication.save', { publication });
  await there.ask('issue.create', { issueId: newId(), publicationId: publication.id, number: sampleNumber(82) });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const { conflicts } = await there.ask('bundle.look', { path });
  const conflict = conflicts.find(({ entity }) => entity === 'issue');
  expect(conflict).toMatchObject({ id: draftIssueId, differs: [{ zh: '期号', en: 'number' }] });
  expect(conflict?.onlyMine?.zh).toMatch(/^总82期在这里已用于/);
  const { added } = await there.ask('bundle.import', { path, prefer: 'theirs' });
  expect(added).toMatchObject({ clips: 7, issues: 1 });
  expect(await there.refusal('issue.get', { issueId: draftIssueId })).toBe('not_found');
  expect((await there.ask('clip.get', { clipId: clipIds[1] ?? '' })).headline).toBe('氢能码头试运行');
});

test('An issue that is frozen here is never replaced', async () => {
  const { here, there, path, draftIssueId: issueId } = await twins();
  await there.ask('issue.freeze', { issueId });
  const issue = await here.ask('issue.get', { issueId });
  await here.ask('issue.saveHeader', { issueId, number: issue.number, publishedOn: '2031-05-30' });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const { kept } = await there.ask('bundle.import', { path, prefer: 'theirs' });
  expect(kept).toMatchObject([{ entity: 'issue', id: issueId, onlyMine: { zh: '这一期在这里已经冻结' } }]);
  expect((await there.ask('issue.get', { issueId })).publishedOn).toBe(issue.publishedOn);
});

test('Their draft replaces mine where that is chosen', async () => {
  const { here, there, path, draftIssueId: issueId } = await twins();
  const issue = await here.ask('issue.get', { issueId });
  const [section] = issue.sections;
  await here.ask('issue.removeSection', { issueId, sectionId: section?.id ?? '' });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const { changed } = await there.ask('bundle.import', { path, prefer: 'theirs' });
  expect(changed).toMatchObject({ issues: 1, clips: 0 });
  expect((await there.ask('issue.get', { issueId })).sections).toHaveLength(1);
});

test('A new section of theirs is added to the publication without a question', async () => {
  const { here, there, path } = await twins();
  const [publication] = await here.ask('publication.list', {});
  if (publication === undefined) throw new Error('there is a publication');
  const sections = [
    ...publication.sections,
    { id: newId(), name: '政策', format: 'brief' as const, itemsPerPage: 3, usualCount: 5 },
  ];
  await here.ask('publication.save', { publication: { ...publication, sections } });
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const imported = await there.ask('bundle.import', { path });
  expect(imported).toMatchObject({ kept: [], changed: { publications: 1 } });
  const [known] = await there.ask('publication.list', {});
  expect(known?.sections.map(({ name }) => name)).toEqual(['招商', '资讯', '政策']);
});

test('Cancelled, an export leaves the old file and an import leaves the library as they were', async () => {
  const { here, there, path } = await twins();
  const stop = new AbortController();
  stop.abort();
  const cancelled = { signal: stop.signal };
  await here.ask('clip.save', { clip: sampleClip({ headline: '新的一条' }) });
  expect(await here.refusal('bundle.export', { path, what: { kind: 'library' } }, cancelled)).toBe('cancelled');
  expect((await there.ask('bundle.look', { path })).fresh.clips).toBe(0);
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  expect(await there.refusal('bundle.import', { path }, cancelled)).toBe('cancelled');
  expect((await there.ask('bundle.look', { path })).fresh.clips).toBe(1);
});
