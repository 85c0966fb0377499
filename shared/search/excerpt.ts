import { fold } from './fold.ts';

/** UTF-16 code units of an excerpt, and of it before the word that was found. */
const excerptLength = 120;
const before = 16;

interface Texts {
  readonly headline: string;
  readonly lead: string;
  /** Asked for only where the lead does not do. */
  readonly detail: () => string;
}

/**
 * What a list shows of a clip's texts: the beginning of the lead, or of the detail where there is no lead. Of a clip
 * that was found by words of which the first is not in its headline, the place where that word stands instead, with
 * … before it.
 * @param words as queryWords gives them
 */
export function excerptOf({ headline, lead, detail }: Texts, words: readonly string[]): string {
  const [word] = words;
  if (word !== undefined && !fold(headline).includes(word)) {
    for (const text of [() => lead, detail]) {
      const whole = text();
      const at = positionOf(word, whole);
      if (at !== null) return around(whole, at);
    }
  }
  return (lead || detail()).slice(0, excerptLength);
}

function around(text: string, at: number): string {
  const start = at - before;
  if (start <= 0) return text.slice(0, excerptLength);
  // not in the middle of a character of two code units
  const isHalf = /[\udc00-\udfff]/.test(text.charAt(start));
  return `…${text.slice(isHalf ? start + 1 : start, start + excerptLength)}`;
}

/** Where a folded word begins in a text, in UTF-16 code units; null where it is not found. */
function positionOf(word: string, text: string): number | null {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower.indexOf(word) : -1;
  if (plain >= 0) return plain;
  const at = fold(text).indexOf(word);
  if (at < 0) return null;
  let folded = 0;
  let position = 0;
  for (const character of text) {
    if (folded >= at) break;
    folded += fold(character).length;
    position += character.length;
  }
  return position;
}
