import { expect, test } from 'vitest';
import { chineseNumeral, sectionTitle } from '#shared/numbering/chineseNumerals.ts';

test('sections are numbered as they are read aloud', () => {
  const read = [1, 2, 9, 10, 11, 12, 19, 20, 21, 30, 99, 100, 101, 110, 111].map(chineseNumeral).join(' ');
  expect(read).toBe('一 二 九 十 十一 十二 十九 二十 二十一 三十 九十九 一百 一百零一 一百一十 一百一十一');
});

test('the first hundred numerals all differ', () => {
  expect(new Set(Array.from({ length: 100 }, (_, i) => chineseNumeral(i + 1))).size).toBe(100);
});

test('a section title has its numeral, a 、 and the name', () => {
  expect(sectionTitle(0, '招商引资')).toBe('一、招商引资');
  expect(sectionTitle(10, '政策法规')).toBe('十一、政策法规');
});

test.each([0, -1, 1.5, Number.NaN, 10_000])('%s is no section number', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError);
});
