import type { bundleCalls } from '#shared/contract/bundleCalls.ts';
import type { CheckedInput, Progress } from '#shared/contract/index.ts';
import type { Asset, Issue, StoredClip } from '#shared/model/index.ts';
import type { Service } from '../service/context.ts';
import { found, type KeptEdition, picturesOf, type ReadableStore } from '../store/index.ts';
import {
  clipsName,
  distinctName,
  issueName,
  originalPictureName,
  originalsName,
  partBytes,
  pictureName,
  picturesName,
  publicationsName,
  sourcesName,
} from './format.ts';
import type { ClipRecord, IssueRecord, OriginalRecord, PublicationRecord } from './records.ts';
import type { Content } from './writeBundle.ts';

export type Wanted = CheckedInput<(typeof bundleCalls)['bundle.export']>['what'];

/** Clips read from the library at a time. */
const batchClips = 500;

type Report = (progress: Progress) => void;

/**
 * The files of a bundle, one after the other: what was asked for and all that it names. Sources, publications and
 * pictures come after the clips and issues that name them, so that a change made meanwhile leaves no gap.
 * @throws DeskError not_found (the issue, a clip), bad_picture and file_not_found (a picture of the library)
 */
export async function* collectContent({ store, assets }: Service, wanted: Wanted, onProgress: Report) {
  const { read } = store;
  const issues = wantedIssues(read, wanted).map((id) => issueRecord(read, id));
  const clipIds = wantedClips(read, wanted, issues);
  const named = { sources: new Set<string>(), sections: new Set<string>(), pictures: new Set<string>() };

  yield* lines(clipsName, clipRecords(read, clipIds, named, onProgress));
  yield* lines(originalsName, originalRecords(read, clipIds, named));
  const distinct = distinctAmong(read, new Set(clipIds));
  if (distinct.length > 0) yield jsonFile(distinctName, distinct, {});
  for (const [index, record] of issues.entries()) {
    for (const id of picturesOfIssue(record)) named.pictures.add(id);
    yield jsonFile(issueName(index + 1), record, { issues: 1 });
  }
  const publications = wantedPublications(read, wanted, issues, named.sections);
  for (const { coverAssetId, logoAssetId } of publications) {
    for (const id of [coverAssetId, logoAssetId]) if (id !== null) named.pictures.add(id);
  }
  const records = publications.map(
    (publication): PublicationRecord => ({
      publication,
      style: read.styleSettings.get(publication.id),
    }),
  );
  yield jsonFile(publicationsName, records, { publications: records.length });
  const sources =
    wanted.kind === 'library' ? read.sources.list().map(({ source }) => source) : read.sources.many([...named.sources]);
  yield jsonFile(sourcesName, byId(sources), { sources: sources.length });
  const pictures = read.assets.many([...named.pictures]);
  yield jsonFile(picturesName, pictures, { pictures: pictures.length });
  yield* pictureFiles(assets, pictures, onProgress);
}

function wantedIssues(read: ReadableStore, wanted: Wanted): string[] {
  if (wanted.kind === 'clips') return [];
  if (wanted.kind === 'issue') return [wanted.issueId];
  return read.issues
    .list()
    .map(({ id }) => id)
    .sort();
}

function issueRecord(read: ReadableStore, issueId: string): IssueRecord {
  const issue = found(read.issues.get(issueId), '期', issueId);
  const editions = read.editions.kept(issueId).map((kept): KeptEdition => kept);
  return {
    issue,
    editionReason: read.issues.editionReason(issueId),
    editions: editions.map((edition) => ({ ...edition, clipIds: [...edition.clipIds] })),
  };
}

/** In order. Clips in the trash belong to a whole library, and to an issue that stands on them. */
function wantedClips(read: ReadableStore, wanted: Wanted, issues: readonly IssueRecord[]): string[] {
  if (wanted.kind === 'library') {
    const ids = [false, true].flatMap((trashed) => read.clips.ids({ trashed }, 'added'));
    return ids.sort();
  }
  if (wanted.kind === 'clips') return [...new Set(wanted.clipIds)].sort();
  return [
    ...new Set(issues.flatMap(({ issue, editions }) => [...clipsOf(issue), ...editions.flatMap((e) => e.clipIds)])),
  ].sort();
}

const clipsOf = (issue: Issue): string[] =>
  issue.sections.flatMap(({ entries }) => entries.map(({ clipId }) => clipId));

