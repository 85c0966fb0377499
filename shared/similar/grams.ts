import { classOfGram, classWeights, gramCode, tellingClass } from './gramWeights.ts';
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
  /** Hash and class of each in one number, exact in a double: hashes in order bring the same pieces together. */
  const pieces = new Float64Array(text.length + 1);
  let count = 0;
  for (const [word] of text.matchAll(words)) {
    if (word < '\u3400') {
      pieces[count] = hashText(word) * classesInANumber + tellingClass;
      count += 1;
      continue;
    }
    for (let at = 0; at + 1 < word.length; at += 1) {
      const [first, second] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
      pieces[count] = hashNumber(gramCode(first, second)) * classesInANumber + classOfGram(first, second);
      count += 1;
    }
  }
  return distinct(pieces.subarray(0, count).sort());
}

const classesInANumber = 8;

function distinct(pieces: Float64Array): Grams {
  const hashes = new Uint32Array(pieces.length);
  const weights = new Float32Array(pieces.length);
  let count = 0;
  let total = 0;
  for (const piece of pieces) {
    const hash = Math.floor(piece / classesInANumber);
    if (count > 0 && hashes[count - 1] === hash) continue;
    const weight = classWeights[piece % classesInANumber] ?? 1;
    hashes[count] = hash;
    weights[count] = weight;
    total += weight;
    count += 1;
  }
  return { hashes: hashes.slice(0, count), weights: weights.slice(0, count), total };
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
