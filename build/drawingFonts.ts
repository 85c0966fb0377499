import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontPath, loadFonts } from '#library/fonts/index.ts';
import { openSfnt } from '#library/fonts/sfntFile.ts';
import { writeSfnt } from '#library/fonts/writeSfnt.ts';
import { writeMetrics } from '#shared/typeset/compactMetrics.ts';
import type { FaceId } from '#shared/typeset/displayList.ts';
import { isFresh, markFresh } from './freshness.ts';

const faces: readonly FaceId[] = ['serif', 'sans', 'sansBold'];

/**
 * What drawing needs. Without GSUB, GPOS and the like the browser has nothing to exchange or move glyphs by: it draws
 * each character's own glyph with its own advance, as the PDF does.
 */
const tables = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
const hinting = ['cvt ', 'fpgm', 'prep', 'gasp'];

/** What the files depend on beside the packages of fonts. */
const inputs = [
  'build/drawingFonts.ts',
  'electron/library/fonts',
  'shared/typeset/compactMetrics.ts',
  'package-lock.json',
];

/**
 * Writes the three faces for the screen (`serif.ttf` …) and their metrics for the layout (`metrics.bin`) into a folder,
 * unless they are there and up to date. Says whether it wrote them; it takes 0.6 s.
 */
export function makeDrawingFonts(folder: string): boolean {
  const mark = join(folder, 'made.fresh');
  const paths = inputs.map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)));
  if (isFresh(mark, paths)) return false;
  mkdirSync(folder, { recursive: true });
  for (const face of faces) writeFileSync(join(folder, `${face}.ttf`), drawingFont(face));
  writeFileSync(join(folder, 'metrics.bin'), writeMetrics(loadFonts().metrics));
  markFresh(mark, paths);
  return true;
}

function drawingFont(face: FaceId): Uint8Array {
  const font = openSfnt(fontPath(face));
  const kept = [...tables, ...hinting.filter((tag) => font.has(tag))];
  return writeSfnt(new Map(kept.map((tag) => [tag, font.table(tag)])));
}
