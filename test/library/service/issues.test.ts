import { describe, expect, test } from 'vitest';
import type { Issue } from '#shared/model/index.ts';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from '../../helpers/samples.ts';

const libraries = useLibraries();
const clipNames = ['a', 'b', 'c', 'd', 'e'];

/** A library with five clips a–e and an empty issue of two sections. */
async function libraryWithIssue() {
  const library = await libraries.create();
  const publication = await library.ask('publication.save', { publication: samplePublication() });
  await library.ask('clip.saveMany', { clips: clipNames.map((id) => sampleClip({ id })) });
  const number = sampleNumber(7);
  const issue = await library.ask('issue.create', { issueId: 'issue', publicationId: publication.id, number });
  const [first, second] = issue.sections.map((section) => section.id);
  if (first === undefined || second === undefined) throw new Error('the sample has two sections');
  const place = (clipId: string, index?: number, sectionId: string = first) =>
    library.ask('issue.placeEntry', { issueId: 'issue', sectionId, entry: { id: `entry-${clipId}`, clipId }, index });
  return { ...library, publicationId: publication.id, issue, first, second, place };
}

/** The clips of each section, e.g. `ab|c`. */
const order = (issue: Issue) =>
  issue.sections.map((section) => section.entries.map((entry) => entry.clipId).join('')).join('|');

describe('a new issue', () => {
  test('has the sections of its publication and a label made from its number', async () => {
    const { issue } = await libraryWithIssue();
    expect(issue.sections.map(({ name, format, itemsPerPage }) => [name, format, itemsPerPage])).toEqual([
      ['招商', 'feature', 2],
      ['资讯', 'brief', 3],
    ]);
    expect(issue).toMatchObject({ label: '2031年5月1期（总7期）', status: 'draft' });
  });

  test('asked for twice with the same id is made once', async () => {
    const { ask, issue, publicationId } = await libraryWithIssue();
    expect(await ask('issue.create', { issueId: 'issue', publicationId, number: sampleNumber(7) })).toEqual(issue);
    expect(await ask('issue.list', {})).toHaveLength(1);
  });

  test('is proposed with the numbers after the last one', async () => {
    const { ask, publicationId } = await libraryWithIssue();
    expect(await ask('issue.proposeNext', { publicationId })).toEqual({
      number: sampleNumber(8, 2),
      label: '2031年5月2期（总8期）',
    });
    expect((await ask('issue.proposeNext', { publicationId, date: '2031-06-01' })).label).toBe('2031年6月1期（总8期）');
  });

  test('cannot have a total number that is used, alone or within a combined issue', async () => {
    const { ask, refusal, publicationId } = await libraryWithIssue();
    const create = (issueId: string, total: number, totalTo: number) =>
      refusal('issue.create', { issueId, publicationId, number: { ...sampleNumber(total), totalTo } });
    expect(await create('again', 7, 7)).toBe('total_number_used');
    expect(await create('around', 6, 8)).toBe('total_number_used');
    expect(await create('combined', 8, 9)).toBeNull();
    expect(await create('inside', 9, 9)).toBe('total_number_used');
    expect(await create('reversed', 12, 11)).toBe('invalid_input');
    const other = await ask('publication.save', { publication: samplePublication({ name: '另一刊', sections: [] }) });
    const number = sampleNumber(7);
    expect(await refusal('issue.create', { issueId: 'other', publicationId: other.id, number })).toBeNull();
  });

  test('can be renumbered to its own number but not to that of another', async () => {
    const { ask, refusal, publicationId } = await libraryWithIssue();
    await ask('issue.create', { issueId: 'next', publicationId, number: sampleNumber(8, 2) });
    expect(await refusal('issue.saveHeader', { issueId: 'next', number: sampleNumber(7) })).toBe('total_number_used');
    const number = { ...sampleNumber(8), numberTo: 2, totalTo: 9 };
    expect(await ask('issue.saveHeader', { issueId: 'next', number, publishedOn: '2031-05-09' })).toMatchObject({
      label: '2031年5月1—2期（总8—9期）',
      publishedOn: '2031-05-09',
    });
  });
});

