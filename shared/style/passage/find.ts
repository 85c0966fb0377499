import type { Hit } from '../rule.ts';

/**
 * The hits of a pattern in a text. The pattern must have the flag g and match at least one character; `toHit` gives null for a match that
 * is right as it stands. Patterns bound their repetitions, so that a text is scanned in linear time.
 */
export function findAll(text: string, pattern: RegExp, toHit: (match: RegExpExecArray) => Hit | null): Hit[] {
  const hits: Hit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const hit = toHit(match);
    if (hit) hits.push(hit);
    else pattern.lastIndex = match.index + 1;
  }
  return hits;
}

/** A hit for one group of a match, named, with what is to stand there. The pattern needs the flag d. */
export function groupHit(match: RegExpExecArray, name: string, after: string | null): Hit | null {
  const at = match.indices?.groups?.[name];
  return at && at[1] > at[0] ? { start: at[0], end: at[1], after } : null;
}

/** A hit for a whole match. */
export const wholeHit = (match: RegExpExecArray, after: string | null): Hit => ({
  start: match.index,
  end: match.index + match[0].length,
  after,
});
