import { describe, expect, test } from 'vitest';
import { outlineOperators } from '#library/exporting/pdf/outlines.ts';

describe('an outline in the PDF', () => {
  test('has SVG’s commands as PDF’s, and a box around all its points', () => {
    const { operators, box } = outlineOperators('M1 2L30.5,-4 C5 6 7 8 -9.25 10Z M0 0 4 4 z'.replace('z', 'Z'));
    expect(operators.split('\n')).toEqual([
      '1 2 m',
      '30.5 -4 l',
      '5 6 7 8 -9.25 10 c',
      'h',
      '0 0 m',
      '4 4 l',
      'h',
      'f',
    ]);
    expect(box).toEqual([-9.25, -4, 30.5, 10]);
  });

  test('may be empty', () => {
    expect(outlineOperators('')).toEqual({ operators: '', box: [0, 0, 0, 0] });
  });

  test.each(['m1 1', 'M1 1Q2 2 3 3', 'M1', 'L', 'M1 1 C1 2 3 4'])('%s is refused', (path) => {
    expect(() => outlineOperators(path)).toThrow('outlines are made of M L C Z');
  });
});
