import { describe, expect, test } from 'vitest';
import { type Expression, expressionFor } from '#library/store/search/expression.ts';
import { createTokenizer, type SearchText } from '#library/store/search/tokens.ts';

const tokenize = createTokenizer();

function tokens(text: SearchText): { phrase: string; short: string } {
  const { phrase, short } = tokenize(text);
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim().replaceAll('\u00ad', '|');
  return { phrase: read(phrase), short: read(short) };
}

const shown = ({ phrase, short }: Expression) => ({
  phrase: phrase?.replaceAll('\u00ad', '|') ?? null,
  short: short?.replaceAll('\u00ad', '|') ?? null,
});

describe('the tokens of a clip', () => {
  test('are pairs of neighbours and single characters, marked in the headline', () => {
    expect(tokens({ headline: '稀土A', others: ['土'] })).toEqual({
      phrase: '稀土 土a | |稀土 |土a | |',
      short: '稀 土 a |稀 |土 |a',
    });
  });

  test('are three at a time in a row of ASCII', () => {
    expect(tokens({ headline: '', others: ['共2022年'] })).toEqual({
      phrase: '共2 202 022 22 2年 |',
      short: '共 2 20 0 02 22 年',
    });
  });

  test('do not run across white space or from one text to the next', () => {
    expect(tokens({ headline: '', others: ['甲乙 丙丁', '戊己'] })).toEqual({
      phrase: '甲乙 | 丙丁 | 戊己 |',
      short: '甲 乙 丙 丁 戊 己',
    });
  });

  test('keep characters beyond U+FFFF whole', () => {
    expect(tokens({ headline: '', others: ['𬬻é😀'] })).toEqual({ phrase: '𬬻é é😀 |', short: '𬬻 é 😀' });
  });

  test('of one clip are not among those of the next', () => {
    tokens({ headline: '前ab', others: ['长'.repeat(100_000)] });
    expect(tokens({ headline: '', others: ['后ab'] })).toEqual({ phrase: '后a ab |', short: '后 a ab b' });
  });
});

describe('the expression for words', () => {
  test('is a phrase of grams for a longer word and a token for a short one', () => {
    const words = ['总投资', '锂', 'ai', '芯片'];
    expect(shown(expressionFor(words, 'anywhere'))).toEqual({
      phrase: '"总投 投资" AND "芯片"',
      short: '"锂" AND "ai"',
    });
    expect(shown(expressionFor(words.slice(0, 2), 'headline'))).toEqual({ phrase: '"|总投 |投资"', short: '"|锂"' });
  });

  test.each([
    ['2022', '"202 022"'],
    ['2022年', '"202 022 22 2年"'],
    ['年20', '"年2 20" *'],
    ['年202', '"年2 202"'],
    ['5g基', '"5g g基"'],
  ])('of ASCII in a row takes three at a time: %s', (word, phrase) => {
    expect(expressionFor([word], 'anywhere')).toEqual({ phrase, short: null });
  });

  test('doubles quotes and keeps the other characters', () => {
    expect(expressionFor(['"甲"', '*'], 'anywhere')).toEqual({ phrase: '"""甲 甲"""', short: '"*"' });
  });
});
