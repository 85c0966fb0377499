import { readFileSync } from 'node:fs';
import { newId } from '#shared/model/index.ts';
import { readZip } from '../../electron/library/exporting/docx/zip.ts';
import type { TestLibrary } from './library.ts';
import { encoder, photo } from './pictures.ts';
import { sampleClip, sampleNumber, samplePublication, sampleSource } from './samples.ts';

/** The files of a bundle as text, pictures by their length, without the manifest and the times of changes. */
export async function bundleContent(path: string): Promise<Record<string, string>> {
  const entries = await readZip(readFileSync(path));
  return Object.fromEntries(
    entries
      .filter(({ name }) => name !== 'manifest.json')
      .map(({ name, content }) => [
        name,
        name.startsWith('assets/')
          ? String(content.length)
          : Buffer.from(content)
              .toString('utf8')
              .replace(/"updatedAt":\d+/g, '"updatedAt":0'),
      ]),
  );
}

/** Ids of what {@link fillLibrary} makes. */
export interface Filled {
  readonly clipIds: readonly string[];
  readonly frozenIssueId: string;
  readonly draftIssueId: string;
  readonly sourceId: string;
}

const sampleOriginal = {
  url: 'https://news.example.com/1.html',
  capturedAt: 1_900_000_000_000,
  title: '青禾园区三个项目开工',
  source: '青禾日报',
  author: '记者 乙',
  publishedOn: '2031-05-06',
  text: [{ type: 'paragraph' as const, runs: [{ text: '原来的第一段。' }] }],
};

/** A little of everything: a publication, a source, clips with pictures and an original, a frozen issue and a draft. */
export async function fillLibrary(library: TestLibrary): Promise<Filled> {
  const picture = await library.ask('asset.add', {
    bytes: new Uint8Array(await encoder(photo(2600, 900)).jpeg().toBuffer()),
  });
  const publication = samplePublication({ coverAssetId: picture.id });
  const [feature, brief] = publication.sections;
  if (feature === undefined || brief === undefined) throw new Error('the sample publication has two sections');
  const source = sampleSource({ aliases: ['青禾报'], hosts: ['news.example.com'] });
  await library.ask('publication.save', { publication });
  await library.ask('source.save', { source });
  const clips = [
    sampleClip({
      sourceId: source.id,
      sectionId: feature.id,
      pictures: [{ assetId: picture.id, caption: '开工现场', credit: '摄影 甲' }],
      detail: [
        { type: 'paragraph', runs: [{ text: '第一段，', bold: true }, { text: '接着写。' }] },
        { type: 'picture', assetId: picture.id, caption: '' },
        { type: 'table', rows: [[[{ text: '甲' }], [{ text: '乙' }]]] },
      ],
    }),
    sampleClip({ headline: '氢能码头试运行', sectionId: brief.id, extra: { 来信: ['甲', 1, null] } }),
    sampleClip({ headline: '风机叶片下线', lead: '', publishedOn: null, region: null }),
  ];
  for (const clip of clips.slice(0, 1)) await library.ask('clipping.keep', { clip, original: sampleOriginal });
  await library.ask('clip.saveMany', { clips });
  const [first, second, third] = clips.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error('three clips were made');
  const frozenIssueId = await makeIssue(library, publication.id, 81, first);
  await library.ask('issue.freeze', { issueId: frozenIssueId });
  const draftIssueId = await makeIssue(library, publication.id, 82, second);
  await library.ask('clip.trash', { clipIds: [third] });
  return { clipIds: [first, second, third], frozenIssueId, draftIssueId, sourceId: source.id };
}

async function makeIssue(library: TestLibrary, publicationId: string, total: number, clipId: string): Promise<string> {
  const issueId = newId();
  const issue = await library.ask('issue.create', { issueId, publicationId, number: sampleNumber(total, total - 80) });
  for (const section of issue.sections) {
    const other = sampleClip({ headline: `总${total}期${section.name}` });
    await library.ask('clip.save', { clip: other });
    const placed = section === issue.sections[0] ? clipId : other.id;
    await library.ask('issue.placeEntry', { issueId, sectionId: section.id, entry: { id: newId(), clipId: placed } });
  }
  return issueId;
}
