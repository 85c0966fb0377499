import { describe, expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, sampleSource } from '../../helpers/samples.ts';

const libraries = useLibraries();

describe('a source', () => {
  test('is found by name or alias, whatever the width, case and spaces', async () => {
    const { ask } = await libraries.create();
    const source = sampleSource({ name: 'ABC 新闻网', aliases: ['青禾发布'] });
    await ask('source.save', { source });
    for (const name of ['ABC 新闻网', 'abc新闻网', 'ＡＢＣ　新闻网', '青禾 发布']) {
      expect(await ask('source.match', { name })).toEqual(source);
    }
    expect(await ask('source.match', { name: '青禾' })).toBeNull();
  });

  test('is found by the address of a page: its own host before the domain above', async () => {
    const { ask } = await libraries.create();
    const city = sampleSource({ name: '市', hosts: ['qinghe.example.com'] });
    const paper = sampleSource({ name: '报', hosts: ['https://www.news.qinghe.example.com:8080/index.html'] });
    await ask('source.save', { source: city });
    expect((await ask('source.save', { source: paper })).hosts).toEqual(['news.qinghe.example.com']);
    const match = async (url: string) => (await ask('source.match', { url }))?.name;
    expect(await match('https://news.qinghe.example.com/a.html')).toBe('报');
    expect(await match('http://WWW.Qinghe.example.com')).toBe('市');
    expect(await match('https://other.qinghe.example.com/?x')).toBe('市');
    expect(await match('https://example.com/')).toBeUndefined();
    expect(await match('')).toBeUndefined();
  });

  test('cannot take a name, an alias or a host that another one has', async () => {
    const { ask, refusal } = await libraries.create();
    await ask('source.save', { source: sampleSource({ name: '甲', aliases: ['乙'], hosts: ['a.example'] }) });
    for (const changes of [{ name: '甲' }, { name: '乙' }, { aliases: ['甲'] }, { hosts: ['www.A.example/'] }]) {
      expect(await refusal('source.save', { source: sampleSource(changes) })).toBe('exists');
    }
    expect(await ask('source.list', {})).toHaveLength(1);
  });

  test('can give up an alias and a host to another one', async () => {
    const { ask } = await libraries.create();
    const first = sampleSource({ name: '甲', aliases: ['乙'], hosts: ['a.example'] });
    await ask('source.save', { source: first });
    await ask('source.save', { source: { ...first, aliases: [], hosts: [] } });
    const second = sampleSource({ name: '丙', aliases: ['乙'], hosts: ['a.example'] });
    await ask('source.save', { source: second });
    expect(await ask('source.match', { name: '乙' })).toEqual(second);
  });

  test('that clips name cannot be removed, only merged', async () => {
    const { ask, refusal } = await libraries.create();
    const [from, into] = [sampleSource({ name: '甲', hosts: ['a.example'] }), sampleSource({ name: '乙' })];
    await ask('source.save', { source: from });
    await ask('source.save', { source: into });
    const clip = sampleClip({ sourceId: from.id });
    await ask('clip.save', { clip });
    expect(await refusal('source.remove', { sourceId: from.id })).toBe('conflict');
    const merged = { ...into, aliases: ['甲'], hosts: ['a.example'] };
    expect(await ask('source.merge', { fromId: from.id, intoId: into.id })).toEqual(merged);
    expect((await ask('clip.get', { clipId: clip.id })).sourceId).toBe(into.id);
    expect(await ask('source.list', {})).toEqual([{ source: merged, clips: 1 }]);
    expect(await ask('source.match', { name: '甲' })).toEqual(merged);
    expect(await ask('search.clips', { query: '甲' })).toMatchObject({ total: 0 });
    expect(await ask('search.clips', { query: '乙' })).toMatchObject({ total: 1 });
  });

  test('merged into itself or into nothing is refused', async () => {
    const { ask, refusal } = await libraries.create();
    const { id } = await ask('source.save', { source: sampleSource() });
    expect(await refusal('source.merge', { fromId: id, intoId: id })).toBe('invalid_input');
    expect(await refusal('source.merge', { fromId: id, intoId: 'none' })).toBe('not_found');
  });

  test('renamed is found under its new name in every clip, and after undo under the old', async () => {
    const { ask } = await libraries.create();
    const source = sampleSource({ name: '旧称' });
    await ask('source.save', { source });
    await ask('clip.saveMany', { clips: [sampleClip({ sourceId: source.id }), sampleClip({ sourceId: source.id })] });
    const totals = async () => [
      (await ask('search.clips', { query: '旧称' })).total,
      (await ask('search.clips', { query: '新名' })).total,
    ];
    expect(await totals()).toEqual([2, 0]);
    await ask('source.save', { source: { ...source, name: '新名' } });
    expect(await totals()).toEqual([0, 2]);
    await ask('history.undo', {});
    expect(await totals()).toEqual([2, 0]);
  });
});
