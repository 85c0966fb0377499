import type { InBoth } from '../text/inBoth.ts';
import { featuresOf, type ToldText, wordsOf } from './features.ts';
import type { Count, Past } from './past.ts';

/** Something suggested, and what of the past speaks for it. */
export interface Suggested {
  readonly value: string;
  /** 0 … 1 */
  readonly confidence: number;
  readonly why: InBoth;
}

/** Clips with a section that are needed before one is suggested. */
const leastClips = 12;
/** A suggestion less sure than that is none. */
const leastSection = 0.75;
const leastTag = 0.7;
/** Clips that must have borne a tag. */
const leastBearing = 3;
const mostTags = 5;

/** The section that the library's past suggests for a text; null where the past is short or says nothing clear. */
export function suggestSection(text: ToldText, past: Past): Suggested | null {
  const { clips, marks } = past.sections;
  if (clips < leastClips || marks.size < 2) return null;
  const known = [...featuresOf(text)].filter((feature) => past.sectionsOf(feature).clips >= 2);
  if (!known.some((feature) => /^[\u3400-\u9fff]{2}$|^标题 /.test(feature))) return null;
  const [best] = likelihoods(known, past);
  if (!best || best.confidence < leastSection) return null;
  return { ...best, why: reasonForSection(best.value, text, past) };
}

/** Naive Bayes; its sureness is tempered, since words that stand together are no independent witnesses. */
function likelihoods(known: readonly string[], past: Past): { readonly value: string; readonly confidence: number }[] {
  const temper = Math.max(1, Math.sqrt(known.length));
  const scored = [...past.sections.marks].map(([value, bearing]) => {
    const sum = known.reduce((total, feature) => {
      return total + Math.log(((past.sectionsOf(feature).marks.get(value) ?? 0) + 0.1) / (bearing + 0.2));
    }, 0);
    return { value, score: Math.log(bearing / past.sections.clips) + sum / temper };
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scored
    .map(({ value, score }) => ({ value, confidence: Math.exp(score - top) / all }))
    .sort((one, other) => other.confidence - one.confidence);
}

/** The words of the headline that speak most for a section; where none does, the text as a whole. */
function reasonForSection(section: string, { headline }: ToldText, past: Past): InBoth {
  const words = [...wordsOf(headline)]
    .map((word) => ({ word, ...shareOf(past.sectionsOf(`标题 ${word}`), section) }))
    .filter(({ bearing, share }) => bearing >= 2 && share >= 0.7)
    .sort((a, b) => b.share ** 2 * Math.log(1 + b.bearing) - a.share ** 2 * Math.log(1 + a.bearing));
  const [best, ...others] = words;
  if (best === undefined) {
    const clips = past.sections.marks.get(section) ?? 0;
    return { zh: `用词像归在这里的 ${clips} 条素材`, en: `Worded like the ${clips} clips in this section` };
  }
  const { word, clips, bearing } = best;
  const more = others.slice(0, 2).map((other) => `“${other.word}”`);
  const [zh, en] = more.length === 0 ? ['', ''] : [`，还有${more.join('')}`, `, also ${more.join(', ')}`];
  return {
    zh: `标题有“${word}”的 ${clips} 条素材有 ${bearing} 条归在这里${zh}`,
    en: `${bearing} of ${clips} clips with “${word}” in the headline are in this section${en}`,
  };
}

function shareOf({ clips, marks }: Count, mark: string) {
  const bearing = marks.get(mark) ?? 0;
  return { clips, bearing, share: bearing / Math.max(1, clips) };
}

/** Tags that clips with the same words bear, the surest first. */
export function suggestTags({ headline, opening }: ToldText, past: Past): readonly Suggested[] {
  const text = `${headline}\n${opening}`;
  const best = new Map<string, Suggested>();
  function offer(value: string, clips: number, bearing: number, word: string): void {
    // Three of three are not yet certain: as if there were one clip more, without the tag.
    const confidence = bearing / (clips + 1);
    if (bearing < leastBearing || confidence < leastTag || confidence <= (best.get(value)?.confidence ?? 0)) return;
    const why = {
      zh: `写到“${word}”的 ${clips} 条素材有 ${bearing} 条用了这个标签`,
      en: `${bearing} of ${clips} clips that name “${word}” bear this tag`,
    };
    best.set(value, { value, confidence, why });
  }
  for (const { tag, clips, bearing } of past.tagsIn(text)) offer(tag, clips, bearing, tag);
  for (const word of wordsOf(text)) {
    const { clips, marks } = past.tagsOf(word);
    for (const [tag, bearing] of marks) offer(tag, clips, bearing, word);
  }
  return [...best.values()].sort((one, other) => other.confidence - one.confidence).slice(0, mostTags);
}
