import type { FaceId } from './displayList.ts';
import type { FontMetrics, FontSet } from './fontMetrics.ts';

/**
 * What typesetting knows of the three faces in one small file, so that a window lays out pages without the fonts.
 * Numbers of seven bits a byte. For each face: the runs of code points that it has (gap before, length); for each of
 * its glyphs, of which the first is the empty box, runs of equal advances (advance, length); and the blank at the
 * left and right of each glyph's ink. Lengths in 1/1000 em.
 */

const faces: readonly FaceId[] = ['serif', 'sans', 'sansBold'];
/** No text has characters beyond plane 3. */
const limit = 0x4_0000;
/** Most ideographs have about this much blank at either side; what differs little from it takes one byte. */
const usualBlank = 50;

interface Run {
  readonly start: number;
  length: number;
}

/** Writes the metrics of three faces. Throws where they are no whole thousandths of an em, as those of the desk are. */
export function writeMetrics(fonts: FontSet): Uint8Array {
  return Uint8Array.from(faces.flatMap((face) => numbersOf(fonts[face])).flatMap(toBytes));
}

function numbersOf(font: FontMetrics): number[] {
  const runs = codePointRuns(font);
  // The last code point is a noncharacter: what the font says of it, it says of all that it lacks.
  const glyphs = [limit - 1, ...runs.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at))];
  const advances: Run[] = [];
  for (const codePoint of glyphs) addTo(advances, font.advance(codePoint), (run, advance) => run.start === advance);
  return [
    runs.length,
    ...runs.flatMap(({ start, length }, index) => [start - endOf(runs[index - 1]), length]),
    ...advances.flatMap(({ start, length }) => [start, length]),
    ...glyphs.flatMap((codePoint) => {
      const { left, right } = font.ink(codePoint);
      return [left, font.advance(codePoint) - right].map((blank) => folded(blank - usualBlank));
    }),
  ];
}

function codePointRuns(font: FontMetrics): Run[] {
  const runs: Run[] = [];
  for (let codePoint = 0; codePoint < limit; codePoint++) {
    if (font.has(codePoint)) addTo(runs, codePoint, (run) => endOf(run) === codePoint);
  }
  return runs;
}

const endOf = (run: Run | undefined): number => (run ? run.start + run.length : 0);

function addTo(runs: Run[], value: number, continues: (run: Run, value: number) => boolean): void {
  const last = runs.at(-1);
  if (last && continues(last, value)) last.length++;
  else runs.push({ start: value, length: 1 });
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …; and back. */
const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function toBytes(value: number): number[] {
  if (!Number.isInteger(value) || value < 0) throw new Error(`${value} is no whole number`);
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...toBytes(value >> 7)];
}

/** Reads what {@link writeMetrics} wrote: 90,000 glyphs in a few ms. Throws where the file is something else. */
export function readMetrics(bytes: Uint8Array): FontSet {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('the font metrics are cut short');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const [serif, sans, sansBold] = [readFace(next), readFace(next), readFace(next)];
  if (at !== bytes.length) throw new Error('the font metrics are followed by something else');
  return { serif, sans, sansBold };
}

function readFace(next: () => number): FontMetrics {
  const { glyphOf, count } = readCharacters(next);
  const advances = new Uint16Array(count);
  for (let glyph = 0; glyph < count; ) {
    const advance = next();
    const end = glyph + next();
    advances.fill(advance, glyph, end);
    glyph = end;
  }
  const left = new Int16Array(count);
  const right = new Int16Array(count);
  for (let glyph = 0; glyph < count; glyph++) {
    left[glyph] = unfolded(next()) + usualBlank;
    right[glyph] = (advances[glyph] ?? 0) - unfolded(next()) - usualBlank;
  }
  const glyph = (codePoint: number): number => glyphOf[codePoint] ?? 0;
  return {
    has: (codePoint) => glyph(codePoint) !== 0,
    advance: (codePoint) => advances[glyph(codePoint)] ?? 0,
    ink: (codePoint) => ({ left: left[glyph(codePoint)] ?? 0, right: right[glyph(codePoint)] ?? 0 }),
  };
}

/** Number of each code point's glyph, from 1 on; 0 for what the face lacks. */
function readCharacters(next: () => number): { readonly glyphOf: Uint16Array; readonly count: number } {
  const glyphOf = new Uint16Array(limit);
  const runs = next();
  let codePoint = 0;
  let count = 1;
  for (let run = 0; run < runs; run++) {
    codePoint += next();
    const length = next();
    for (let end = codePoint + length; codePoint < end; codePoint++) glyphOf[codePoint] = count++;
  }
  return { glyphOf, count };
}
