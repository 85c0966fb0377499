import { expect, test } from 'vitest';
import { Clip, fromPlainText, makeClip, type StoredClip } from '#shared/model/index.ts';
import { keepSame } from '../../../renderer/clip/keepSame.ts';

const times = { revision: 1, addedAt: 1, updatedAt: 1, trashedAt: null };
const clipOf = (text: string): StoredClip => ({
  ...makeClip({ id: 'one', detail: [...fromPlainText(text)] }),
  ...times,
});
/** As it comes back from the library, which checks what it gets. */
const readBack = ({ revision, addedAt, updatedAt, trashedAt, ...clip }: StoredClip): StoredClip => ({
  ...Clip.parse(JSON.parse(JSON.stringify(clip))),
  ...{ revision, addedAt, updatedAt, trashedAt },
});

test('a text that comes back as it was sent is the same object', () => {
  const typed = clipOf('第一段\n第二段');
  const back = keepSame(typed, readBack({ ...typed, revision: 2 }));
  expect(back.detail).toBe(typed.detail);
  expect(back.pictures).toBe(typed.pictures);
  expect(back.revision).toBe(2);
});

test('another text is taken, and so is another clip', () => {
  const typed = clipOf('第一段\n第二段');
  const other = readBack(clipOf('第一段'));
  expect(keepSame(typed, other).detail).toBe(other.detail);
  const copy = { ...readBack(typed), id: 'another' };
  expect(keepSame(typed, copy)).toBe(copy);
});
