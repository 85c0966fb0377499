import { describe, expect, test } from 'vitest';
import { expressionFor } from '#library/store/search/expression.ts';
import { createTokenizer, type SearchText } from '#library/store/search/tokens.ts';

const tokenize = createTokenizer();

function tokens(text: SearchText): { pairs: string; characters: string } {
  const { pairs, characters } = tokenize(text);
  const decoder = new TextDecoder();
  return { pairs: decoder.decode(pairs).trim(), characters: decoder.decode(characters).trim() };
}

describe('the tokens of a clip', () => {
  test('are pairs of neighbours and single characters, marked in the headline', () => {
    expect(tokens({ headline: '稀土A', others: ['土'] })).toEqual({
      pairs: '稀土 土a !!!! !稀土 !土a !!!! !!!!',
      characters: '稀 土 a !稀 !土 !a',
    });
  });

  test('do not run across white space or from one text to the next', () => {
    expect(tokens({ headline: '', others: ['甲乙 丙丁', '戊己'] })).toEqual({
      pairs: '甲乙 !!!! 丙丁 !!!! 戊己 !!!!',
      characters: '甲 乙 丙 丁 戊 己',
    });
  });

  test('keep characters beyond U+FFFF whole', () => {
    expect(tokens({ headline: '', others: ['𬬻é😀'] })).toEqual({ pairs: '𬬻é é😀 !!!!', characters: '𬬻 é 😀' });
  });

  test('of one clip are not among those of the next', () => {
    tokens({ headline: '前', others: ['长'.repeat(100_000)] });
    expect(tokens({ headline: '', others: ['后'] })).toEqual({ pairs: '!!!!', characters: '后' });
  });
});

describe('the expression for words', () => {
  test('is a phrase of pairs for a longer word and a token for one character', () => {
    expect(expressionFor(['总投资', '锂', 'ab'], 'anywhere')).toEqual({
      pairs: '"总投 投资" AND "ab"',
      characters: '"锂"',
    });
    expect(expressionFor(['总投资', '锂'], 'headline')).toEqual({ pairs: '"!总投 !投资"', characters: '"!锂"' });
  });

  test('doubles quotes and keeps the other characters', () => {
    expect(expressionFor(['"a"', '*'], 'anywhere')).toEqual({ pairs: '"""a a"""', characters: '"*"' });
  });
});
