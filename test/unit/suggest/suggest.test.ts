import { expect, test } from 'vitest';
import { createPast, type Decided, suggestSection, suggestTags } from '#shared/suggest/index.ts';

const clip = (headline: string, sectionId: string | null, tags: readonly string[] = []): Decided => ({
  headline,
  opening: '',
  sourceId: null,
  sectionId,
  tags,
});
const told = (headline: string, opening = '') => ({ headline, opening, sourceId: null });

function pastOf(clips: readonly Decided[]) {
  const past = createPast();
  for (const each of clips) past.add(each);
  return past;
}

const ten = Array.from({ length: 10 }, (_, index) => index);
const clips: readonly Decided[] = [
  ...ten.map((index) => clip(`潮白港签约电池项目${index}，总投资若干亿元`, 'invest', ['签约'])),
  ...ten.map((index) => clip(`省政府印发管理办法${index}，自明年施行`, 'policy', ['法规'])),
];
const past = pastOf(clips);

test('a section is suggested by what clips with the same words were given, and says so', () => {
  const section = suggestSection(told('云栖港签约储能项目，总投资26亿元'), past);
  expect(section).toMatchObject({ value: 'invest' });
  expect(section?.confidence).toBeGreaterThan(0.75);
  expect(section?.why.zh).toMatch(/^标题有“.+”的 10 条素材有 10 条归在这里/);
  expect(section?.why.en).toMatch(/^10 of 10 clips with “.+” in the headline are in this section/);
  expect(suggestSection(told('市政府印发办法，自下月施行'), past)?.value).toBe('policy');
});

test('nothing is suggested where the past is short, or says nothing', () => {
  expect(suggestSection(told('云栖港签约储能项目'), pastOf(clips.slice(0, 11)))).toBeNull();
  expect(suggestSection(told('Quarterly figures'), past)).toBeNull();
  expect(suggestTags(told('Quarterly figures'), past)).toEqual([]);
});

test('a section is not suggested where words speak for two', () => {
  const divided = pastOf(ten.flatMap((index) => [clip(`园区动态${index}`, 'a'), clip(`园区动态${index}`, 'b')]));
  expect(suggestSection(told('园区动态'), divided)).toBeNull();
});

test('a tag is suggested where clips that say the same mostly bear it, with their number', () => {
  expect(suggestTags(told('云栖港签约储能项目'), past)).toMatchObject([
    { value: '签约', why: { zh: expect.stringMatching(/^写到“.+”的 10 条素材有 10 条用了这个标签$/) } },
  ]);
  expect(suggestTags(told('', '市政府印发办法'), past).map(({ value }) => value)).toEqual(['法规']);
  const rarely = pastOf([...clips, ...ten.map((index) => clip(`签约见闻${index}`, null, ['见闻']))]);
  expect(suggestTags(told('签约'), rarely)).toEqual([]);
});
