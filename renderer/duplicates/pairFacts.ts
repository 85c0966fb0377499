import type { SimilarPair } from '#shared/contract/index.ts';
import { createStore, useStore } from '../app/store.ts';

/** Whether the list of pairs is open. */
export const duplicatesOpen = createStore(false);
export const useDuplicatesOpen = (): boolean => useStore(duplicatesOpen, (isOpen) => isOpen);

/** Pairs that were found when the library was last looked through; null before that. */
export const knownPairs = createStore<number | null>(null);
export const useKnownPairs = (): number | null => useStore(knownPairs, (count) => count);

/** The two clips of a pair. */
export type Side = 'a' | 'b';
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

export const pairKey = ({ a, b }: SimilarPair): string => `${a} ${b}`;

/** The clip that is better kept: the printed one, then the one that stands in an issue, then the older. */
export function betterSide({ usedIn: [ofA, ofB] }: SimilarPair): Side {
  const weight = (uses: SimilarPair['usedIn'][number]) =>
    uses.some(({ frozen }) => frozen) ? 2 : uses.length > 0 ? 1 : 0;
  return weight(ofB) > weight(ofA) ? 'b' : 'a';
}

/** The pairs that are left when a clip is gone. */
export const withoutClip = (pairs: readonly SimilarPair[], clipId: string): readonly SimilarPair[] =>
  pairs.filter(({ a, b }) => a !== clipId && b !== clipId);
