import { createHash } from 'node:crypto';
import type { FontMetrics } from '#shared/typeset/fontMetrics.ts';
import { readCharacterMap } from './characterMap.ts';
import { readGlyphs } from './glyphs.ts';
import { openSfnt } from './sfntFile.ts';
import { subsetGlyphs, type WantedGlyph } from './subset.ts';

/** A font file as an output needs it. Lengths in 1/1000 em. */
export interface FontFile {
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right, top of all glyphs laid over one another. */
  readonly boundingBox: readonly [number, number, number, number];
  /** Index of a character's glyph; 0 where the font lacks it. */
  glyph(codePoint: number): number;
  /** Advance width of a glyph. */
  glyphAdvance(glyph: number): number;
  /** A TrueType font of these glyphs alone, in this order; see {@link subsetGlyphs}. */
  subset(wanted: readonly WantedGlyph[]): Uint8Array;
  /** The whole file, read anew at each call: 10–15 MB. */
  bytes(): Uint8Array;
  /** SHA-256 of the whole file, hexadecimal; reads it at the first call. */
  sha256(): string;
}

export interface TrueTypeFont {
  readonly metrics: FontMetrics;
  readonly file: FontFile;
}

/** Opens a static TrueType font for measuring and embedding. Throws when the file cannot be read. */
export function openFont(path: string, postScriptName: string): TrueTypeFont {
  const sfnt = openSfnt(path);
  const head = sfnt.table('head');
  const hhea = sfnt.table('hhea');
  const toEm = (units: number) => (units * 1000) / head.getUint16(18);
  const characters = readCharacterMap(sfnt.table('cmap'));
  const glyphs = readGlyphs(sfnt);
  const glyph = (codePoint: number) => characters[codePoint] ?? 0;
  const glyphAdvance = (index: number) => toEm(glyphs.advance(index));

  const inks = new Map<number, { readonly left: number; readonly right: number }>();
  const ink = (codePoint: number) => {
    const known = inks.get(codePoint);
    if (known !== undefined) return known;
    const { left, right } = glyphs.ink(glyph(codePoint));
    const found = { left: toEm(left), right: toEm(right) };
    inks.set(codePoint, found);
    return found;
  };

  const box = (offset: number) => toEm(head.getInt16(offset));
  const bytes = () => sfnt.bytes();
  let hash: string | null = null;
  return {
    metrics: { has: (codePoint) => glyph(codePoint) !== 0, advance: (c) => glyphAdvance(glyph(c)), ink },
    file: {
      postScriptName,
      ascent: toEm(hhea.getInt16(4)),
      descent: toEm(hhea.getInt16(6)),
      capHeight: toEm(sfnt.table('OS/2').getInt16(88)),
      boundingBox: [box(36), box(38), box(40), box(42)],
      glyph,
      glyphAdvance,
      subset: (wanted) => subsetGlyphs(sfnt, glyphs, wanted),
      bytes,
      sha256: () => {
        hash ??= createHash('sha256').update(bytes()).digest('hex');
        return hash;
      },
    },
  };
}
