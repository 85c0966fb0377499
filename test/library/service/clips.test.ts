import { describe, expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { sampleClip, samplePublication, sampleSource } from '../../helpers/samples.ts';

const libraries = useLibraries();

describe('a clip', () => {
  test('comes back as it was saved', async () => {
    const { ask } = await libraries.create();
    const source = await ask('source.save', { source: sampleSource() });
    const { sections } = await ask('publication.save', { publication: samplePublication() });
    const clip = sampleClip({
      sourceId: source.id,
      sectionId: sections[0]?.id ?? null,
      detail: [
        {
          type: 'paragraph',
          runs: [
            { text: '粗体', bold: true },
            { text: '与链接', link: 'https://example.com' },
          ],
        },
        { type: 'table', rows: [[[{ text: '甲' }], [{ text: '乙' }]]] },
      ],
      url: 'https://example.com/a?b=1',
      extra: { company: '青禾电机', amounts: [1, 2.5], nested: { a: null } },
    });
    await ask('clip.save', { clip });
    expect(await ask('clip.get', { clipId: clip.id })).toMatchObject(clip);
  });

  test('saved twice is one clip, one step of history and the same revision', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    const first = await ask('clip.save', { clip });
    expect(await ask('clip.save', { clip })).toEqual(first);
    expect(await ask('clip.list', {})).toMatchObject({ total: 1 });
    expect(await ask('history.list', {})).toHaveLength(1);
  });

  test('changed elsewhere is not overwritten by an editor that has not seen the change', async () => {
    const { ask, refusal } = await libraries.create();
    const clip = sampleClip();
    const { revision } = await ask('clip.save', { clip });
    await ask('clip.save', { clip: { ...clip, headline: '改过' }, expectedRevision: revision });
    const stale = { clip: { ...clip, headline: '旧编辑器' }, expectedRevision: revision };
    expect(await refusal('clip.save', stale)).toBe('conflict');
    expect((await ask('clip.get', { clipId: clip.id })).headline).toBe('改过');
  });

  test('that was undone and changed again has a revision it never had', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    const { revision: undone } = await ask('clip.save', { clip: { ...clip, headline: '甲' } });
    await ask('history.undo', {});
    const { revision } = await ask('clip.save', { clip: { ...clip, headline: '乙' } });
    expect(revision).toBeGreaterThan(undone);
  });

  test('may be saved again with the revision it was based on, when the answer was lost', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    const { revision } = await ask('clip.save', { clip });
    const retry = { clip: { ...clip, headline: '改过' }, expectedRevision: revision };
    const first = await ask('clip.save', retry);
    expect(await ask('clip.save', retry)).toEqual(first);
  });

  test('with a source, a section or a picture that is not there is refused', async () => {
    const { refusal } = await libraries.create();
    const pictures = [{ assetId: 'none', caption: '', credit: '' }];
    const detail = [{ type: 'picture' as const, assetId: 'none', caption: '' }];
    for (const wrong of [{ sourceId: 'none' }, { sectionId: 'none' }, { pictures }, { detail }]) {
      expect(await refusal('clip.save', { clip: sampleClip(wrong) })).toBe('not_found');
    }
  });

  test('that is one of many with a fault leaves none of them behind', async () => {
    const { ask, refusal } = await libraries.create();
    const clips = [sampleClip(), sampleClip({ sourceId: 'none' })];
    expect(await refusal('clip.saveMany', { clips })).toBe('not_found');
    expect(await ask('clip.list', {})).toMatchObject({ total: 0 });
    expect(await ask('search.clips', { query: '青禾' })).toMatchObject({ total: 0 });
  });
});

