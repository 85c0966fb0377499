import { setImmediate as turn } from 'node:timers/promises';
import type { CheckInput, EarlierPrint } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';
import { type Clip, plainText } from '#shared/model/index.ts';
import { fingerprint } from '#shared/similar/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import type { Store } from '../store/index.ts';
import type { ServiceContext } from './context.ts';
import { issueContent } from './issueContent.ts';

/**
 * All that an issue is checked with.
 * @throws DeskError not_found, cancelled
 */
export async function checkInput(
  store: Store,
  layouts: LayoutRoom,
  issueId: string,
  context: ServiceContext,
): Promise<CheckInput> {
  const { read } = store;
  while (store.similar.prepare()) {
    stopIfCancelled(context.signal);
    context.onProgress?.({ what: '查重', done: 0, total: store.similar.waiting() });
    await turn();
  }
  const content = issueContent(store, issueId);
  const { issue, publication, clips } = content;
  const { entries, findings } = layouts.layOut(content).layout;
  return {
    content,
    layout: { entries, findings },
    settings: read.styleSettings.get(publication.id),
    registry: read.sources.list().map(({ source }) => source),
    originals: new Map(
      clips.flatMap(({ id }) => {
        const original = read.originals.get(id);
        return original ? [[id, original]] : [];
      }),
    ),
    earlier: earlierPrints(store, content),
    distinct: new Map(clips.map(({ id }) => [id, read.distinctPairs.of(id)])),
    others: read.issues.list(publication.id).filter(({ id }) => id !== issue.id),
  };
}

/** What was printed in other issues of the publication and is, or says the same as, a clip of this one. */
function earlierPrints(store: Store, { issue, clips }: IssueContent): CheckInput['earlier'] {
  const { read } = store;
  const alike = new Map(clips.map((clip) => [clip.id, clipsLike(store, clip)]));
  const ids = [...new Set([...alike.values()].flatMap((found) => found.map(({ clipId }) => clipId)))];
  const uses = read.clips.uses(ids);
  const ownIssues = new Set(read.issues.list(issue.publicationId).map(({ id }) => id));
  return new Map(
    [...alike].map(([id, found]) => [
      id,
      found.flatMap((clip): EarlierPrint[] =>
        (uses.get(clip.clipId) ?? [])
          .filter(({ frozen, issueId }) => frozen && issueId !== issue.id && ownIssues.has(issueId))
          .map(({ label, total }) => ({ ...clip, label, total })),
      ),
    ]),
  );
}

type ClipLike = Pick<EarlierPrint, 'clipId' | 'headline' | 'score'>;

/** The clip itself, and those of the library that say the same and were not said to be news of their own. */
function clipsLike({ similar, read }: Store, clip: Clip): ClipLike[] {
  const found = similar.find(fingerprint({ ...clip, detail: plainText(clip.detail) }), clip.id);
  const distinct = read.distinctPairs.of(clip.id);
  const others = found.flatMap(({ clip: number, score }): ClipLike[] => {
    const [other] = read.clips.many(read.clips.idsOf([number]));
    if (!other || distinct.has(other.id)) return [];
    return [{ clipId: other.id, headline: other.headline, score }];
  });
  return [{ clipId: clip.id, headline: clip.headline, score: 1 }, ...others];
}
