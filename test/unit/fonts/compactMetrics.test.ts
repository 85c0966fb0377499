import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { readMetrics, writeMetrics } from '#shared/typeset/compactMetrics.ts';
import type { FaceId } from '#shared/typeset/displayList.ts';

const faces: readonly FaceId[] = ['serif', 'sans', 'sansBold'];

describe('the metrics that a window lays out pages with', () => {
  const { metrics } = loadFonts();
  const bytes = writeMetrics(metrics);
  const read = readMetrics(bytes);

  test.each(faces)('%s says of every code point of planes 0 to 3 what the font file says', (face) => {
    const differing: string[] = [];
    for (let codePoint = 0; codePoint < 0x4_0000; codePoint++) {
      const [before, after] = [metrics[face], read[face]].map((font) => {
        const { left, right } = font.ink(codePoint);
        return `${font.has(codePoint)} ${font.advance(codePoint)} ${left} ${right}`;
      });
      if (before !== after) differing.push(`U+${codePoint.toString(16)}: ${before}, ${after}`);
    }
    expect(differing).toEqual([]);
  });

  test('what lies beyond is lacking, as in the font file', () => {
    for (const face of faces) {
      expect(read[face].has(0x10_ffff)).toBe(false);
      expect(read[face].advance(0x10_ffff)).toBe(metrics[face].advance(0x10_ffff));
      expect(read[face].ink(0x10_ffff)).toEqual(metrics[face].ink(0x10_ffff));
    }
  });

  test('they take less than 200 KB', () => {
    expect(bytes.length).toBeLessThan(200_000);
  });

  test('a file that is cut short or longer is refused', () => {
    expect(() => readMetrics(bytes.subarray(0, -1))).toThrow('cut short');
    expect(() => readMetrics(Uint8Array.from([...bytes, 0]))).toThrow('followed');
  });

  test('metrics that are no whole numbers are refused rather than rounded', () => {
    const odd = { ...metrics.serif, advance: () => 0.5 };
    expect(() => writeMetrics({ ...metrics, serif: odd })).toThrow('whole number');
  });
});
