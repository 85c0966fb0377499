import { expect, test } from 'vitest';
import { clipText } from '../../../renderer/clip/clipText.ts';
import { clipLength } from '../../../renderer/clip/length.ts';
import { moved } from '../../../renderer/clip/pictures/move.ts';
import { printWidth } from '../../../renderer/clip/pictures/printWidth.ts';
import { clipFromText } from '../../../renderer/library/actions/clipFromText.ts';
import { readClipIds } from '../../../renderer/library/list/dragging.ts';
import { makeClip } from '../../../shared/model/index.ts';

const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

test('the first line of a pasted text is the headline, the rest the detail', () => {
  expect(clipFromText('　　宁波签约 建设基地\r\n\r\n　　项目分两期。\n达产后年产三十亿只。')).toEqual({
    headline: '宁波签约 建设基地',
    detail: [paragraph('项目分两期。'), paragraph('达产后年产三十亿只。')],
  });
});

test('a first line too long for a headline stays in the detail', () => {
  const line = '字'.repeat(201);
  expect(clipFromText(line)).toEqual({ headline: '', detail: [paragraph(line)] });
});

test('a picture of 2400 px prints 203 mm wide', () => {
  expect(printWidth(2400)).toBe(203);
  expect(printWidth(1280)).toBe(108);
});

test('a picture is moved to a place counted without itself', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 3, 0)).toEqual(['a']);
});

test('the length of a clip counts characters without white space, and lines by paragraph', () => {
  expect(clipLength({ lead: '一 二', detail: [paragraph('三'), paragraph('')] })).toEqual({ characters: 3, lines: 2 });
});

test('a clip as text ends with its source, as it is printed', () => {
  const clip = {
    ...makeClip({ headline: '标题', detail: [paragraph('详文')] }),
    revision: 1,
    addedAt: 0,
    updatedAt: 0,
    trashedAt: null,
  };
  expect(clipText(clip, '宁波市政府网站')).toBe('标题\n\n详文（宁波市政府网站）。');
});

test('what was dropped and is no list of ids gives none', () => {
  expect(readClipIds('["a","b",3]')).toEqual(['a', 'b']);
  expect(readClipIds('{')).toEqual([]);
  expect(readClipIds('"a"')).toEqual([]);
});
