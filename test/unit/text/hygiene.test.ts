import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeForbidden, findForbiddenCharacter } from '#shared/text/hygiene.ts';

const char = (codePoint: number) => String.fromCodePoint(codePoint);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const allowedControls = [0x09, 0x0a, 0x0d];
const controls = [...range(0, 0x1f), ...range(0x7f, 0x9f)].filter((c) => !allowedControls.includes(c));
const bidi = [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
const planes = range(0, 16);
const noncharacters = [
  ...range(0xfdd0, 0xfdef),
  ...planes.flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
];

describe('the first forbidden character of a text', () => {
  test.each([
    ['control', controls],
    ['bidi', bidi],
    ['noncharacter', noncharacters],
    ['lone_surrogate', [0xd800, 0xdbff, 0xdc00, 0xdfff]],
  ] as const)('is found for every %s character', (kind, codePoints) => {
    for (const codePoint of codePoints) {
      expect(findForbiddenCharacter(`园区${char(codePoint)}周报`)).toEqual({ index: 2, position: 3, codePoint, kind });
    }
  });

  test('is absent from Chinese text with tabs, line ends, emoji, rare characters and full-width spaces', () => {
    expect(findForbiddenCharacter('一\t二\r\n三\u3000四😀𠮷㎡……——“”①')).toBeNull();
    expect(findForbiddenCharacter('')).toBeNull();
  });

  test('is the first of several', () => {
    expect(findForbiddenCharacter(`a${char(0x202e)}b${char(7)}`)?.kind).toBe('bidi');
  });

  test('is half a pair even when the other half stands before it', () => {
    expect(findForbiddenCharacter('\udc00\ud800')).toMatchObject({ index: 0, kind: 'lone_surrogate' });
    expect(findForbiddenCharacter('\ud83d\ude00\ude00')).toMatchObject({ index: 2, position: 2, codePoint: 0xde00 });
  });

  test('agrees with the code point lists on any text', () => {
    const bad = new Set([...controls, ...bidi, ...noncharacters, ...range(0xd800, 0xdfff)]);
    const unit = fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.constantFrom(...bad, ...allowedControls));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.map(char).join('');
        const characters = [...text];
        const at = characters.findIndex((c) => bad.has(c.codePointAt(0) ?? 0));
        const found = findForbiddenCharacter(text);
        expect(found?.position ?? 0).toBe(at + 1);
        if (found) expect(text.codePointAt(found.index)).toBe(found.codePoint);
      }),
    );
  });
});

test('a forbidden character is described by its place, its kind and its number, never by itself', () => {
  const describeIn = (text: string) => {
    const found = findForbiddenCharacter(text);
    return found && describeForbidden(found);
  };
  expect(describeIn(`一二三四五六七八九十😀${char(7)}`)).toBe('第12个字符是控制符 U+0007');
  expect(describeIn(`甲${char(0x202e)}`)).toBe('第2个字符是文字方向控制符 U+202E');
  expect(describeIn(char(0x1fffe))).toBe('第1个字符是非字符 U+1FFFE');
  expect(describeIn('甲\ud83d乙')).toBe('第2个字符是残缺的半个字符 U+D83D');
});
