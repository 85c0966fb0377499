import { describe, expect, test } from 'vitest';
import { compose, type IssueContent } from '#shared/compose/index.ts';
import { type Clip, fromPlainText } from '#shared/model/index.ts';

const clipOf = (id: string, changes: Partial<Clip> = {}): Clip => ({
  id,
  headline: `标题${id}`,
  lead: '导语。',
  detail: [...fromPlainText('详文一。')],
  sourceId: 'source',
  sectionId: null,
  publishedOn: '2026-10-08',
  region: { province: '东澜', city: '临砚' },
  url: '',
  status: 'ready',
  tags: [],
  pictures: [],
  extra: {},
  ...changes,
});

function contentOf(clips: readonly Clip[], format: 'feature' | 'brief' = 'feature'): IssueContent {
  return {
    publication: {
      id: 'p',
      name: '园区周报',
      slogan: '',
      brand: '园区世界',
      site: 'www.parkworld.net',
      frequency: '',
      closingNote: '',
      labelPattern: '{year}年{month}月{number}期（总{total}期）',
      templateId: 'classic',
      brandColor: null,
      coverAssetId: null,
      logoAssetId: null,
      fileNamePattern: '{publication}{label}',
      placeLine: true,
      regionIndex: true,
      sections: [],
    },
    issue: {
      id: 'i',
      publicationId: 'p',
      number: { year: 2026, month: 10, number: 2, numberTo: 2, total: 94, totalTo: 94 },
      label: '2026年10月2期（总94期）',
      publishedOn: null,
      coverAssetId: null,
      status: 'draft',
      edition: 1,
      sections: [
        {
          id: 's',
          name: '招商引资',
          format,
          itemsPerPage: 2,
          entries: clips.map((clip) => ({ id: `e-${clip.id}`, clipId: clip.id })),
        },
      ],
    },
    clips,
    sources: [{ id: 'source', name: '临砚市政府网站', aliases: [], hosts: [] }],
    assets: [{ id: 'picture', mime: 'image/jpeg', width: 1600, height: 1067, bytes: 1, originalId: 'picture' }],
  };
}

const entryFor = (changes: Partial<Clip>, format: 'feature' | 'brief' = 'feature') => {
  const [section] = compose(contentOf([clipOf('a', changes)], format)).sections;
  const [entry] = section?.entries ?? [];
  if (!entry) throw new Error('nothing was composed');
  return entry;
};
const detailTexts = (entry: ReturnType<typeof entryFor>): string[] =>
  entry.detail.map((paragraph) => paragraph.runs.map((run) => run.text).join(''));

describe('composing an issue', () => {
  test.each([
    ['详文。', ['详文（临砚市政府网站）。']],
    ['详文', ['详文（临砚市政府网站）。']],
    ['首段。\n末段。', ['首段。', '末段（临砚市政府网站）。']],
    ['含“双碳”。', ['含“双碳”（临砚市政府网站）。']],
    ['投资142亿元）。', ['投资142亿元）（临砚市政府网站）。']],
  ])('puts the source before the final stop of %j', (detail, expected) => {
    expect(detailTexts(entryFor({ detail: [...fromPlainText(detail)] }))).toEqual(expected);
  });

  test('leaves the detail alone where no source is known', () => {
    expect(detailTexts(entryFor({ sourceId: null }))).toEqual(['详文一。']);
  });

  test('titles sections with their numeral and the document with its label', () => {
    const document = compose(contentOf([clipOf('a')]));
    expect(document.title).toBe('园区周报 2026年10月2期（总94期）');
    expect(document.sections[0]?.title).toBe('一、招商引资');
  });

  test('marks a corrected edition behind its label, and takes its own mark and limits of pictures along', () => {
    const content = contentOf([clipOf('a')]);
    const [section] = content.issue.sections;
    const entries = [{ id: 'e', clipId: 'a', pictureLines: 5 }];
    const document = compose({
      ...content,
      publication: { ...content.publication, logoAssetId: 'picture' },
      issue: { ...content.issue, edition: 2, sections: section ? [{ ...section, entries }] : [] },
    });
    expect(document.label).toBe('2026年10月2期（总94期）更正版');
    expect(document.logo).toMatchObject({ assetId: 'picture', width: 1600, alt: '园区世界标志' });
    expect(document.sections[0]?.entries[0]).toMatchObject({ pictureLines: 5 });
  });

  test('gives the document that was frozen, whatever the clips say now', () => {
    const content = contentOf([clipOf('a')]);
    const document = compose(content);
    const frozen = { edition: 1, document, template: {} as never, datedOn: '2026-10-09' };
    expect(compose({ ...content, clips: [clipOf('a', { headline: '另一个' })], frozen })).toBe(document);
  });

  test('prints the lead of a clip in a brief section too, so that nothing is lost', () => {
    const entry = entryFor({}, 'brief');
    expect(entry.lead).toEqual([]);
    expect(detailTexts(entry)).toEqual(['导语。', '详文一（临砚市政府网站）。']);
  });

  test('names place and day, a municipality once', () => {
    expect(entryFor({})).toMatchObject({ place: '东澜·临砚', province: '东澜', day: '10月8日' });
    expect(entryFor({ region: { province: '海澄', city: '海澄' } }).place).toBe('海澄');
    expect(entryFor({ region: null, publishedOn: null })).toMatchObject({ place: '', day: '' });
  });

  test('tells what each picture shows', () => {
    const pictures = [{ assetId: 'picture', caption: '厂区全景', credit: '园区供图' }];
    expect(entryFor({ pictures }).pictures).toEqual([
      { assetId: 'picture', width: 1600, height: 1067, caption: '厂区全景（园区供图）', alt: '厂区全景（园区供图）' },
    ]);
    const bare = [{ assetId: 'picture', caption: '', credit: '' }];
    expect(entryFor({ pictures: bare }).pictures[0]).toMatchObject({ caption: '', alt: '配图：标题a' });
  });

  test('uses an entry again that says the same, and makes anew one that changed', () => {
    const before = compose(contentOf([clipOf('a'), clipOf('b')]));
    const after = compose(contentOf([clipOf('b'), clipOf('a', { headline: '新标题' })]), before);
    expect(after.sections[0]?.entries[0]).toBe(before.sections[0]?.entries[1]);
    expect(after.sections[0]?.entries[1]).not.toBe(before.sections[0]?.entries[0]);
    expect(after.sections[0]?.entries[1]?.headline).toBe('新标题');
  });

  test('keeps bold words and links of the detail', () => {
    const detail = [
      { type: 'paragraph' as const, runs: [{ text: '见' }, { text: '公告', bold: true as const }, { text: '。' }] },
    ];
    expect(entryFor({ detail, sourceId: null }).detail[0]?.runs).toEqual([
      { text: '见', bold: false, link: null },
      { text: '公告', bold: true, link: null },
      { text: '。', bold: false, link: null },
    ]);
  });
});
