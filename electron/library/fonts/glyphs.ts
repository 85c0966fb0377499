import type { SfntFile } from './sfntFile.ts';

/** The glyphs of a font by index: outlines from `glyf`, widths from `hmtx`, both in font units. */
export interface Glyphs {
  /** Bytes of the outline, not to be changed; none for a glyph without ink. */
  outline(glyph: number): Uint8Array;
  /** Left and right edge of the ink, from the origin. */
  ink(glyph: number): { readonly left: number; readonly right: number };
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
}

const inkless = { left: 0, right: 0 };

/** Reads widths and places of all glyphs now, and each outline when it is first asked for: some 350 bytes. */
export function readGlyphs(sfnt: SfntFile): Glyphs {
  const hmtx = sfnt.table('hmtx');
  const longMetrics = sfnt.table('hhea').getUint16(34);
  const loca = sfnt.table('loca');
  const longOffsets = sfnt.table('head').getInt16(50) === 1;
  const start = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlines = new Map<number, Uint8Array>();
  return {
    outline: (glyph) => {
      const known = outlines.get(glyph);
      if (known !== undefined) return known;
      const read = sfnt.glyphBytes(start(glyph), start(glyph + 1));
      outlines.set(glyph, read);
      return read;
    },
    ink: (glyph) => {
      if (start(glyph + 1) === start(glyph)) return inkless;
      // An outline begins with its number of contours, xMin, yMin and xMax (OpenType, glyf).
      const header = new DataView(sfnt.glyphBytes(start(glyph), start(glyph) + 8).buffer);
      return { left: header.getInt16(2), right: header.getInt16(6) };
    },
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)),
    leftSideBearing: (glyph) =>
      hmtx.getInt16(glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics)),
  };
}
