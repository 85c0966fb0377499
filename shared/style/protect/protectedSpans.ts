import { protectedPatterns } from './patterns.ts';

/**
 * Finds what no rule may touch. Gives a function that tells whether any of text[start, end) is protected: addresses, codes, numbers of
 * documents, ratios, formulas, foreign phrases, and the words the publication lets stand.
 */
export function protectedSpans(text: string, words: readonly string[]): (start: number, end: number) => boolean {
  const mask = new Uint8Array(text.length);
  let isAny = false;
  const protect = (start: number, end: number): void => {
    mask.fill(1, start, end);
    isAny = true;
  };
  for (const pattern of protectedPatterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      else protect(match.index, match.index + match[0].length);
    }
  }
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      protect(at, at + word.length);
    }
  }
  return (start, end) => {
    if (!isAny) return false;
    for (let at = start; at < end; at += 1) if (mask[at] === 1) return true;
    return false;
  };
}
