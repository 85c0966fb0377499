import type { Glyphs } from './glyphs.ts';
import type { SfntFile } from './sfntFile.ts';
import { writeSfnt } from './writeSfnt.ts';

/** A glyph of a font by its index there. */
export interface WantedGlyph {
  readonly glyph: number;
  /** Advance in 1/1000 em; the font's own where absent. */
  readonly advance?: number;
}

/**
 * A TrueType font with just these glyphs, in this order, and after them the parts of composite ones. A glyph
 * asked for twice is there twice, so that a PDF can give two characters of one shape numbers of their own. It has
 * the tables a PDF's CIDFontType2 needs and no others (ISO 32000-1 §9.9), so no character map.
 * @param wanted the first must be glyph 0, the empty box
 */
export function subsetGlyphs(sfnt: SfntFile, glyphs: Glyphs, wanted: readonly WantedGlyph[]): Uint8Array {
  const { all, outlines } = withParts(
    glyphs,
    wanted.map(({ glyph }) => glyph),
  );
  const head = sfnt.table('head');
  const unitsPerEm = head.getUint16(18);
  const places = new Uint32Array(all.length + 1);
  outlines.forEach((outline, index) => {
    places[index + 1] = (places[index] ?? 0) + evenLength(outline);
  });

  const glyf = new Uint8Array(places[all.length] ?? 0);
  const loca = new DataView(new ArrayBuffer(4 * (all.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * all.length));
  all.forEach((glyph, index) => {
    glyf.set(outlines[index] ?? [], places[index]);
    const advance = wanted[index]?.advance;
    hmtx.setUint16(
      4 * index,
      advance === undefined ? glyphs.advance(glyph) : Math.round((advance * unitsPerEm) / 1000),
    );
    hmtx.setInt16(4 * index + 2, glyphs.leftSideBearing(glyph));
  });
  for (let index = 0; index <= all.length; index++) loca.setUint32(4 * index, places[index] ?? 0);

  head.setInt16(50, 1);
  const hhea = sfnt.table('hhea');
  hhea.setUint16(34, all.length);
  const maxp = sfnt.table('maxp');
  maxp.setUint16(4, all.length);
  const hinting = ['cvt ', 'fpgm', 'prep'].filter((tag) => sfnt.has(tag)).map((tag) => [tag, sfnt.table(tag)] as const);
  return writeSfnt(
    new Map([
      ...hinting,
      ['glyf', viewOf(glyf)],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
    ]),
  );
}

/** Adds the glyphs that composite glyphs are made of, and points the composites at their places in the new font. */
function withParts(glyphs: Glyphs, wanted: readonly number[]) {
  const all = [...wanted];
  const places = new Map<number, number>();
  all.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < all.length; index++) {
    const original = glyphs.outline(all[index] ?? 0);
    const parts = partOffsets(original);
    const outline = parts.length === 0 ? original : original.slice();
    const view = viewOf(outline);
    for (const at of parts) {
      const part = view.getUint16(at);
      const place = places.get(part) ?? all.push(part) - 1;
      places.set(part, place);
      view.setUint16(at, place);
    }
    outlines.push(outline);
  }
  return { all, outlines };
}

/** Flags of a composite glyph's part (OpenType, glyf): what follows it and whether it is the last. */
const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreParts = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/** Where in a composite outline the indices of its parts stand, in bytes; none for a simple outline. */
function partOffsets(outline: Uint8Array): number[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const offsets: number[] = [];
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = view.getUint16(at);
    offsets.push(at + 2);
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2);
    if ((flags & oneScale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
  return offsets;
}

const evenLength = (bytes: Uint8Array): number => bytes.length + (bytes.length % 2);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
