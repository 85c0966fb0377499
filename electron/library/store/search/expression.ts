import { gramLength, isOpenPair, mark } from './grams.ts';

/** What to ask the two token tables for; null where a query has no word of that kind. */
export interface Expression {
  readonly phrase: string | null;
  readonly short: string | null;
}

/**
 * FTS5 expressions (sqlite.org/fts5.html §3) for all of the words: a token for a word of one character or two
 * ASCII ones, a phrase of grams for any other. Everything stands in quotes, so no character of a word is an
 * operator.
 * @param words as queryWords gives them, not empty
 */
export function expressionFor(words: readonly string[], where: 'anywhere' | 'headline'): Expression {
  const before = where === 'headline' ? String.fromCodePoint(mark) : '';
  const phrases: string[] = [];
  const shorts: string[] = [];
  for (const word of words) {
    const characters = [...word].map((character) => character.codePointAt(0) ?? 0);
    if (isShort(characters)) shorts.push(quoted(before + word));
    else phrases.push(phraseOf(characters, before));
  }
  return { phrase: all(phrases), short: all(shorts) };
}

function isShort([first, second, third]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return true;
  return third === undefined && isOpenPair(first, second);
}

function phraseOf(characters: readonly number[], before: string): string {
  const last = characters.length - 2;
  const grams = characters.flatMap((_, at) => {
    const length = gramLength(characters, at);
    return length === 0 ? [] : [before + String.fromCodePoint(...characters.slice(at, at + length))];
  });
  if (!isOpenPair(characters[last] ?? 0, characters[last + 1] ?? 0)) return quoted(grams.join(' '));
  // In a text the last two may begin a gram of three. Another gram of three says already that they are there; else
  // whatever begins with them will do.
  if (gramLength(characters, last - 1) === 3) return quoted(grams.slice(0, -1).join(' '));
  return `${quoted(grams.join(' '))} *`;
}

const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;

const all = (terms: readonly string[]): string | null => (terms.length === 0 ? null : terms.join(' AND '));
