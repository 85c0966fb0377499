import { expect, test } from 'vitest';
import { countCharacters } from '../../../shared/text/count.ts';

test.each([
  ['', 0, 0],
  ['稀土论坛', 4, 4],
  ['总投资31亿元。', 7, 8],
  ['AI芯片', 3, 4],
  ['GB/T 15834—2011', 6, 14],
  ['增长12.5%，', 5, 8],
  ['a b\nc\u3000d', 4, 4],
  ['𠮷野家', 3, 3],
  ['“稀土”', 4, 4],
])('%j has %i words and %i characters', (text, words, characters) => {
  expect(countCharacters(text)).toEqual({ words, characters });
});
