import { describe, expect, test } from 'vitest';
import { brandColors } from '../../../renderer/publication/brand/brandColors.ts';
import { contrastOf, formatRatio, leastContrast, rgbOf, white } from '../../../renderer/publication/brand/contrast.ts';

describe('contrast of a brand colour', () => {
  test('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastOf(rgbOf('#000000'), white)).toBeCloseTo(21, 6);
    expect(contrastOf(rgbOf('#0F5B66'), rgbOf('#0F5B66'))).toBe(1);
  });

  test('is the same whichever stands on the other', () => {
    expect(contrastOf(white, rgbOf('#767676'))).toBe(contrastOf(rgbOf('#767676'), white));
  });

  test('is never told better than it is', () => {
    expect(formatRatio(contrastOf(rgbOf('#777777'), white))).toBe('4.4');
    expect(formatRatio(4.54)).toBe('4.5');
  });

  test('suffices for text with each colour that is proposed', () => {
    for (const color of brandColors) expect(contrastOf(rgbOf(color), white)).toBeGreaterThan(leastContrast.text);
  });
});
