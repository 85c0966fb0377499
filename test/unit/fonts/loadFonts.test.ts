import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { FaceId } from '#shared/typeset/displayList.ts';

const faces: readonly FaceId[] = ['serif', 'sans', 'sansBold'];
const codeOf = (character: string) => character.codePointAt(0) ?? 0;

describe('the fonts of the desk', () => {
  const fonts = loadFonts();

  test('are opened once', () => {
    expect(loadFonts()).toBe(fonts);
  });

  test.each(faces)('%s sets every Chinese character on a full em, with ink inside or nearly inside it', (face) => {
    for (const character of '园区周报招商引资，。（《“”》）……■　') {
      expect(fonts.metrics[face].has(codeOf(character)), character).toBe(true);
      expect(fonts.metrics[face].advance(codeOf(character)), character).toBe(1000);
      const { left, right } = fonts.metrics[face].ink(codeOf(character));
      expect(left, character).toBeGreaterThan(-20);
      expect(right, character).toBeLessThan(1020);
    }
  });

  test.each(faces)('%s knows that opening marks have their ink on the right and closing marks on the left', (face) => {
    for (const mark of '（《“') expect(fonts.metrics[face].ink(codeOf(mark)).left, mark).toBeGreaterThan(500);
    for (const mark of '）》”，。') expect(fonts.metrics[face].ink(codeOf(mark)).right, mark).toBeLessThan(500);
  });

  test('Latin letters and spaces are as wide as each face draws them', () => {
    expect(faces.map((face) => fonts.metrics[face].advance(codeOf('A')))).toEqual([718, 608, 641]);
    expect(faces.map((face) => fonts.metrics[face].advance(codeOf(' ')))).toEqual([256, 224, 227]);
    expect(fonts.metrics.serif.ink(codeOf('A'))).toEqual({ left: 12, right: 711 });
    expect(fonts.metrics.serif.ink(codeOf(' '))).toEqual({ left: 0, right: 0 });
  });

  test('a character that a face lacks is said to be lacking, and is as wide as its empty box', () => {
    for (const face of faces) {
      expect(fonts.metrics[face].has(0x1f600)).toBe(false);
      expect(fonts.metrics[face].has(0x10ffff)).toBe(false);
      expect(fonts.metrics[face].advance(0x1f600)).toBe(1000);
      expect(fonts.files[face].glyph(0x1f600)).toBe(0);
    }
  });

  test('characters beyond U+FFFF are found', () => {
    expect(faces.some((face) => fonts.metrics[face].has(0x20000) || fonts.metrics[face].has(0x20089))).toBe(true);
  });

  test('a file gives its whole bytes and their hash', () => {
    const { file, hash } = { file: fonts.files.sans.bytes(), hash: fonts.files.sans.sha256() };
    expect(file.length).toBeGreaterThan(10_000_000);
    expect(createHash('sha256').update(file).digest('hex')).toBe(hash);
  });
});
