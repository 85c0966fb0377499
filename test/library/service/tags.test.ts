import { expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip } from '../../helpers/samples.ts';

const libraries = useLibraries();

async function libraryWithTags() {
  const library = await libraries.create();
  await library.ask('clip.saveMany', {
    clips: [
      sampleClip({ id: 'a', tags: ['风电', '氢能'] }),
      sampleClip({ id: 'b', tags: ['风电'] }),
      sampleClip({ id: 'c', tags: ['光伏', '光伏'] }),
    ],
  });
  const tagsOf = async (clipId: string) => (await library.ask('clip.get', { clipId })).tags;
  return { ...library, tagsOf };
}

test('tags are listed with the number of clips that bear them, the trash left out', async () => {
  const { ask } = await libraryWithTags();
  await ask('clip.trash', { clipIds: ['b'] });
  const counts = new Map((await ask('tag.list', {})).map(({ tag, clips }) => [tag, clips]));
  expect(counts).toEqual(new Map(Object.entries({ 风电: 1, 氢能: 1, 光伏: 1 })));
});

test('a renamed tag is renamed in every clip, and one undo takes it back', async () => {
  const { ask, tagsOf } = await libraryWithTags();
  expect(await ask('tag.rename', { from: '风电', to: '风能' })).toEqual({ clips: 2 });
  expect([await tagsOf('a'), await tagsOf('b')]).toEqual([['风能', '氢能'], ['风能']]);
  expect(await ask('search.clips', { query: '风能' })).toMatchObject({ total: 2 });
  await ask('history.undo', {});
  expect([await tagsOf('a'), await tagsOf('b')]).toEqual([['风电', '氢能'], ['风电']]);
  expect(await ask('search.clips', { query: '风能' })).toMatchObject({ total: 0 });
});

test('a tag is not renamed into one that is there; merging them leaves it once in each clip', async () => {
  const { ask, refusal, tagsOf } = await libraryWithTags();
  expect(await refusal('tag.rename', { from: '风电', to: '氢能' })).toBe('exists');
  expect(await ask('tag.merge', { from: ['风电', '光伏', '氢能'], into: '氢能' })).toEqual({ clips: 3 });
  expect([await tagsOf('a'), await tagsOf('b'), await tagsOf('c')]).toEqual([['氢能'], ['氢能'], ['氢能']]);
});

test('a tag that no clip bears is not found', async () => {
  const { refusal } = await libraryWithTags();
  expect(await refusal('tag.rename', { from: '无', to: '有' })).toBe('not_found');
  expect(await refusal('tag.merge', { from: ['无'], into: '有' })).toBe('not_found');
});
