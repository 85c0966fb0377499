import { plainText } from '../../model/index.ts';
import { compare, duplicateScore, type Fingerprint, fingerprint } from '../../similar/index.ts';
import type { CheckedEntry } from '../input.ts';

/** Two clips of an issue that say the same, the one that stands first named first. */
export interface AlikePair {
  readonly a: string;
  readonly b: string;
  /** 0 … 1 */
  readonly score: number;
}

/** What an entry is compared by. */
export const fingerprintOf = ({ clip }: CheckedEntry): Fingerprint =>
  fingerprint({ ...clip, detail: plainText(clip.detail) });

/**
 * All pairs of an issue's clips that say the same. A pair is compared again only where one of the two has changed.
 */
export function createAlikeFinder(): (
  entries: readonly { readonly clipId: string; readonly print: Fingerprint }[],
) => AlikePair[] {
  let known = new Map<Fingerprint, Map<Fingerprint, number>>();
  return (entries) => {
    const compared = new Map<Fingerprint, Map<Fingerprint, number>>();
    const pairs: AlikePair[] = [];
    for (const [index, one] of entries.entries()) {
      const scores = new Map<Fingerprint, number>();
      compared.set(one.print, scores);
      for (const other of entries.slice(index + 1)) {
        const { print } = other;
        const before = known.get(one.print)?.get(print) ?? known.get(print)?.get(one.print);
        const score = before ?? compare(one.print, print).score;
        scores.set(print, score);
        if (score >= duplicateScore && one.clipId !== other.clipId)
          pairs.push({ a: one.clipId, b: other.clipId, score });
      }
    }
    known = compared;
    return pairs;
  };
}
