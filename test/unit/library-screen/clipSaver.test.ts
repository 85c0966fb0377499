import { expect, test, vi } from 'vitest';
import { createClipSaver, type PendingEdits } from '../../../renderer/clip/saving/clipSaver.ts';
import type { Failure, Result } from '../../../shared/errors.ts';
import { type Clip, makeClip, type StoredClip } from '../../../shared/model/index.ts';

const diskFull: Failure = { code: 'disk_full', message: '磁盘已满' };
const conflict: Failure = { code: 'conflict', message: '已改动' };
const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A library with one clip, which can be made to refuse. */
function library() {
  let clip: StoredClip = { ...makeClip({ id: 'c' }), revision: 1, addedAt: 0, updatedAt: 0, trashedAt: null };
  const steps: (string | undefined)[] = [];
  const corrections: number[] = [];
  let refusal: Failure | null = null;
  let pending: PendingEdits = new Map();
  const saver = createClipSaver({
    read: async () => ok(clip),
    write: async (next: Clip, revision, { step, corrected }) => {
      if (refusal) return { ok: false, error: refusal };
      if (revision !== clip.revision) return { ok: false, error: conflict };
      clip = { ...clip, ...next, revision: clip.revision + 1 };
      steps.push(step);
      corrections.push(corrected);
      return ok(clip);
    },
    onPending: (next) => {
      pending = next;
    },
    onSaved: () => undefined,
    retryAfter: 20,
  });
  return {
    saver,
    steps,
    corrections,
    clip: () => clip,
    pending: () => pending.get('c'),
    refuse: (failure: Failure | null) => {
      refusal = failure;
    },
    changeElsewhere: (part: Partial<Clip>) => {
      clip = { ...clip, ...part, revision: clip.revision + 1 };
    },
  };
}

test('a field is saved over what the library has by then', async () => {
  const { saver, clip, changeElsewhere, pending } = library();
  changeElsewhere({ lead: '别处写的导语', tags: ['签约'] });
  await saver.save('c', { headline: '标题' }, 's1');
  expect(clip()).toMatchObject({ headline: '标题', lead: '别处写的导语', tags: ['签约'] });
  expect(pending()).toBeUndefined();
});

test('what cannot be saved stays, says why, and is saved by itself when it can be', async () => {
  const { saver, clip, refuse, pending } = library();
  refuse(diskFull);
  await saver.save('c', { headline: '没有丢' }, 's1');
  await saver.save('c', { lead: '也没有丢' }, 's2');
  expect(pending()).toMatchObject({ patch: { headline: '没有丢', lead: '也没有丢' }, failure: diskFull });
  expect(clip().headline).toBe('');
  refuse(null);
  await vi.waitFor(() => expect(clip()).toMatchObject({ headline: '没有丢', lead: '也没有丢' }));
  expect(pending()).toBeUndefined();
});

test('changes of two steps are two saves, changes of one step are as few as can be', async () => {
  const { saver, clip, steps } = library();
  await Promise.all([
    saver.save('c', { headline: '一' }, 's1'),
    saver.save('c', { headline: '一二' }, 's1'),
    saver.save('c', { lead: '三' }, 's2'),
  ]);
  expect(clip()).toMatchObject({ headline: '一二', lead: '三' });
  expect(steps[0]).toBe('s1');
  expect(steps.at(-1)).toBe('s2');
  expect(steps.filter((step) => step === 's2')).toHaveLength(1);
});

test('how much a change puts right is told once, also where it was saved late', async () => {
  const { saver, refuse, corrections, pending } = library();
  refuse(diskFull);
  await saver.save('c', { headline: '改正两处' }, 's1', 2);
  await saver.save('c', { lead: '改正一处' }, 's2', 1);
  refuse(null);
  await vi.waitFor(() => expect(pending()).toBeUndefined());
  await saver.save('c', { lead: '再写几个字' }, 's3');
  expect(corrections).toEqual([3, 0]);
});
