import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#shared/search/index.ts';

describe('folded text', () => {
  test.each([
    ['ＡＢＣ１２３％', 'abc123%'],
    ['MicroLED', 'microled'],
    ['㎡', 'm2'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['cafe\u0301', 'café'],
    ['STRASSE Straße', 'strasse strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['（集团），', '(集团),'],
    ['第一\u3000期', '第一 期'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('leaves Chinese, rare characters and marks as they are', () => {
    const text = '𬬻与龘、《臺灣工業園》“链长制”——10.88亿元';
    expect(fold(text)).toBe(text);
  });

  test('has no invisible characters', () => {
    expect(fold('园\u200b区\u00ad周\ufeff报\u2060\ufe0f')).toBe('园区周报');
  });

  test('has a replacement for half a character', () => {
    expect(fold('a\ud800b')).toBe('a\ufffdb');
  });

  test('folded again stays the same, for every character there is', () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const folded = fold(String.fromCodePoint(codePoint));
      if (fold(folded) !== folded) expect.fail(`U+${codePoint.toString(16)} folds further`);
    }
  });

  test('folded again stays the same, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});
