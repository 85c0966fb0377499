import { fold, queryWords } from '#shared/search/index.ts';

/** A stretch of a text, in UTF-16 code units; whether it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * Cuts a text where the words of a query stand in it, width and case ignored, as search finds them. A text whose
 * folding changes its length is looked at character by character.
 */
export function markHits(text: string, query: string): readonly Stretch[] {
  const words = wordsOf(query);
  if (words.length === 0 || text === '') return [{ text, isHit: false }];
  const characters = [...text];
  const folded = characters.map(fold);
  const starts = folded.map((_, index) => folded.slice(0, index).join('').length);
  const whole = folded.join('');
  const hit = characters.map(() => false);
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      for (const [index, start] of starts.entries()) {
        if (start >= at && start < at + word.length) hit[index] = true;
      }
    }
  }
  return joined(characters, hit);
}

function wordsOf(query: string): readonly string[] {
  try {
    return queryWords(query);
  } catch {
    return [];
  }
}

function joined(characters: readonly string[], hit: readonly boolean[]): readonly Stretch[] {
  const stretches: { text: string; isHit: boolean }[] = [];
  for (const [index, text] of characters.entries()) {
    const isHit = hit[index] ?? false;
    const last = stretches.at(-1);
    if (last?.isHit === isHit) last.text += text;
    else stretches.push({ text, isHit });
  }
  return stretches;
}
