import { expect, test } from 'vitest';
import { fromPlainText, makeClip, type StoredClip, StoredClip as StoredClipSchema } from '#shared/model/index.ts';
import { keepSame } from '../../../renderer/clip/keepSame.ts';

const typed: StoredClip = {
  ...makeClip({ detail: fromPlainText('第一段\n第二段') }),
  revision: 1,
  addedAt: 1,
  updatedAt: 1,
  trashedAt: null,
};
/** As it comes back from the library. */
const readBack = (clip: StoredClip): StoredClip => StoredClipSchema.parse(JSON.parse(JSON.stringify(clip)));

test('a text that comes back as it was sent is the same object', () => {
  const back = keepSame(typed, readBack({ ...typed, revision: 2 }));
  expect(back.detail).toBe(typed.detail);
  expect(back.pictures).toBe(typed.pictures);
  expect(back.revision).toBe(2);
});

test('another text is taken, and so is another clip', () => {
  const other = readBack({ ...typed, detail: fromPlainText('第一段') });
  expect(keepSame(typed, other).detail).toBe(other.detail);
  const copy = { ...readBack(typed), id: 'another' };
  expect(keepSame(typed, copy)).toBe(copy);
});
