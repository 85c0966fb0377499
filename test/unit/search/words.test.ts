import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import { queryWords, stretches } from '#shared/search/index.ts';

describe('the words of a query', () => {
  test.each([
    ['目录 文件', ['目录', '文件']],
    ['  锂电　池\t', ['锂电', '池']],
    ['ＧＷｈ gwh', ['gwh']],
    ['项目 项目签约 目签', ['项目签约']],
    ['"直引号" NEAR(a b) a* -c OR NOT', ['"直引号"', 'near(a', 'b)', 'a*', '-c', 'or', 'not']],
    ['C:\\Temp\\a_b%c', ['c:\\temp\\a_b%c']],
    ["O'Neil; DROP TABLE clip;--", ["o'neil;", 'drop', 'table', 'clip;--']],
    [' \n\u0000\u200b', []],
    ['', []],
  ])('%j are %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test('are refused when there are more than a thousand characters', () => {
    expect(queryWords('字'.repeat(1000))).toHaveLength(1);
    const refused = (): unknown => queryWords('字'.repeat(1001));
    expect(refused).toThrow(DeskError);
    expect(refused).toThrow('1001 字');
  });

  test('are all in a text that holds the query, and hold no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), (query, around) => {
        const parts = stretches(`${around} ${query} ${around}`);
        for (const word of queryWords(query)) {
          expect(word).toMatch(/^\S+$/);
          expect(parts.some((part) => part.includes(word))).toBe(true);
        }
      }),
    );
  });
});