interface Named {
  readonly sources: Set<string>;
  readonly sections: Set<string>;
  readonly pictures: Set<string>;
}

function* clipRecords(
  read: ReadableStore,
  ids: readonly string[],
  named: Named,
  onProgress: Report,
): Generator<ClipRecord> {
  for (let at = 0; at < ids.length; at += batchClips) {
    const batch = ids.slice(at, at + batchClips);
    const clips = new Map(read.clips.many(batch).map((clip) => [clip.id, clip]));
    for (const id of batch) {
      const clip = found(clips.get(id), '素材', id);
      if (clip.sourceId !== null) named.sources.add(clip.sourceId);
      if (clip.sectionId !== null) named.sections.add(clip.sectionId);
      for (const picture of picturesOf(clip)) named.pictures.add(picture);
      yield clipRecord(clip);
    }
    onProgress({ what: '素材', done: Math.min(at + batchClips, ids.length), total: ids.length });
  }
}

function clipRecord({ revision: _, addedAt: __, updatedAt, trashedAt, ...clip }: StoredClip): ClipRecord {
  return { clip, updatedAt, trashed: trashedAt !== null };
}

function* originalRecords(read: ReadableStore, ids: readonly string[], named: Named): Generator<OriginalRecord> {
  for (const clipId of ids) {
    const original = read.originals.get(clipId);
    if (original === undefined) continue;
    for (const block of original.text) if (block.type === 'picture') named.pictures.add(block.assetId);
    yield { clipId, original };
  }
}

const distinctAmong = (read: ReadableStore, ids: ReadonlySet<string>) =>
  read.distinctPairs.all().filter(([a, b]) => ids.has(a) && ids.has(b));

function picturesOfIssue({ issue, editions }: IssueRecord): string[] {
  const frozen = (editions as readonly KeptEdition[]).flatMap(({ document }) =>
    [
      document.coverPicture,
      document.logo,
      ...document.sections.flatMap(({ entries }) => entries.flatMap((e) => e.pictures)),
    ].flatMap((picture) => picture?.assetId ?? []),
  );
  return issue.coverAssetId === null ? frozen : [issue.coverAssetId, ...frozen];
}

/** Of a whole library all; else those of the issues, and those that have the clips' sections. */
function wantedPublications(
  read: ReadableStore,
  wanted: Wanted,
  issues: readonly IssueRecord[],
  sections: ReadonlySet<string>,
) {
  const ofIssues = new Set(issues.map(({ issue }) => issue.publicationId));
  const isWanted = (publication: { readonly id: string; readonly sections: readonly { readonly id: string }[] }) =>
    wanted.kind === 'library' ||
    ofIssues.has(publication.id) ||
    publication.sections.some(({ id }) => sections.has(id));
  return byId(read.publications.list().filter(isWanted));
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const jsonFile = (name: string, value: unknown, counts: Content['counts']): Content => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value)}\n`),
  counts,
  isPicture: false,
});

/** Records as lines of text, in files of some megabytes. The first kind counts as clips. */
function* lines(
  nameOf: (number: number) => string,
  records: Iterable<ClipRecord | OriginalRecord>,
): Generator<Content> {
  let number = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const part = (): Content => {
    number += 1;
    const counts = nameOf === clipsName ? { clips: waiting.length } : {};
    const content = { name: nameOf(number), bytes: Buffer.concat(waiting), counts, isPicture: false };
    waiting = [];
    bytes = 0;
    return content;
  };
  for (const record of records) {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    waiting.push(line);
    bytes += line.length;
    if (bytes >= partBytes) yield part();
  }
  if (waiting.length > 0) yield part();
}

/** Each picture, and where it came otherwise, as it came: an original that is lost is no reason to stop. */
async function* pictureFiles(
  assets: Service['assets'],
  pictures: readonly Asset[],
  onProgress: Report,
): AsyncGenerator<Content> {
  const kept = new Set<string>();
  for (const [index, { id, mime, originalId }] of pictures.entries()) {
    yield { name: pictureName(id, mime), bytes: await assets.read(id), counts: {}, isPicture: true };
    if (originalId !== id && !kept.has(originalId) && (await assets.has(originalId))) {
      kept.add(originalId);
      yield {
        name: originalPictureName(originalId),
        bytes: await assets.read(originalId),
        counts: {},
        isPicture: true,
      };
    }
    onProgress({ what: '图片', done: index + 1, total: pictures.length });
  }
}
