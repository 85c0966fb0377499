import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral, readChineseNumber } from '#shared/numbering/index.ts';

test('what is written in Chinese is read back, whatever the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(readChineseNumber(chineseNumeral(value))).toBe(value);
    }),
  );
});

test.each([
  ['二〇二六', 2026],
  ['二百三十万', 2_300_000],
  ['三亿五千万', 350_000_000],
  ['两', 2],
  ['万', null],
  ['届', null],
])('%s is %s', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});
