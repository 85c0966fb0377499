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
  const { folded, origin } = foldedWithOrigin(text);
  const hit = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      for (let unit = at; unit < at + word.length; unit++) hit.add(origin(unit));
    }
  }
  return cut(text, hit);
}

/** The text folded, and for each code unit of that where the character it comes from begins in the text. */
function foldedWithOrigin(text: string): { readonly folded: string; origin(unit: number): number } {
  const folded = fold(text);
  if (folded.length === text.length) return { folded, origin: (unit) => unit };
  const origins: number[] = [];
  let parts = '';
  let begin = 0;
  for (const character of text) {
    const part = fold(character);
    parts += part;
    for (let unit = 0; unit < part.length; unit++) origins.push(begin);
    begin += character.length;
  }
  return { folded: parts, origin: (unit) => origins[unit] ?? 0 };
}

function wordsOf(query: string): readonly string[] {
  try {
    return queryWords(query);
  } catch {
    return [];
  }
}

function cut(text: string, hit: ReadonlySet<number>): readonly Stretch[] {
  const stretches: { text: string; isHit: boolean }[] = [];
  let begin = 0;
  for (const character of text) {
    const isHit = hit.has(begin);
    const last = stretches.at(-1);
    if (last?.isHit === isHit) last.text += character;
    else stretches.push({ text: character, isHit });
    begin += character.length;
  }
  return stretches;
}
