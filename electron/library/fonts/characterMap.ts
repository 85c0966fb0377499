import type { Table } from './sfntFile.ts';

/**
 * Glyph index of every code point a font maps, from its `cmap` table (OpenType, cmap, formats 12 and 4).
 * The array ends with the last mapped code point; 0 means that the font lacks the character.
 */
export function readCharacterMap(cmap: Table): Uint16Array {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const full = subtables.find((offset) => cmap.getUint16(offset) === 12);
  if (full !== undefined) return readFormat12(cmap, full);
  const basic = subtables.find((offset) => cmap.getUint16(offset) === 4);
  if (basic !== undefined) return readFormat4(cmap, basic);
  throw new Error('the font maps no Unicode characters');
}

function readFormat12(cmap: Table, offset: number): Uint16Array {
  const groups = cmap.getUint32(offset + 12);
  const last = groups === 0 ? 0 : cmap.getUint32(offset + 16 + (groups - 1) * 12 + 4);
  const glyphs = new Uint16Array(last + 1);
  for (let at = offset + 16; at < offset + 16 + groups * 12; at += 12) {
    const start = cmap.getUint32(at);
    const end = cmap.getUint32(at + 4);
    const glyph = cmap.getUint32(at + 8);
    for (let codePoint = start; codePoint <= end; codePoint++) glyphs[codePoint] = glyph + codePoint - start;
  }
  return glyphs;
}

function readFormat4(cmap: Table, offset: number): Uint16Array {
  const doubled = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  const glyphs = new Uint16Array(0x10000);
  for (let at = 0; at < doubled; at += 2) {
    const start = cmap.getUint16(starts + at);
    const end = cmap.getUint16(ends + at);
    const delta = cmap.getUint16(deltas + at);
    const range = cmap.getUint16(ranges + at);
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const base = range === 0 ? codePoint : cmap.getUint16(ranges + at + range + (codePoint - start) * 2);
      glyphs[codePoint] = base === 0 ? 0 : (base + delta) & 0xffff;
    }
  }
  return glyphs;
}
