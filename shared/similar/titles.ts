import { coverage, type Grams, gramsOf } from './grams.ts';

/** Names between 《 and 》 of a comparable text, as they are compared. */
export const titlesOf = (text: string): readonly Grams[] =>
  [...new Set([...text.matchAll(/《([^《》]{4,80})》/g)].map(([, title]) => title ?? ''))].map(gramsOf);

/** As much of a shorter name must be in the longer for both to mean one document. */
const sameTitle = 0.7;

/** Whether both name documents, and none is the same. */
export function titlesDiffer(a: readonly Grams[], b: readonly Grams[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((one) => b.some((other) => Math.max(coverage(one, other), coverage(other, one)) >= sameTitle));
}