describe('entries', () => {
  test('are placed at the end or at any index, and the clip knows where it stands', async () => {
    const { ask, place, second } = await libraryWithIssue();
    await place('a');
    await place('b');
    await place('c', 0);
    expect(order(await place('d', 1))).toBe('cdab|');
    expect(order(await place('e', 9, second))).toBe('cdab|e');
    const { clips } = await ask('clip.list', { filter: { used: true }, order: 'added' });
    expect(clips.map((clip) => clip.id).sort()).toEqual(clipNames);
    expect(clips[0]?.usedIn).toEqual([{ issueId: 'issue', label: '2031年5月1期（总7期）', total: 7, frozen: false }]);
  });

  test('move within a section and to another, to the place they would have without themselves', async () => {
    const { ask, place, first, second } = await libraryWithIssue();
    for (const clip of ['a', 'b', 'c']) await place(clip);
    const move = async (clip: string, sectionId: string, index: number) =>
      order(await ask('issue.moveEntry', { issueId: 'issue', entryId: `entry-${clip}`, sectionId, index }));
    expect(await move('c', first, 0)).toBe('cab|');
    expect(await move('c', first, 1)).toBe('acb|');
    expect(await move('a', second, 0)).toBe('cb|a');
    expect(await move('b', second, 99)).toBe('c|ab');
  });

  test('moved to where they stand leave no step of history', async () => {
    const { ask, place, first } = await libraryWithIssue();
    for (const clip of ['a', 'b', 'c']) await place(clip);
    await ask('issue.moveEntry', { issueId: 'issue', entryId: 'entry-c', sectionId: first, index: 0 });
    const steps = (await ask('history.list', {})).length;
    for (const [index, clip] of ['c', 'a', 'b'].entries()) {
      await ask('issue.moveEntry', { issueId: 'issue', entryId: `entry-${clip}`, sectionId: first, index });
    }
    expect(await ask('history.list', {})).toHaveLength(steps);
  });

  test('can be squeezed between the same two neighbours more often than the gap has room', async () => {
    const { ask, place, first } = await libraryWithIssue();
    for (const clip of clipNames) await place(clip);
    let expected = 'abcde';
    for (let turn = 0; turn < 60; turn++) {
      const moving = expected.at(-1) ?? '';
      const entryId = `entry-${moving}`;
      const issue = await ask('issue.moveEntry', { issueId: 'issue', entryId, sectionId: first, index: 1 });
      const rest = expected.slice(0, -1);
      expected = rest.slice(0, 1) + moving + rest.slice(1);
      expect(order(issue)).toBe(`${expected}|`);
    }
  });

  test('of one issue cannot be reached through another', async () => {
    const { ask, refusal, place, publicationId, first } = await libraryWithIssue();
    await place('a');
    const number = sampleNumber(8, 2);
    const other = await ask('issue.create', { issueId: 'other', publicationId, number });
    const there = { issueId: 'other', sectionId: other.sections[0]?.id ?? '' };
    expect(await refusal('issue.removeEntry', { issueId: 'other', entryId: 'entry-a' })).toBe('not_found');
    expect(await refusal('issue.moveEntry', { ...there, entryId: 'entry-a', index: 0 })).toBe('not_found');
    expect(await refusal('issue.placeEntry', { ...there, entry: { id: 'entry-a', clipId: 'a' } })).toBe('not_found');
    expect(await refusal('issue.removeSection', { issueId: 'other', sectionId: first })).toBe('not_found');
  });

  test('place only clips that are there and not in the trash', async () => {
    const { ask, refusal, first } = await libraryWithIssue();
    await ask('clip.trash', { clipIds: ['b'] });
    for (const clipId of ['none', 'b']) {
      const entry = { id: 'entry', clipId };
      expect(await refusal('issue.placeEntry', { issueId: 'issue', sectionId: first, entry })).toBe('not_found');
    }
  });

  test('keep their clip from being purged until they are gone', async () => {
    const { ask, refusal, place } = await libraryWithIssue();
    await place('a');
    await ask('clip.trash', { clipIds: ['a'] });
    expect(await refusal('clip.purge', { clipIds: ['a'] })).toBe('conflict');
    await ask('issue.removeEntry', { issueId: 'issue', entryId: 'entry-a' });
    expect(await refusal('clip.purge', { clipIds: ['a'] })).toBeNull();
  });
});

