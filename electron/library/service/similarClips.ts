import { performance } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { SimilarClip, SimilarPair } from '#shared/contract/index.ts';
import { type Clip, plainText } from '#shared/model/index.ts';
import { type ComparedText, fingerprint } from '#shared/similar/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import type { Store } from '../store/index.ts';
import type { Service, ServiceContext } from './context.ts';

/** How long other calls wait at most, ms. */
const turnMs = 20;

const safe = '资料库没有改动';

/** What of a clip is compared with others. */
export const comparedText = ({ headline, lead, detail, publishedOn, url }: Clip): ComparedText => ({
  headline,
  lead,
  detail: plainText(detail),
  publishedOn,
  url,
});

/** Gets the library ready to find similar clips, in turns between which other calls are answered. */
export async function prepared({ similar }: Store, { signal, onProgress }: ServiceContext): Promise<void> {
  let total = 0;
  while (similar.prepare()) {
    stopIfCancelled(signal, safe);
    const waiting = similar.waiting();
    total = Math.max(total, waiting);
    if (waiting > 0) onProgress?.({ what: '比对准备', done: total - waiting, total });
    await turn();
  }
}

/**
 * Clips of the library that say the same as this one, which need not be saved, the surest first; those in the trash and
 * dismissed pairs left out.
 * @throws DeskError cancelled
 */
export async function similarTo(
  { store }: Service,
  clip: Clip,
  limit: number,
  context: ServiceContext,
): Promise<readonly SimilarClip[]> {
  await prepared(store, context);
  const dismissed = store.read.distinctPairs.of(clip.id);
  const found = store.similar.find(fingerprint(comparedText(clip)), clip.id);
  const summaries = store.read.clips.summaries(found.map((each) => each.clip));
  return found
    .flatMap(({ score, by, reason }, index) => {
      const summary = summaries[index];
      if (summary === undefined || dismissed.has(summary.id)) return [];
      const { id, headline, publishedOn, usedIn } = summary;
      return { clipId: id, headline, publishedOn, score, by, reason, usedIn };
    })
    .slice(0, limit);
}

/** All pairs of the library, the surest first. @throws DeskError cancelled */
export async function similarPairs(
  { store }: Service,
  limit: number,
  context: ServiceContext,
): Promise<readonly SimilarPair[]> {
  await prepared(store, context);
  const { clips, distinctPairs } = store.read;
  const total = clips.counts().all;
  const found: SimilarPair[] = [];
  let done = 0;
  let end = performance.now() + turnMs;
  for (const pairs of store.similar.pairs()) {
    for (const { a, b, score, by, reason } of pairs) {
      const [one, other] = clips.summaries([a, b]);
      if (one === undefined || other === undefined || distinctPairs.of(one.id).has(other.id)) continue;
      const headlines = [one.headline, other.headline] as const;
      const usedIn = [one.usedIn, other.usedIn] as const;
      found.push({ a: one.id, b: other.id, headlines, usedIn, score, by, reason });
    }
    done += 1;
    if (performance.now() < end) continue;
    context.onProgress?.({ what: '素材', done: Math.min(done, total), total });
    await turn();
    stopIfCancelled(context.signal, safe);
    end = performance.now() + turnMs;
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}
