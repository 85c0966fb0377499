import { expect, test } from 'vitest';
import { type Decided, suggestSection, suggestTags } from '#shared/suggest/index.ts';

const clip = (text: string, sectionId: string, tags: readonly string[] = []): Decided => ({ text, sectionId, tags });
const past: readonly Decided[] = [
  ...Array.from({ length: 10 }, (_, index) => clip(`潮白港签约电池项目${index}，总投资若干亿元`, 'invest', ['签约'])),
  ...Array.from({ length: 10 }, (_, index) => clip(`省政府印发管理办法${index}，自明年施行`, 'policy', ['法规'])),
];

test('a section is suggested by what clips with the same words were given, and says so', () => {
  const section = suggestSection('云栖港签约储能项目，总投资26亿元', past);
  expect(section).toMatchObject({ value: 'invest' });
  expect(section?.confidence).toBeGreaterThan(0.6);
  expect(section?.why).toMatch(/的 10 条素材有 10 条归在这里$/);
  expect(suggestSection('市政府印发办法，自下月施行', past)?.value).toBe('policy');
});

test('nothing is suggested where the past is short, or says nothing', () => {
  expect(suggestSection('云栖港签约储能项目', past.slice(0, 11))).toBeNull();
  expect(suggestSection('Quarterly figures', past)).toBeNull();
  expect(suggestTags('Quarterly figures', past)).toEqual([]);
});

test('a tag is suggested where it stands in the text, or goes with a word of it', () => {
  expect(suggestTags('云栖港签约储能项目', past).map(({ value }) => value)).toEqual(['签约']);
  expect(suggestTags('市政府印发办法', past)).toMatchObject([{ value: '法规', confidence: 1 }]);
});
