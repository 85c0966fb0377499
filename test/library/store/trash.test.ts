import { expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleNumber, samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();
const day = 24 * 60 * 60 * 1000;

test('a clip stays in the trash for thirty days, then goes for good at the next opening unless an issue has it', async () => {
  let now = Date.parse('2031-05-01T00:00:00Z');
  const clock = { now: () => now };
  const library = await libraries.create(clock);
  await library.ask('publication.save', { publication: samplePublication({ id: 'p' }) });
  await library.ask('clip.saveMany', { clips: ['old', 'used', 'late'].map((id) => sampleClip({ id })) });
  const issue = await library.ask('issue.create', { issueId: 'i', publicationId: 'p', number: sampleNumber(1) });
  const entry = { id: 'e', clipId: 'used' };
  await library.ask('issue.placeEntry', { issueId: 'i', sectionId: issue.sections[0]?.id ?? '', entry });
  await library.ask('clip.trash', { clipIds: ['old', 'used'] });
  now += 2 * day;
  await library.ask('clip.trash', { clipIds: ['late'] });
  await library.ask('clip.save', { clip: sampleClip({ id: 'other' }) });
  library.close();

  now += 29 * day;
  const again = await libraries.open(library.folder, clock);
  const trash = async () =>
    (await again.ask('clip.list', { filter: { trashed: true } })).clips.map(({ id }) => id).sort();
  expect(await trash()).toEqual(['late', 'old', 'used']);
  await expect.poll(trash, { timeout: 10_000 }).toEqual(['late', 'used']);

  const steps = await again.ask('history.list', {});
  await again.ask('history.undo', {});
  await again.ask('history.undo', {});
  expect(await again.ask('clip.get', { clipId: 'late' })).toMatchObject({ trashedAt: null });
  // The step before it put the clip that is gone into the trash.
  expect(await again.refusal('history.undo', {})).toBe('nothing_to_undo');
  expect(await again.ask('history.list', {})).toHaveLength(steps.length);
});
