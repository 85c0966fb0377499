import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compose } from '#shared/compose/index.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from '../../helpers/samples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const publication = samplePublication({ id: 'p' });
const issueId = 'issue';
let library: TestLibrary;

/** A library with an issue that has an entry in each section. */
beforeEach(async () => {
  library = await libraries.create();
  const { ask } = library;
  await ask('publication.save', { publication });
  await ask('source.save', { source: sampleSource({ id: 's' }) });
  await ask('clip.saveMany', { clips: ['a', 'b'].map((id) => sampleClip({ id, sourceId: 's' })) });
  const issue = await ask('issue.create', { issueId, publicationId: 'p', number: sampleNumber(7) });
  for (const [at, section] of issue.sections.entries()) {
    const clipId = at === 0 ? 'a' : 'b';
    await ask('issue.placeEntry', { issueId, sectionId: section.id, entry: { id: `e-${clipId}`, clipId } });
  }
});

/** The files of an edition, as bytes. */
async function exported(edition?: number): Promise<readonly Buffer[]> {
  const folder = newFolder();
  const paths = { pdf: join(folder, 'a.pdf'), docx: join(folder, 'a.docx') };
  await library.ask('export.issue', { issueId, ...paths, ...(edition === undefined ? {} : { edition }) });
  return [readFileSync(paths.pdf), readFileSync(paths.docx)];
}

async function changeEverything(): Promise<void> {
  await library.ask('source.save', { source: sampleSource({ id: 's', name: '另一家日报' }) });
  await library.ask('clip.save', { clip: sampleClip({ id: 'a', headline: '改过的标题', sourceId: null }) });
  const sections = [...publication.sections].reverse();
  const renamed = { name: '改名周报', templateId: 'review', brandColor: '#123456', slogan: '改过' };
  await library.ask('publication.save', { publication: { ...publication, ...renamed, sections } });
}

test('a frozen issue gives the same bytes whatever changes around it, and shows what was frozen', async () => {
  const draft = await exported();
  const before = compose(await library.ask('document.get', { issueId }));
  const layout = await library.ask('layout.get', { issueId });
  expect(await library.ask('issue.freeze', { issueId })).toMatchObject({ status: 'frozen', edition: 1 });
  await changeEverything();
  for (const [at, bytes] of (await exported()).entries()) expect(bytes.equals(draft[at] ?? Buffer.of())).toBe(true);
  expect(compose(await library.ask('document.get', { issueId }))).toEqual(before);
  expect(await library.ask('layout.get', { issueId })).toEqual(layout);
});

test('a correction is an edition of its own, with its reason, and both can be exported', async () => {
  await library.ask('issue.freeze', { issueId });
  const first = await exported();
  expect(await library.refusal('issue.saveHeader', { issueId, number: sampleNumber(8) })).toBe('frozen');
  await library.ask('issue.correct', { issueId, reason: '更正第一条' });
  await changeEverything();
  expect(await library.refusal('issue.remove', { issueId })).toBe('frozen');
  await library.ask('issue.freeze', { issueId });
  const editions = await library.ask('issue.editions', { issueId });
  expect(editions.map(({ edition, reason, entries }) => [edition, reason, entries])).toEqual([
    [1, '', 2],
    [2, '更正第一条', 2],
  ]);
  const second = await exported();
  expect(second[0]?.equals(first[0] ?? Buffer.of())).toBe(false);
  for (const [at, bytes] of (await exported(1)).entries()) expect(bytes.equals(first[at] ?? Buffer.of())).toBe(true);
  for (const [at, bytes] of (await exported(2)).entries()) expect(bytes.equals(second[at] ?? Buffer.of())).toBe(true);
  expect(compose(await library.ask('document.get', { issueId })).label).toBe('2031年5月1期（总7期）更正版');
  expect(await library.refusal('export.issue', { issueId, pdf: join(newFolder(), 'a.pdf'), edition: 3 })).toBe(
    'not_found',
  );
});

test('freezing is refused for an empty issue or section, and repeated it changes nothing', async () => {
  const empty = await library.ask('issue.create', { issueId: 'empty', publicationId: 'p', number: sampleNumber(8) });
  expect(await library.refusal('issue.freeze', { issueId: empty.id })).toBe('empty_issue');
  const entry = { id: 'x', clipId: 'a' };
  await library.ask('issue.placeEntry', { issueId: 'empty', sectionId: empty.sections[0]?.id ?? '', entry });
  expect(await library.refusal('issue.freeze', { issueId: 'empty' })).toBe('empty_section');
  await library.ask('issue.freeze', { issueId });
  const steps = await library.ask('history.list', {});
  await library.ask('issue.freeze', { issueId });
  expect(await library.ask('history.list', {})).toEqual(steps);
  expect(await library.refusal('issue.correct', { issueId: 'empty', reason: '无' })).toBe('conflict');
});

test('a printed clip says so, counts as printed and cannot be purged, even when a correction drops it', async () => {
  await library.ask('issue.freeze', { issueId });
  await library.ask('issue.correct', { issueId, reason: '撤下一条' });
  await library.ask('issue.removeEntry', { issueId, entryId: 'e-a' });
  const { clips } = await library.ask('clip.list', { filter: { printed: true } });
  expect(clips.map(({ id, usedIn }) => [id, usedIn[0]?.frozen]).sort()).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect(await library.ask('clip.counts', {})).toMatchObject({ all: 2, inbox: 0, printed: 2 });
  await library.ask('clip.trash', { clipIds: ['a'] });
  expect(await library.refusal('clip.purge', { clipIds: ['a'] })).toBe('conflict');
});

test('undoing the freezing takes the edition away whole, and redoing brings it back', async () => {
  await library.ask('issue.freeze', { issueId });
  const editions = await library.ask('issue.editions', { issueId });
  await library.ask('history.undo', {});
  expect(await library.ask('issue.get', { issueId })).toMatchObject({ status: 'draft', edition: 1 });
  expect(await library.ask('issue.editions', { issueId })).toEqual([]);
  expect(await library.ask('clip.list', { filter: { printed: true } })).toMatchObject({ total: 0 });
  await library.ask('history.redo', {});
  expect(await library.ask('issue.editions', { issueId })).toEqual(editions);
});
