import { DeskError } from '../errors.ts';
import { fold } from './fold.ts';

/** White space and control characters part words and are never searched. */
const separators = /[\s\p{Cc}]+/u;

/** UTF-16 code units of a query. */
const longestQuery = 1000;

/** The folded stretches of a text between white space: a query word is found where one of them contains it. */
export function stretches(text: string): string[] {
  return fold(text)
    .split(separators)
    .filter((stretch) => stretch !== '');
}

/**
 * The words a query asks for; a clip must have them all. Quotes, operators and wildcards are text like any other.
 * A word that another one contains says nothing new and is left out. Empty for a query of white space.
 * @throws DeskError invalid_input when the query is too long
 */
export function queryWords(query: string): readonly string[] {
  if (query.length > longestQuery) {
    const message = `搜索的文字太长（${query.length} 字），没有搜索。请留下 ${longestQuery} 字以内最有特点的词句。`;
    throw new DeskError('invalid_input', message, { length: query.length });
  }
  const words = [...new Set(stretches(query))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}
