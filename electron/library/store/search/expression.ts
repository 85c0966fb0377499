import { headlineMark } from './tokens.ts';

/** What to ask the two token tables for; null where a query has no word of that kind. */
export interface Expression {
  readonly pairs: string | null;
  readonly characters: string | null;
}

/**
 * FTS5 expressions (sqlite.org/fts5.html §3) for all of the words: a phrase of pairs for a word of two and more
 * characters, a token for a word of one. Everything stands in quotes, so no character of a word is an operator.
 * @param words as queryWords gives them, not empty
 */
export function expressionFor(words: readonly string[], where: 'anywhere' | 'headline'): Expression {
  const mark = where === 'headline' ? headlineMark : '';
  const pairs: string[] = [];
  const characters: string[] = [];
  for (const word of words) {
    const letters = [...word];
    if (letters.length === 1) characters.push(quoted(mark + word));
    else
      pairs.push(
        quoted(
          letters
            .slice(1)
            .map((letter, at) => mark + letters[at] + letter)
            .join(' '),
        ),
      );
  }
  return { pairs: all(pairs), characters: all(characters) };
}

const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;

const all = (terms: readonly string[]): string | null => (terms.length === 0 ? null : terms.join(' AND '));
