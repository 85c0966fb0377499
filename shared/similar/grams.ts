import { gramCode, weightOfGram } from './gramWeights.ts';
import { hashNumber, hashText } from './hash.ts';

/** The pieces of a text by which its words are compared, each with how much it says: hashes in order, and their weights. */
export interface Grams {
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  /** Of all. */
  readonly total: number;
}

const words = /[a-z][a-z0-9+&.-]*[a-z0-9]|[\u3400-\u9fff]+/g;

/** Pairs of Chinese characters, and words of other letters, of a comparable text. Figures are compared by themselves. */
export function gramsOf(text: string): Grams {
  const found = new Map<number, number>();
  for (const [word] of text.matchAll(words)) {
    if (word < '\u3400') found.set(hashText(word), 1);
    else {
      for (let at = 0; at + 1 < word.length; at += 1) {
        const [first, second] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
        found.set(hashNumber(gramCode(first, second)), weightOfGram(first, second));
      }
    }
  }
  const hashes = Uint32Array.from(found.keys()).sort();
  const weights = Float32Array.from(hashes, (hash) => found.get(hash) ?? 0);
  return { hashes, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** How much of the first is in the second, by weight; 0 … 1. */
export function coverage(part: Grams, whole: Grams): number {
  return part.total === 0 ? 0 : sharedWeight(part, whole) / part.total;
}

export function sharedWeight(a: Grams, b: Grams): number {
  let shared = 0;
  for (const at of common(a.hashes, b.hashes)) shared += a.weights[at] ?? 0;
  return shared;
}

/** Hashes of the pieces that say most. */
export const tellingGrams = ({ hashes, weights }: Grams): number[] => [...hashes.filter((_, at) => weights[at] === 1)];

/** How many numbers two rows in order have in common. */
export const commonCount = (a: Uint32Array, b: Uint32Array): number => common(a, b).length;

/** Places in the first row of what is in both. */
function common(a: Uint32Array, b: Uint32Array): number[] {
  const places: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) places.push(i);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return places;
}
