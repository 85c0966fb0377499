import { coverage, type Grams, gramsOf } from './grams.ts';

/** Headlines that share so much of their beginnings and ends are of one form. */
const sameForm = 0.5;
const shortest = 8;

/**
 * Two headlines of one form that fill it otherwise: the same beginning and end, and between them names or figures that
 * the other clip's headline and lead do not have. Gives both fillings; null where it is not so.
 */
export function frameConflict(
  a: string,
  b: string,
  openingA: Grams,
  openingB: Grams,
): readonly [string, string] | null {
  const length = Math.min(a.length, b.length);
  if (length < shortest) return null;
  let start = 0;
  while (start < length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end < sameForm * Math.max(a.length, b.length)) return null;
  const one = filling(a, start, end);
  const other = filling(b, start, end);
  return isMissing(one, openingB) && isMissing(other, openingA) ? [one, other] : null;
}

/** What is between the common ends, with a character of either side, or the whole of a figure. */
function filling(headline: string, start: number, end: number): string {
  if (start + end >= headline.length) return '';
  let from = Math.max(0, start - 1);
  let to = Math.min(headline.length, headline.length - end + 1);
  while (from > 0 && /[\d.]/.test(headline.charAt(from)) && /[\d.]/.test(headline.charAt(from - 1))) from -= 1;
  while (to < headline.length && /[\d.]/.test(headline.charAt(to - 1)) && /[\d.]/.test(headline.charAt(to))) to += 1;
  return headline.slice(from, to);
}

/** Words that say something, of which the other opening has less than half. */
function isMissing(text: string, opening: Grams): boolean {
  const grams = gramsOf(text);
  return grams.total >= 1 && coverage(grams, opening) < 0.5;
}
