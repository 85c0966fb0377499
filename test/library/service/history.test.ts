import { describe, expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();

describe('undo', () => {
  test('takes back 250 steps and redo does them again', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip({ headline: '0' });
    await ask('clip.save', { clip });
    for (let i = 1; i <= 250; i++) await ask('clip.save', { clip: { ...clip, headline: String(i) } });
    const headline = async () => (await ask('clip.get', { clipId: clip.id })).headline;
    for (let i = 250; i > 0; i--) await ask('history.undo', {});
    expect(await headline()).toBe('0');
    for (let i = 250; i > 0; i--) await ask('history.redo', {});
    expect(await headline()).toBe('250');
  });

  test('says what it took back and what a screen must read again', async () => {
    const { ask } = await libraries.create();
    await ask('publication.save', { publication: samplePublication() });
    const { step, touched } = await ask('history.undo', {});
    expect(step).toMatchObject({ action: 'publication.save', subject: '青禾周报', undone: true, changes: 3 });
    expect(touched).toEqual({ publication: 1, section: 2 });
  });

  test('with nothing left says so, and so does redo', async () => {
    const { ask, refusal } = await libraries.create();
    expect(await refusal('history.undo', {})).toBe('nothing_to_undo');
    expect(await refusal('history.redo', {})).toBe('nothing_to_redo');
    await ask('clip.save', { clip: sampleClip() });
    expect(await refusal('history.redo', {})).toBe('nothing_to_redo');
  });

  test('followed by another change cannot be redone', async () => {
    const { ask, refusal } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    await ask('history.undo', {});
    await ask('clip.save', { clip: sampleClip() });
    expect(await refusal('history.redo', {})).toBe('nothing_to_redo');
    expect(await refusal('clip.get', { clipId: clip.id })).toBe('not_found');
    expect(await ask('history.list', {})).toHaveLength(1);
  });

  test('followed by a save that changes nothing can still be redone', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    await ask('clip.save', { clip: { ...clip, headline: '改过' } });
    await ask('history.undo', {});
    await ask('clip.save', { clip });
    await ask('history.redo', {});
    expect((await ask('clip.get', { clipId: clip.id })).headline).toBe('改过');
  });

  test('survives closing the library', async () => {
    const first = await libraries.create();
    const clip = sampleClip();
    await first.ask('clip.save', { clip });
    await first.ask('clip.save', { clip: { ...clip, headline: '改过' } });
    await first.ask('history.undo', {});
    first.close();
    const second = await libraries.open(first.folder);
    await second.ask('history.redo', {});
    expect((await second.ask('clip.get', { clipId: clip.id })).headline).toBe('改过');
    await second.ask('history.undo', {});
    await second.ask('history.undo', {});
    expect(await second.refusal('clip.get', { clipId: clip.id })).toBe('not_found');
  });

  test('of a purge brings the clip back with its text to be found', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip({ headline: '雪松' });
    await ask('clip.save', { clip });
    await ask('clip.trash', { clipIds: [clip.id] });
    await ask('clip.purge', { clipIds: [clip.id] });
    await ask('history.undo', {});
    await ask('history.undo', {});
    expect(await ask('clip.get', { clipId: clip.id })).toMatchObject(clip);
    expect(await ask('search.clips', { query: '雪松' })).toMatchObject({ total: 1 });
  });
});

describe('steps', () => {
  test('of the same name in a row are one', async () => {
    const { ask, refusal } = await libraries.create();
    const clip = sampleClip();
    for (const headline of ['青', '青禾', '青禾园']) {
      await ask('clip.save', { clip: { ...clip, headline } }, { step: 'typing' });
    }
    await ask('clip.save', { clip: { ...clip, headline: '青禾园区' } });
    expect((await ask('history.list', {})).map((step) => step.changes)).toEqual([1, 3]);
    await ask('history.undo', {});
    expect((await ask('clip.get', { clipId: clip.id })).headline).toBe('青禾园');
    await ask('history.undo', {});
    expect(await refusal('clip.get', { clipId: clip.id })).toBe('not_found');
  });

  test('of the same name with another between them stay apart', async () => {
    const { ask } = await libraries.create();
    await ask('clip.save', { clip: sampleClip() }, { step: 'a' });
    await ask('clip.save', { clip: sampleClip() }, { step: 'b' });
    await ask('clip.save', { clip: sampleClip() }, { step: 'a' });
    expect(await ask('history.list', {})).toHaveLength(3);
  });

  test('can be listed in pages, and for one clip alone', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    await ask('clip.save', { clip: sampleClip() });
    await ask('clip.save', { clip: { ...clip, headline: '改过' } });
    const [newest] = await ask('history.list', { limit: 1 });
    const older = await ask('history.list', { before: newest?.id ?? 0, limit: 1 });
    expect([newest?.subject, older[0]?.subject]).toEqual(['改过', clip.headline]);
    expect(await ask('history.list', { entityId: clip.id })).toHaveLength(2);
  });
});
