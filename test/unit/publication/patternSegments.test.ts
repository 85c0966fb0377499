import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinPattern,
  splitPattern,
  withField,
  withoutField,
} from '../../../renderer/publication/numbering/patternSegments.ts';

const known = ['year', 'month', 'number', 'total'] as const;

describe('a pattern is taken apart into texts and fields', () => {
  test('texts stand before, between and behind the fields', () => {
    expect(splitPattern('{year}年{month}月', known)).toEqual({ texts: ['', '年', '月'], fields: ['year', 'month'] });
    expect(splitPattern('总{total}', known)).toEqual({ texts: ['总', ''], fields: ['total'] });
    expect(splitPattern('', known)).toEqual({ texts: [''], fields: [] });
  });

  test('a name that is no field stays text', () => {
    expect(splitPattern('{week}第{total}期', known)).toEqual({ texts: ['{week}第', '期'], fields: ['total'] });
  });

  test('and put together again it is the same pattern', () => {
    const part = fc.oneof(fc.constantFrom('{year}', '{month}', '{total}', '{x}', '期'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const pattern = parts.join('');
        expect(joinPattern(splitPattern(pattern, known))).toBe(pattern);
      }),
    );
  });

  test('a field goes in where the caret is, and out again', () => {
    const segments = splitPattern('第{number}期号', known);
    const more = withField(segments, 'total', 1, 1);
    expect(joinPattern(more)).toBe('第{number}期{total}号');
    expect(joinPattern(withoutField(more, 1))).toBe('第{number}期号');
    expect(joinPattern(withoutField(segments, 0))).toBe('第期号');
  });
});
