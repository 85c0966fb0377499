import type { CheckInput, EarlierPrint } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';
import { type Clip, plainText } from '#shared/model/index.ts';
import { fingerprint } from '#shared/similar/index.ts';
import type { Steps } from '#shared/steps.ts';
import type { Store } from '../store/index.ts';

type ClipLike = Pick<EarlierPrint, 'clipId' | 'headline' | 'score'>;

interface Known {
  readonly key: string;
  readonly prints: readonly EarlierPrint[];
}

/**
 * Tells what was printed in other issues of a publication and is, or says the same as, a clip of this one. A clip is
 * looked up again only where it has changed, or another issue was frozen. The store must be prepared for finding. It stops after each clip.
 */
export function createEarlierPrints(store: Store): (content: IssueContent) => Steps<CheckInput['earlier']> {
  const { read } = store;
  let known = new Map<string, Known>();
  return function* ({ issue, clips }) {
    const printed = read.issues.list(issue.publicationId).filter(({ id, edition, status }) => {
      return id !== issue.id && (status === 'frozen' || edition > 1);
    });
    if (printed.length === 0) return new Map();
    const frozen = printed.map(({ id, edition, status }) => `${id} ${edition} ${status}`).join();
    const issues = new Set(printed.map(({ id }) => id));
    const next = new Map<string, Known>();
    for (const clip of clips) {
      const distinct = read.distinctPairs.of(clip.id);
      const { headline, lead, detail, publishedOn, url } = clip;
      const key = JSON.stringify([frozen, [...distinct], headline, lead, detail, publishedOn, url]);
      const before = known.get(clip.id);
      next.set(clip.id, before?.key === key ? before : { key, prints: printsOf(store, clip, distinct, issues) });
      yield;
    }
    known = next;
    return new Map([...next].map(([id, { prints }]) => [id, prints]));
  };
}

function printsOf(
  store: Store,
  clip: Clip,
  distinct: ReadonlySet<string>,
  issues: ReadonlySet<string>,
): readonly EarlierPrint[] {
  const like = clipsLike(store, clip, distinct);
  const uses = store.read.clips.uses(like.map(({ clipId }) => clipId));
  return like.flatMap((other) =>
    (uses.get(other.clipId) ?? [])
      .filter(({ frozen, issueId }) => frozen && issues.has(issueId))
      .map(({ label, total }): EarlierPrint => ({ ...other, label, total })),
  );
}

/** The clip itself, and those of the library that say the same and were not said to be news of their own. */
function clipsLike({ similar, read }: Store, clip: Clip, distinct: ReadonlySet<string>): ClipLike[] {
  const found = similar.find(fingerprint({ ...clip, detail: plainText(clip.detail) }), clip.id);
  const others = found.flatMap(({ clip: number, score }): ClipLike[] => {
    const [other] = read.clips.many(read.clips.idsOf([number]));
    if (!other || distinct.has(other.id)) return [];
    return [{ clipId: other.id, headline: other.headline, score }];
  });
  return [{ clipId: clip.id, headline: clip.headline, score: 1 }, ...others];
}
