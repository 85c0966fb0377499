import { plainText } from '../../model/index.ts';
import { compare, duplicateScore, type Fingerprint, fingerprint } from '../../similar/index.ts';
import type { Steps } from '../../steps.ts';
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

interface Printed {
  readonly clipId: string;
  readonly print: Fingerprint;
}

/** Members of a group beside its first that an entry of it is compared with. */
const fewMembers = 12;

/**
 * The pairs of an issue's clips that say the same, for each the earlier ones that it is like. Clips that are alike are
 * a group; one that is like a group's first is compared with its newest members alone, so that an issue of nothing but
 * repeats takes no longer than another. A pair is compared again only where one of the two has changed.
 * It stops after each entry.
 */
export function createAlikeFinder(): (entries: readonly Printed[]) => Steps<AlikePair[]> {
  let known = new Map<Fingerprint, Map<Fingerprint, number>>();
  return function* (entries) {
    const compared = new Map<Fingerprint, Map<Fingerprint, number>>();
    const scoreOf = (one: Printed, other: Printed): number => {
      const scores = compared.get(one.print) ?? new Map<Fingerprint, number>();
      const before =
        scores.get(other.print) ?? known.get(one.print)?.get(other.print) ?? known.get(other.print)?.get(one.print);
      const score = before ?? compare(one.print, other.print).score;
      compared.set(one.print, scores.set(other.print, score));
      return score;
    };
    const isAlike = (one: Printed, other: Printed): boolean =>
      one.clipId === other.clipId || scoreOf(one, other) >= duplicateScore;
    const groups: [Printed, ...Printed[]][] = [];
    const pairs: AlikePair[] = [];
    for (const entry of entries) {
      const group =
        groups.find(([first]) => isAlike(first, entry)) ??
        groups.find(([, ...members]) => members.some((member) => isAlike(member, entry)));
      if (!group) groups.push([entry]);
      const like = (group ?? []).filter((other, index, { length }) => {
        return (index === 0 || index >= length - fewMembers) && other.clipId !== entry.clipId && isAlike(other, entry);
      });
      group?.push(entry);
      pairs.push(...like.map((other) => ({ a: other.clipId, b: entry.clipId, score: scoreOf(other, entry) })));
      yield;
    }
    known = compared;
    return pairs;
  };
}
