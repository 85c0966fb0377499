import type { Block, RichText } from '#shared/model/index.ts';
import { sameBlock } from './normalise.ts';

/** Where a text differs from another: blocks `start` to `end` of the old became blocks `start` to `newEnd` of the new. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** The smallest single stretch of blocks that turns one text into the other; null when they say the same. */
export function differenceOf(before: RichText, after: RichText): Difference | null {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && same(before[start], after[start])) start++;
  let tail = 0;
  while (tail < least - start && same(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const difference = { start, end: before.length - tail, newEnd: after.length - tail };
  return difference.start === difference.end && difference.start === difference.newEnd ? null : difference;
}

const same = (a: Block | undefined, b: Block | undefined): boolean =>
  a !== undefined && b !== undefined && sameBlock(a, b);

/**
 * Two changes of the same text brought together, block by block. Where both changed the same stretch `mine` stays:
 * it was typed last, and the other can be found in the history.
 */
export function mergeTexts(base: RichText, mine: RichText, theirs: RichText): RichText {
  const here = differenceOf(base, mine);
  const there = differenceOf(base, theirs);
  if (!there) return mine;
  if (!here) return theirs;
  if (there.end <= here.start) return [...theirs.slice(0, there.newEnd), ...mine.slice(there.end)];
  if (here.end <= there.start) return [...mine.slice(0, here.newEnd), ...theirs.slice(here.end)];
  return mine;
}