test('what is removed already can be removed again, as when an answer was lost', async () => {
  const { ask, place, first } = await libraryWithIssue();
  await place('a');
  const issueId = 'issue';
  for (let i = 0; i < 2; i++) await ask('issue.removeEntry', { issueId, entryId: 'entry-a' });
  for (let i = 0; i < 2; i++) await ask('issue.removeSection', { issueId, sectionId: first });
  for (let i = 0; i < 2; i++) await ask('issue.remove', { issueId });
  for (let i = 0; i < 2; i++) await ask('source.remove', { sourceId: 'none' });
  await ask('clip.trash', { clipIds: ['a'] });
  for (let i = 0; i < 2; i++) await ask('clip.purge', { clipIds: ['a'] });
  const [last] = await ask('history.list', {});
  expect(last).toMatchObject({ action: 'clip.purge', changes: 1 });
});

describe('sections of an issue', () => {
  test('are added, changed, moved and removed with their entries', async () => {
    const { ask, place, second } = await libraryWithIssue();
    await place('a', 0, second);
    const issueId = 'issue';
    const names = (issue: Issue) => issue.sections.map((section) => section.name).join();
    const brief = { format: 'brief', itemsPerPage: 3 } as const;
    const added = await ask('issue.addSection', { issueId, sectionId: 'new', name: '政策', ...brief, index: 1 });
    expect(names(added)).toBe('招商,政策,资讯');
    expect(names(await ask('issue.moveSection', { issueId, sectionId: 'new', index: 2 }))).toBe('招商,资讯,政策');
    const changed = await ask('issue.changeSection', { issueId, sectionId: 'new', itemsPerPage: 5 });
    expect(changed.sections[2]).toMatchObject({ name: '政策', format: 'brief', itemsPerPage: 5 });
    expect(names(await ask('issue.removeSection', { issueId, sectionId: second }))).toBe('招商,政策');
    await ask('history.undo', {});
    expect(order(await ask('issue.get', { issueId }))).toBe('|a|');
  });
});

test('an issue that is removed leaves its clips, frees its number and comes back by undo', async () => {
  const { ask, place } = await libraryWithIssue();
  await place('a');
  await place('b');
  const before = await ask('issue.get', { issueId: 'issue' });
  await ask('issue.remove', { issueId: 'issue' });
  expect(await ask('issue.list', {})).toEqual([]);
  expect(await ask('clip.list', {})).toMatchObject({ total: 5 });
  await ask('history.undo', {});
  expect(await ask('issue.get', { issueId: 'issue' })).toEqual(before);
});

test('issues are listed newest first, with their counts', async () => {
  const { ask, place, publicationId } = await libraryWithIssue();
  await place('a');
  await place('b');
  const number = { ...sampleNumber(8), month: 6 };
  await ask('issue.create', { issueId: 'june', publicationId, number });
  expect(
    (await ask('issue.list', { publicationId })).map(({ id, sections, entries }) => [id, sections, entries]),
  ).toEqual([
    ['june', 2, 0],
    ['issue', 2, 2],
  ]);
});

test('what an issue is composed from: its clips once each, their sources and the publication', async () => {
  const { ask, place, first, publicationId } = await libraryWithIssue();
  const { id: sourceId } = await ask('source.save', { source: sampleSource() });
  await ask('source.save', { source: sampleSource({ name: '不用的来源' }) });
  await ask('clip.save', { clip: sampleClip({ id: 'a', sourceId }) });
  await place('a');
  await ask('issue.placeEntry', { issueId: 'issue', sectionId: first, entry: { id: 'twice', clipId: 'a' } });
  const content = await ask('document.get', { issueId: 'issue' });
  expect(content.clips.map((clip) => clip.id)).toEqual(['a']);
  expect(content.sources.map((source) => source.id)).toEqual([sourceId]);
  expect([content.publication.id, content.issue.id, content.assets]).toEqual([publicationId, 'issue', []]);
});
