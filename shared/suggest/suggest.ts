import { type Decided, type Learned, learn } from './learn.ts';
import { wordsOf } from './words.ts';

/** Something suggested, and what of the past speaks for it. */
export interface Suggested {
  readonly value: string;
  /** 0 … 1 */
  readonly confidence: number;
  /** One sentence for the user, in Chinese. */
  readonly why: string;
}

/** Clips with a section that are needed before one is suggested. */
const leastClips = 12;
/** A suggestion less sure than that is none. */
const leastConfidence = 0.6;
/** Clips in which a word must stand to be a reason. */
const leastReason = 3;
const mostTags = 5;

/** The section that the library's past suggests for a text; null where the past is short or says nothing clear. */
export function suggestSection(text: string, past: readonly Decided[]): Suggested | null {
  const learned = learn(past, ({ sectionId }) => (sectionId === null ? [] : [sectionId]));
  if (learned.clips < leastClips || learned.marks.size < 2) return null;
  const known = [...wordsOf(text)].filter((word) => (learned.words.get(word)?.clips ?? 0) >= 2);
  const [best] = likelihoods(known, learned);
  if (!best || best.confidence < leastConfidence) return null;
  const reason = reasonFor(best.value, known, learned);
  if (!reason) return null;
  const why = `写到“${reason.word}”的 ${reason.clips} 条素材有 ${reason.bearing} 条归在这里`;
  return { ...best, why };
}

/** Naive Bayes over the words; its sureness is tempered, since words that stand together are no independent witnesses. */
function likelihoods(words: readonly string[], { clips, marks, words: counts }: Learned) {
  const temper = Math.max(1, Math.sqrt(words.length));
  const scored = [...marks].map(([value, bearing]) => {
    const sum = words.reduce((total, word) => {
      const count = counts.get(word);
      return total + Math.log(((count?.marks.get(value) ?? 0) + 0.5) / (bearing + 1));
    }, 0);
    return { value, score: Math.log(bearing / clips) + sum / temper };
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scored
    .map(({ value, score }) => ({ value, confidence: Math.exp(score - top) / all }))
    .sort((one, other) => other.confidence - one.confidence);
}

interface Reason {
  readonly word: string;
  readonly clips: number;
  /** How many of them bear the mark. */
  readonly bearing: number;
}

/** The word that speaks most for a mark: often there, and mostly with it. */
function reasonFor(mark: string, words: readonly string[], { words: counts }: Learned): Reason | undefined {
  return words
    .flatMap((word) => {
      const count = counts.get(word);
      const bearing = count?.marks.get(mark) ?? 0;
      return count && bearing >= leastReason ? [{ word, clips: count.clips, bearing }] : [];
    })
    .sort((one, other) => weightOf(other) - weightOf(one))[0];
}

const weightOf = ({ clips, bearing }: Reason): number => (bearing / clips) ** 2 * Math.log(1 + bearing);

/** Tags that clips with the same words bear, the surest first. */
export function suggestTags(text: string, past: readonly Decided[]): readonly Suggested[] {
  const learned = learn(past, ({ tags }) => tags);
  const words = [...wordsOf(text)];
  return [...learned.marks]
    .flatMap(([tag, bearing]) => {
      if (bearing >= leastReason && text.includes(tag)) {
        return [{ value: tag, confidence: 0.95, why: `文中写到“${tag}”，以前有 ${bearing} 条用了这个标签` }];
      }
      const reason = reasonFor(tag, words, learned);
      const confidence = reason ? reason.bearing / reason.clips : 0;
      if (!reason || confidence < leastConfidence) return [];
      const why = `写到“${reason.word}”的 ${reason.clips} 条素材有 ${reason.bearing} 条用了它`;
      return [{ value: tag, confidence, why }];
    })
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, mostTags);
}