describe('the trash', () => {
  test('takes a clip out of the list and the search, and gives it back', async () => {
    const { ask } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    await ask('clip.trash', { clipIds: [clip.id] });
    expect(await ask('clip.list', {})).toMatchObject({ total: 0 });
    expect(await ask('clip.list', { filter: { trashed: true } })).toMatchObject({ total: 1 });
    expect(await ask('search.clips', { query: '青禾' })).toMatchObject({ total: 0 });
    await ask('clip.restore', { clipIds: [clip.id] });
    expect(await ask('clip.list', {})).toMatchObject({ total: 1 });
    expect(await ask('search.clips', { query: '青禾' })).toMatchObject({ total: 1 });
  });

  test('is the only place from which a clip can be purged', async () => {
    const { ask, refusal } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    expect(await refusal('clip.purge', { clipIds: [clip.id] })).toBe('conflict');
    await ask('clip.trash', { clipIds: [clip.id] });
    await ask('clip.purge', { clipIds: [clip.id] });
    expect(await refusal('clip.get', { clipId: clip.id })).toBe('not_found');
  });

  test('refuses an unknown clip, and then moves none of the others', async () => {
    const { ask, refusal } = await libraries.create();
    const clip = sampleClip();
    await ask('clip.save', { clip });
    expect(await refusal('clip.trash', { clipIds: [clip.id, 'none'] })).toBe('not_found');
    expect(await ask('clip.list', {})).toMatchObject({ total: 1 });
  });
});

describe('the list of clips', () => {
  const days = ['2031-05-03', '2031-05-01', '2031-05-02'];

  async function libraryOfThree() {
    const library = await libraries.create();
    const { sections } = await library.ask('publication.save', { publication: samplePublication() });
    const { id: sourceId } = await library.ask('source.save', { source: sampleSource() });
    const clips = days.map((publishedOn, i) =>
      sampleClip({
        id: `clip-${i}`,
        publishedOn,
        status: i === 0 ? 'ready' : 'inbox',
        sectionId: i === 1 ? (sections[0]?.id ?? null) : null,
        sourceId: i === 2 ? sourceId : null,
        tags: i === 2 ? ['氢能', '风电'] : ['风电'],
        region: i === 0 ? null : { province: i === 1 ? '云溪省' : '海西省', city: '' },
        lead: i === 0 ? '' : '导语',
      }),
    );
    await library.ask('clip.saveMany', { clips });
    return { ...library, sectionId: sections[0]?.id ?? '', sourceId };
  }

  const numbers = (page: { readonly clips: readonly { readonly id: string }[] }) =>
    page.clips.map(({ id }) => Number(id.slice(5)));

  test('can be ordered by date, by change and by arrival', async () => {
    const { ask } = await libraryOfThree();
    expect(numbers(await ask('clip.list', {}))).toEqual([0, 2, 1]);
    expect(numbers(await ask('clip.list', { order: 'oldest' }))).toEqual([1, 2, 0]);
    expect(numbers(await ask('clip.list', { order: 'added' }))).toEqual([2, 1, 0]);
    const clip = sampleClip({ id: 'clip-1', headline: '改过' });
    await new Promise((done) => setTimeout(done, 5));
    await ask('clip.save', { clip });
    expect(numbers(await ask('clip.list', { order: 'updated' }))[0]).toBe(1);
  });

  test('can be narrowed by each filter, and by several at once', async () => {
    const { ask, sectionId, sourceId } = await libraryOfThree();
    const filters = [
      [{ status: 'ready' as const }, [0]],
      [{ sectionId }, [1]],
      [{ sourceId }, [2]],
      [{ tag: '氢能' }, [2]],
      [{ province: '云溪省' }, [1]],
      [{ publishedFrom: '2031-05-02' }, [0, 2]],
      [{ publishedTo: '2031-05-02' }, [2, 1]],
      [{ used: true }, []],
      [{ used: false }, [0, 2, 1]],
      [{ tag: '风电', status: 'inbox' as const, publishedTo: '2031-05-01' }, [1]],
    ] as const;
    for (const [filter, expected] of filters) {
      const page = await ask('clip.list', { filter });
      expect([numbers(page), page.total]).toEqual([expected, expected.length]);
    }
  });

  test('comes in pages that add up to the whole', async () => {
    const { ask } = await libraryOfThree();
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => ask('clip.list', { offset, limit: 1 })));
    expect(pages.flatMap(numbers)).toEqual([0, 2, 1]);
    expect(pages.map((page) => page.total)).toEqual([3, 3, 3, 3]);
  });

  test('shows the lead, or the detail where there is none', async () => {
    const { ask } = await libraryOfThree();
    const { clips } = await ask('clip.list', { order: 'oldest' });
    expect(clips.map((clip) => clip.excerpt)).toEqual(['导语', '导语', '第一个项目造风机。\n第二个项目造叶片。']);
  });
});
