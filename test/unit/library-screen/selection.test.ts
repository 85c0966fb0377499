import { expect, test } from 'vitest';
import {
  everything,
  isSelected,
  nothing,
  only,
  selectedCount,
  single,
  toggled,
} from '../../../renderer/library/list/selection.ts';

test('all of a hundred thousand but two are held as two ids', () => {
  const selection = toggled(toggled(everything, 'a'), 'b');
  expect(selection).toEqual({ all: true, except: new Set(['a', 'b']) });
  expect(selectedCount(selection, 100_000)).toBe(99_998);
  expect(isSelected(selection, 'a')).toBe(false);
  expect(isSelected(selection, 'c')).toBe(true);
});

test('a clip that is toggled twice is as it was', () => {
  expect(toggled(toggled(only('a', 'b'), 'c'), 'c')).toEqual(only('a', 'b'));
  expect(toggled(toggled(everything, 'a'), 'a')).toEqual(everything);
});

test('one clip is shown only where it is selected alone', () => {
  expect(single(only('a'))).toBe('a');
  expect(single(only('a', 'b'))).toBeNull();
  expect(single(everything)).toBeNull();
  expect(single(nothing)).toBeNull();
});
