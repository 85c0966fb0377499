import { setImmediate as turn } from 'node:timers/promises';
import type { ClipSuggestions } from '#shared/contract/index.ts';
import { type Clip, plainText } from '#shared/model/index.ts';
import { createPast, type Past, suggestSection, suggestTags } from '#shared/suggest/index.ts';
import type { Store } from '../store/index.ts';

/** Suggests section and tags for a clip from the library's own past. What it has already is not suggested. */
export type Suggest = (clip: Clip) => Promise<ClipSuggestions>;

/** Clips that are learned from, the newest: habits change, and so does what is in the news. */
const mostLearned = 2000;
/** Clips that are learned in one turn; other calls are answered in between. */
const learnedAtOnce = 100;
/** What so few clips say is learned anew after each change; what more say, once it is older than that, ms. */
const fewClips = 300;
const oldAfter = 60_000;
/** Characters of a clip's lead that are looked at, or of its detail where there is no lead. */
const openingLength = 120;

interface Learned {
  readonly past: Promise<Past>;
  /** The library's clips by kind and section, as they were. */
  readonly state: string;
  readonly at: number;
}

export function createSuggest(store: Store): Suggest {
  let learned: Learned | null = null;

  function present(): Promise<Past> {
    const counts = store.read.clips.counts();
    const state = JSON.stringify(counts);
    const at = store.now();
    const isUsable = learned !== null && counts.all >= fewClips && at - learned.at < oldAfter;
    if (learned === null || (learned.state !== state && !isUsable)) learned = { past: learn(store), state, at };
    return learned.past;
  }

  return async (clip) => {
    const past = await present();
    const opening = (clip.lead || plainText(clip.detail)).slice(0, openingLength);
    const text = { headline: clip.headline, opening, sourceId: clip.sourceId };
    return {
      section: clip.sectionId === null ? suggestSection(text, past) : null,
      tags: suggestTags(text, past).filter(({ value }) => !clip.tags.includes(value)),
    };
  };
}

async function learn({ read }: Store): Promise<Past> {
  const past = createPast();
  for (let offset = 0; offset < mostLearned; offset += learnedAtOnce) {
    const query = { filter: { trashed: false }, order: 'newest', offset, limit: learnedAtOnce } as const;
    const { clips } = read.clips.list(query);
    for (const { headline, excerpt, sourceId, sectionId, tags } of clips) {
      past.add({ headline, opening: excerpt.slice(0, openingLength), sourceId, sectionId, tags });
    }
    if (clips.length < learnedAtOnce) break;
    await turn();
  }
  return past;
}
