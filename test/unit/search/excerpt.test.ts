import { expect, test } from 'vitest';
import { excerptOf, queryWords } from '#shared/search/index.ts';

const texts = {
  headline: '青禾园区三个项目开工',
  lead: `${'甲'.repeat(60)}氢能装备${'乙'.repeat(200)}`,
  detail: () => `${'丙'.repeat(300)}Ｑ９２９型号`,
};
const excerpt = (query: string) => excerptOf(texts, queryWords(query));

test('an excerpt is the beginning of the lead where nothing else was asked for, or the headline says it', () => {
  expect(excerpt('')).toBe(texts.lead.slice(0, 120));
  expect(excerpt('青禾 氢能')).toBe(texts.lead.slice(0, 120));
  expect(excerptOf({ ...texts, lead: '' }, [])).toBe(texts.detail().slice(0, 120));
});

test('an excerpt begins a little before the first word that was found in lead or detail', () => {
  expect(excerpt('氢能')).toMatch(/^…甲{16}氢能装备乙+$/);
  expect(excerpt('q929')).toBe(`…${'丙'.repeat(16)}Ｑ９２９型号`);
});
