import { expect, test } from 'vitest';
import type { Clip } from '#shared/model/index.ts';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, samplePublication } from '../../helpers/samples.ts';

const libraries = useLibraries();

test("section and tags are suggested from the library's own past, with a reason, and nothing is applied", async () => {
  const { ask } = await libraries.create();
  const publication = samplePublication();
  await ask('publication.save', { publication });
  const [one, other] = publication.sections.map(({ id }) => id);
  const clip = (id: string, headline: string, sectionId: string | null | undefined, tags: string[]): Clip =>
    sampleClip({ id, headline, lead: '', detail: [], sourceId: null, sectionId: sectionId ?? null, tags });
  const ten = Array.from({ length: 10 }, (_, index) => index);
  const past = [
    ...ten.map((at) => clip(`a${at}`, `潮白港签约电池项目${at}`, one, ['签约'])),
    ...ten.map((at) => clip(`b${at}`, `省政府印发管理办法${at}`, other, ['法规'])),
  ];
  const draft = clip('new', '云栖港签约储能项目', null, []);
  expect(await ask('clip.suggest', { clip: draft })).toEqual({ section: null, tags: [] });

  await ask('clip.saveMany', { clips: past });
  const { section, tags } = await ask('clip.suggest', { clip: draft });
  expect(section).toMatchObject({ value: one, why: { zh: expect.stringContaining('10 条素材') } });
  expect(tags).toMatchObject([{ value: '签约' }]);
  expect(await ask('clip.list', { filter: { sectionId: one ?? '' } })).toMatchObject({ total: 10 });

  const decided = { ...draft, sectionId: other ?? null, tags: ['签约'] };
  expect(await ask('clip.suggest', { clip: decided })).toEqual({ section: null, tags: [] });
});
