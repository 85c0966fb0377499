import { createHash } from 'node:crypto';
import type { FontMetrics } from '#shared/typeset/fontMetrics.ts';
import { readCharacterMap } from './characterMap.ts';
import { openSfnt } from './sfntFile.ts';

/** A font file as an output needs it: what to name it, what to measure, and its bytes. Lengths in 1/1000 em. */
export interface FontFile {
  readonly postScriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right, top of all glyphs laid over one another. */
  readonly boundingBox: readonly [number, number, number, number];
  /** Index of a character's glyph; 0 where the font lacks it. */
  glyph(codePoint: number): number;
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
  const os2 = sfnt.table('OS/2');
  const toEm = (units: number) => (units * 1000) / head.getUint16(18);
  const characters = readCharacterMap(sfnt.table('cmap'));
  const glyph = (codePoint: number) => characters[codePoint] ?? 0;

  const hmtx = sfnt.table('hmtx');
  const lastMetric = hhea.getUint16(34) - 1;
  const advance = (codePoint: number) => toEm(hmtx.getUint16(4 * Math.min(glyph(codePoint), lastMetric)));

  const loca = sfnt.table('loca');
  const longOffsets = head.getInt16(50) === 1;
  const glyphStart = (index: number) => (longOffsets ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  const readInk = (codePoint: number) => {
    const start = glyphStart(glyph(codePoint));
    // A glyph without outline (a space) takes no bytes; else it begins with contour count, xMin, yMin, xMax.
    if (glyphStart(glyph(codePoint) + 1) === start) return { left: 0, right: 0 };
    const header = sfnt.glyphBytes(start, start + 8);
    const view = new DataView(header.buffer);
    return { left: toEm(view.getInt16(2)), right: toEm(view.getInt16(6)) };
  };

  const bytes = () => sfnt.bytes();
  let hash: string | null = null;
  return {
    metrics: { has: (codePoint) => glyph(codePoint) !== 0, advance, ink: remembered(readInk) },
    file: {
      postScriptName,
      ascent: toEm(hhea.getInt16(4)),
      descent: toEm(hhea.getInt16(6)),
      capHeight: toEm(os2.getInt16(88)),
      boundingBox: [toEm(head.getInt16(36)), toEm(head.getInt16(38)), toEm(head.getInt16(40)), toEm(head.getInt16(42))],
      glyph,
      bytes,
      sha256: () => {
        hash ??= createHash('sha256').update(bytes()).digest('hex');
        return hash;
      },
    },
  };
}

/** A function that works out each answer once. */
function remembered<T>(work: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
