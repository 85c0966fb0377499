import { join } from 'node:path';
import type { CallContext, DeskClient } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { type Clip, newId } from '#shared/model/index.ts';
import { maxPictureBytes } from '../assets/index.ts';
import { readInput } from '../files/readInput.ts';
import { resourcePath } from '../resources.ts';
import { readSample, type SampleClip, type SampleIssue } from './sampleFiles.ts';

/**
 * Fills a new library with the sample: its publication, sources, pictures, clips and issues, under the ids that the
 * sample's files give. All of it is one step of undo, and doing it again changes nothing.
 * @throws DeskError file_not_found and so on where a file of the sample is missing
 */
export async function createSample(
  client: DeskClient,
  onProgress: CallContext['onProgress'] = () => {},
): Promise<void> {
  const folder = resourcePath('sample');
  const { publication, sources, clips, issues, searches } = await readSample(folder);
  const step = { step: newId() };
  const { cover, ...words } = publication;
  const paths = [cover, ...clips.flatMap(({ images }) => images.map(({ path }) => path))];
  const assetIds = await addPictures(client, folder, paths, (done, total) => onProgress({ what: '图片', done, total }));

  unwrap(
    await client.call(
      'publication.save',
      { publication: { ...words, coverAssetId: assetIds.get(cover) ?? null, logoAssetId: null } },
      step,
    ),
  );
  for (const source of sources) unwrap(await client.call('source.save', { source }, step));
  const sourceIds = new Map(sources.map(({ id, name }) => [name, id]));
  const sectionIds = new Map(publication.sections.map(({ id, name }) => [name, id]));
  const toClip = ({ clip, source, section, images }: SampleClip): Clip => ({
    ...clip,
    sourceId: source === '' ? null : known(sourceIds, source),
    sectionId: section === '' ? null : known(sectionIds, section),
    pictures: images.map(({ path, caption }) => ({ assetId: known(assetIds, path), caption, credit: '' })),
  });
  unwrap(await client.call('clip.saveMany', { clips: clips.map(toClip) }, step));
  const clipIds = clips.flatMap(({ clip, trashed }) => (trashed ? [clip.id] : []));
  if (clipIds.length > 0) unwrap(await client.call('clip.trash', { clipIds }, step));
  for (const [index, issue] of issues.entries()) {
    onProgress({ what: '各期', done: index, total: issues.length });
    await createIssue(client, publication.id, issue, step);
    if (index < issues.length - 1) unwrap(await client.call('issue.freeze', { issueId: issue.id }, step));
  }
  for (const search of searches) unwrap(await client.call('savedSearch.save', { search }, step));
}

/** Takes in pictures beside the sample's files, each once; gives the assets' ids by path. */
async function addPictures(
  client: DeskClient,
  folder: string,
  paths: readonly string[],
  onDone: (done: number, total: number) => void,
) {
  const all = [...new Set(paths)];
  let done = 0;
  const taken = all.map(async (path) => {
    const bytes = new Uint8Array(await readInput(join(folder, path), maxPictureBytes));
    const { id } = unwrap(await client.call('asset.add', { bytes }));
    onDone(++done, all.length);
    return [path, id] as const;
  });
  return new Map(await Promise.all(taken));
}

async function createIssue(
  client: DeskClient,
  publicationId: string,
  { id, year, month, numberInMonth, totalNumber, label, publishedOn, sections }: SampleIssue,
  step: { readonly step: string },
): Promise<void> {
  const number = { year, month, number: numberInMonth, numberTo: numberInMonth, total: totalNumber };
  const header = { issueId: id, publicationId, number: { ...number, totalTo: totalNumber }, label, publishedOn };
  const issue = unwrap(await client.call('issue.create', header, step));
  const sectionIds = new Map(issue.sections.map((section) => [section.name, section.id]));
  const placed = new Set(issue.sections.flatMap(({ entries }) => entries.map((entry) => entry.clipId)));
  for (const { name, clips } of sections) {
    const place = { issueId: id, sectionId: known(sectionIds, name) };
    const entries = clips.filter((clipId) => !placed.has(clipId)).map((clipId) => ({ id: `${id}-${clipId}`, clipId }));
    if (entries.length > 0) unwrap(await client.call('issue.placeEntries', { ...place, entries }, step));
  }
}

/** What the sample's files refer to must be in them. */
function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the sample has no ${name}`);
  return id;
}
