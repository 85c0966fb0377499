import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { type Glyphs, readGlyphs } from '#library/fonts/glyphs.ts';
import { loadFonts } from '#library/fonts/index.ts';
import { openSfnt } from '#library/fonts/sfntFile.ts';
import { subsetGlyphs } from '#library/fonts/subset.ts';
import { openFont } from '#library/fonts/trueTypeFont.ts';
import type { FaceId } from '#shared/typeset/displayList.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const faces: readonly FaceId[] = ['serif', 'sans', 'sansBold'];
const sample = '园区周报（总82期）：ABC “Ångström” é、ﬁ、〓、㎡、①…… Ⅷ ½ 한 か が';

function onDisk(bytes: Uint8Array, name: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** An outline without the zero bytes that pad it. */
function trimmed(outline: Uint8Array): string {
  return Buffer.from(outline)
    .toString('hex')
    .replace(/(00)+$/, '');
}

function bigEndian(words: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, index) => {
    view.setInt16(index * 2, word);
  });
  return new Uint8Array(view.buffer);
}

describe('a subset of a face', () => {
  const fonts = loadFonts();
  const { files } = fonts;

  test.each(faces)('%s has the outlines and widths that HarfBuzz gives it', async (face) => {
    const file = files[face];
    const characters = [...sample].filter((character) => fonts.metrics[face].has(character.codePointAt(0) ?? 0));
    const indices = characters.map((character) => file.glyph(character.codePointAt(0) ?? 0));
    const wanted = [0, ...indices].map((glyph) => ({ glyph }));
    const ours = readGlyphs(openSfnt(onDisk(file.subset(wanted), 'ours.ttf')));

    const options = { targetFormat: 'truetype' as const, noLayoutClosure: true };
    const theirPath = onDisk(await subsetFont(Buffer.from(file.bytes()), characters.join(''), options), 'theirs.ttf');
    const theirs = readGlyphs(openSfnt(theirPath));
    const theirFile = openFont(theirPath, 'theirs').file;

    characters.forEach((character, index) => {
      const theirGlyph = theirFile.glyph(character.codePointAt(0) ?? 0);
      expect(ours.advance(index + 1), character).toBe(theirs.advance(theirGlyph));
      expect(ours.leftSideBearing(index + 1), character).toBe(theirs.leftSideBearing(theirGlyph));
      expect(ours.ink(index + 1), character).toEqual(theirs.ink(theirGlyph));
      expect(trimmed(ours.outline(index + 1)), character).toBe(trimmed(theirs.outline(theirGlyph)));
    });
  });

  test('holds a glyph as often and as wide as it is asked for, and nothing of the others', () => {
    const glyph = files.serif.glyph(0x56ed);
    const bytes = files.serif.subset([{ glyph: 0 }, { glyph }, { glyph, advance: 500 }]);
    const glyphs = readGlyphs(openSfnt(onDisk(bytes, 'twice.ttf')));
    expect(trimmed(glyphs.outline(1))).toBe(trimmed(glyphs.outline(2)));
    expect(glyphs.outline(1).length).toBeGreaterThan(50);
    expect([0, 1, 2].map((index) => glyphs.advance(index))).toEqual([1000, 1000, 500]);
    expect(bytes.length).toBeLessThan(3000);
  });

  test('takes along the parts of composite glyphs, each once, and points at their new places', () => {
    // Two parts with word arguments, the second with a scale: flags, index, dx, dy, scale.
    const composite = [-1, 0, 0, 9, 9, 0x0021, 7, 0, 0, 0x0009, 5, 0, 0, 0x4000];
    const outlines = new Map([
      [3, composite],
      [5, [1, 0, 0, 5, 5]],
      [7, [1, 0, 0, 7, 7]],
    ]);
    const fake: Glyphs = {
      outline: (glyph) => bigEndian(outlines.get(glyph) ?? []),
      ink: () => ({ left: 0, right: 0 }),
      advance: (glyph) => glyph * 100,
      leftSideBearing: () => 0,
    };
    const sfnt = openSfnt(onDisk(files.sans.subset([{ glyph: 0 }]), 'frame.ttf'));
    const glyphs = readGlyphs(
      openSfnt(onDisk(subsetGlyphs(sfnt, fake, [{ glyph: 0 }, { glyph: 3 }, { glyph: 7 }]), 'composite.ttf')),
    );
    expect(glyphs.outline(1)).toEqual(bigEndian(composite.with(6, 2).with(10, 3)));
    expect([0, 1, 2, 3].map((glyph) => glyphs.advance(glyph))).toEqual([0, 300, 700, 500]);
    expect(glyphs.ink(3)).toEqual({ left: 0, right: 5 });
  });

  test('is the same bytes each time', () => {
    const wanted = [0, 100, 2000, 30_000].map((glyph) => ({ glyph }));
    expect(files.sans.subset(wanted)).toEqual(files.sans.subset(wanted));
  });
});
