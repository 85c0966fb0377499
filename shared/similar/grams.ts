import { weightOfGram } from './gramWeights.ts';

/** The pieces of a text by which its words are compared, each with how much it says. */
export interface Grams {
  readonly weights: ReadonlyMap<string, number>;
  /** Of all. */
  readonly total: number;
}

const words = /[a-z][a-z0-9+&.-]*[a-z0-9]|[\u3400-\u9fff]+/g;

/** Pairs of Chinese characters, and words of other letters, of a comparable text. Figures are compared by themselves. */
export function gramsOf(text: string): Grams {
  const weights = new Map<string, number>();
  let total = 0;
  const add = (gram: string, weight: number): void => {
    if (weights.has(gram)) return;
    weights.set(gram, weight);
    total += weight;
  };
  for (const [word] of text.matchAll(words)) {
    if (word < '\u3400') add(word, 1);
    else
      for (let at = 0; at + 1 < word.length; at += 1) add(word.slice(at, at + 2), weightOfGram(word.slice(at, at + 2)));
  }
  return { weights, total };
}

/** How much of the first is in the second, by weight; 0 … 1. */
export function coverage(part: Grams, whole: Grams): number {
  return part.total === 0 ? 0 : sharedWeight(part, whole) / part.total;
}

export function sharedWeight(a: Grams, b: Grams): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [gram, weight] of small.weights) if (large.weights.has(gram)) shared += weight;
  return shared;
}
