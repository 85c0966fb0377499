import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSample } from '#library/importing/sample.ts';
import { createNewLibrary, type OpenLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
let library: OpenLibrary;

beforeAll(async () => {
  library = await createNewLibrary(join(newFolder(), 'sample'), { sample: true });
});
afterAll(() => library.close());

const issues = async () => unwrap(await library.client.call('issue.list', {}));

async function newestIssue(): Promise<string> {
  const [newest] = await issues();
  if (!newest) throw new Error('no issue');
  return newest.id;
}

describe('a new library with the sample', () => {
  test('cannot be undone: its making is no step of the user', async () => {
    expect(await library.client.call('history.undo', {})).toMatchObject({ error: { code: 'nothing_to_undo' } });
  });

  test('has the publication with its cover, 212 clips outside the trash, their sources, and five issues', async () => {
    const [publication] = unwrap(await library.client.call('publication.list', {}));
    expect(publication).toMatchObject({
      name: '园区周报',
      brand: '园区世界',
      frequency: '每周五出版',
      placeLine: true,
    });
    const cover = unwrap(await library.client.call('asset.get', { assetId: publication?.coverAssetId ?? '' }));
    expect(cover).toMatchObject({ mime: 'image/png', width: 2400 });
    expect(unwrap(await library.client.call('clip.list', { limit: 1 })).total).toBe(212);
    const sources = unwrap(await library.client.call('source.list', {}));
    expect(sources.filter(({ clips }) => clips === 0)).toEqual([]);
    expect((await issues()).map(({ number, entries }) => [number.total, entries])).toEqual([
      [96, 47],
      [95, 20],
      [94, 20],
      [93, 20],
      [92, 20],
    ]);
  });

  test('has printed issues, saved searches and something for each view', async () => {
    expect((await issues()).map(({ status }) => status)).toEqual(['draft', 'frozen', 'frozen', 'frozen', 'frozen']);
    const counts = unwrap(await library.client.call('clip.counts', {}));
    expect(counts).toMatchObject({ all: 212, printed: 80, trashed: 2 });
    expect([counts.inbox, counts.editing, counts.ready].filter((clips) => clips < 10)).toEqual([]);
    const searches = unwrap(await library.client.call('savedSearch.list', {}));
    expect(searches.map(({ clips }) => clips > 0)).toEqual([true, true]);
  });

  test('knows a clip of a past issue as used, and one of the inbox as unused', async () => {
    const found = async (query: string) => unwrap(await library.client.call('search.clips', { query })).hits;
    expect((await found('换电货船 交付首批'))[0]?.usedIn).toMatchObject([
      { label: '2026年10月3期（总95期）', total: 95, frozen: true },
    ]);
    const [inbox] = await found('支线船订单 鲲屿');
    expect(inbox).toMatchObject({ status: 'inbox', usedIn: [] });
  });

  test('lays its newest issue out as the printed one was: sections on pages 1, 12 and 16, twenty pages, no finding', async () => {
    const layout = unwrap(await library.client.call('layout.get', { issueId: await newestIssue() }));
    expect(layout.sections.map(({ folio }) => folio)).toEqual([1, 12, 16]);
    expect(layout.counts).toMatchObject({ cover: 1, contents: 2, body: 20 });
    expect(layout.findings).toEqual([]);
  });

  test('has the pictures of its newest issue as they were drawn', async () => {
    const content = unwrap(await library.client.call('document.get', { issueId: await newestIssue() }));
    const pictures = content.clips.flatMap((clip) => clip.pictures);
    expect(pictures.length).toBeGreaterThanOrEqual(26);
    const assets = new Map(content.assets.map((asset) => [asset.id, asset]));
    for (const { assetId, caption } of pictures) {
      expect(assets.get(assetId), caption).toMatchObject({ mime: 'image/png', width: 1500, originalId: assetId });
    }
  });

  test('is one step of undo, and the same when the sample is put in again', async () => {
    const before = unwrap(await library.client.call('history.list', {}));
    expect(before).toHaveLength(1);
    await createSample(library.client);
    expect(unwrap(await library.client.call('clip.list', { limit: 1 })).total).toBe(212);
    expect((await issues()).map(({ entries }) => entries)).toEqual([47, 20, 20, 20, 20]);
    expect(unwrap(await library.client.call('history.list', {}))).toEqual(before);
  });
});
