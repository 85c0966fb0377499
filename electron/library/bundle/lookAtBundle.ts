import type { BundleConflict, BundleCounts, BundleLook } from '#shared/contract/index.ts';
import type { Asset, IssueNumber, Source } from '#shared/model/index.ts';
import { inBoth } from '#shared/text/inBoth.ts';
import { stopIfCancelled } from '../cancel.ts';
import type { ServiceContext } from '../service/context.ts';
import type { ReadableStore } from '../store/index.ts';
import { requirePictures } from './pictureIds.ts';
import { planClip } from './planClip.ts';
import { planIssue } from './planIssue.ts';
import { type NamePlans, planNames } from './planNames.ts';
import { type Bundle, incomplete, refuseRepeated } from './readBundle.ts';
import type { DistinctRecords, IssueRecord, PublicationRecord } from './records.ts';

/** Conflicts that are named one by one; the rest follow the general choice. */
export const mostConflicts = 5000;

/** What a look found out, and what an import goes on from. */
export interface Looked {
  readonly look: BundleLook;
  readonly sources: readonly Source[];
  readonly publications: readonly PublicationRecord[];
  readonly pictures: readonly Asset[];
  readonly distinct: DistinctRecords;
}

const none: BundleCounts = { clips: 0, sources: 0, publications: 0, issues: 0, pictures: 0 };

/**
 * Reads every text of a bundle, checks it, and compares it with the library. Pictures are not read yet.
 * @throws DeskError as the functions of a bundle; cancelled
 */
export async function lookAtBundle(read: ReadableStore, bundle: Bundle, context: ServiceContext): Promise<Looked> {
  const fresh = { ...none };
  const same = { ...none };
  const conflicts: BundleConflict[] = [];
  function count(kind: keyof BundleCounts, isFresh: boolean, conflict: BundleConflict | null): void {
    if (conflict !== null) conflicts.push(conflict);
    else if (isFresh) fresh[kind] += 1;
    else same[kind] += 1;
  }

  const pictures = await bundle.pictures();
  const pictureIds = new Map(pictures.map(({ id }) => [id, id]));
  for (const { id } of pictures) count('pictures', read.assets.get(id) === undefined, null);
  const { manifest } = bundle;
  const sources = await bundle.sources();
  const publications = await bundle.publications();
  refuseRepeatedNames(sources, publications);
  const names = planNames(read, sources, publications, pictureIds, manifest.kind === 'clips');
  for (const plan of names.sources) count('sources', plan.mine === null, plan.conflict);
  for (const plan of names.publications) {
    if (plan.theirs !== null) count('publications', plan.mine === null, plan.conflict);
  }

  const clipIds = new Set<string>();
  for await (const records of bundle.clips()) {
    stopIfCancelled(context.signal, '什么都没有导入');
    for (const record of records) {
      refuseRepeated(clipIds, record.clip.id, '素材');
      const plan = planClip(read, names, pictureIds, record);
      count('clips', plan.mine === null, plan.conflict);
    }
    context.onProgress?.({ what: '核对', done: clipIds.size, total: manifest.counts.clips });
  }
  const originals = new Set<string>();
  for await (const records of bundle.originals()) {
    stopIfCancelled(context.signal, '什么都没有导入');
    for (const { clipId, original } of records) {
      refuseRepeated(originals, clipId, '原文');
      if (!clipIds.has(clipId)) throw incomplete(`素材 ${clipId}`);
      requirePictures(
        read,
        pictureIds,
        original.text.flatMap((block) => (block.type === 'picture' ? block.assetId : [])),
      );
    }
  }
  const notes = [...names.notes];
  const coming = createComing(read);
  const issueIds = new Set<string>();
  for await (const record of bundle.issues()) {
    refuseRepeated(issueIds, record.issue.id, '期');
    requireClips(read, clipIds, record);
    const plan = planIssue(read, names, pictureIds, coming.numbers, record);
    count('issues', plan.mine === null, plan.conflict);
    notes.push(...plan.notes);
    if (plan.mine === null && plan.conflict === null) coming.add(plan.theirs.publicationId, plan.theirs.number);
  }
  if (conflicts.length > mostConflicts) {
    notes.push(
      inBoth(
        `有 ${conflicts.length} 处不同，这里列出前 ${mostConflicts} 处。`,
        `${conflicts.length} things differ; the first ${mostConflicts} are listed.`,
      ),
    );
  }
  const look: BundleLook = {
    madeAt: manifest.madeAt,
    madeBy: manifest.app,
    holds: { ...held(names), clips: clipIds.size, issues: issueIds.size, pictures: pictures.length },
    fresh,
    same,
    conflicts: conflicts.slice(0, mostConflicts),
    notes,
  };
  return { look, sources, publications, pictures, distinct: await bundle.distinct() };
}

const held = (names: NamePlans) => ({ sources: names.sources.length, publications: names.publications.length });

function refuseRepeatedNames(sources: readonly Source[], publications: readonly PublicationRecord[]): void {
  const seen = new Set<string>();
  for (const { id } of sources) refuseRepeated(seen, id, '来源');
  const publicationIds = new Set<string>();
  const sectionIds = new Set<string>();
  for (const { publication } of publications) {
    refuseRepeated(publicationIds, publication.id, '刊物');
    for (const { id } of publication.sections) refuseRepeated(sectionIds, id, '栏目');
  }
}

/** The numbers that the library's issues have, and those of the bundle that were looked at before. */
function createComing(read: ReadableStore) {
  const coming: { readonly publicationId: string; readonly number: IssueNumber }[] = [];
  return {
    numbers: (publicationId: string, exceptId: string): readonly IssueNumber[] => [
      ...read.issues.numbers(publicationId, exceptId),
      ...coming.filter((other) => other.publicationId === publicationId).map(({ number }) => number),
    ],
    add: (publicationId: string, number: IssueNumber) => {
      coming.push({ publicationId, number });
    },
  };
}

function requireClips(read: ReadableStore, clipIds: ReadonlySet<string>, { issue, editions }: IssueRecord): void {
  const named = [
    ...issue.sections.flatMap(({ entries }) => entries.map(({ clipId }) => clipId)),
    ...editions.flatMap((edition) => edition.clipIds),
  ];
  const missing = named.find((id) => !clipIds.has(id) && read.clips.get(id) === undefined);
  if (missing !== undefined) throw incomplete(`素材 ${missing}`);
}
