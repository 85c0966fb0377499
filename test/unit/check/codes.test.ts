import { describe, expect, test } from 'vitest';
import { allCodes } from '#shared/check/index.ts';
import { inLanguage } from '../../../renderer/check/ruleText.ts';

describe.each(allCodes)('$code', (code) => {
  test('says in both languages what it is and what it asks', () => {
    const { name, clause } = inLanguage(code, 'zh');
    expect(name).toMatch(/\p{Script=Han}/u);
    expect(clause).toMatch(/\p{Script=Han}.*。$/u);
  });

  test('is in English in English, but for the characters it is about', () => {
    const { name, clause, standard } = inLanguage(code, 'en');
    for (const text of [name, clause]) {
      const cited = text.match(/\p{Script=Han}+/gu) ?? [];
      expect(cited.filter((word) => word.length > 2)).toEqual([]);
      expect(text.replace(/\P{Script=Latin}/gu, '').length).toBeGreaterThan(2 * cited.join('').length);
    }
    expect(standard).not.toMatch(/\p{Script=Han}/u);
  });
});

test('each has a code of its own', () => {
  expect(new Set(allCodes.map(({ code }) => code)).size).toBe(allCodes.length);
});

test('marks, figures and words are told apart', () => {
  const kindOf = (code: string): string | undefined => allCodes.find((each) => each.code === code)?.kind;
  expect(['half-width-mark', 'number-range', 'wrong-word', 'repeated-word', 'sum-check'].map(kindOf)).toEqual([
    'mark',
    'number',
    'wording',
    'wording',
    'fact',
  ]);
});
