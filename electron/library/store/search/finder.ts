import type { Connection } from '../connection.ts';
import { type Expression, expressionFor } from './expression.ts';

export interface Found {
  /** How many clips have all the words, exactly. */
  readonly total: number;
  /** Their places: those with all the words in the headline first, newer before older. */
  readonly places: readonly number[];
}

/** A part of the list of what was found. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** @param wantedOnly keeps to the places of the table wanted_place */
export type Finder = (words: readonly string[], page: Page, wantedOnly?: boolean) => Found;

/** The statements for expressions of one shape: a phrase, short words, or both. */
interface Statements {
  count(expression: Expression): number;
  list(expression: Expression, page: Page): readonly number[];
}

/** So many places are read at once: where there are no more, nothing needs to be counted. */
const few = 500;

/** Searches the token tables. Words come from queryWords; without words nothing is found. */
export function createFinder(db: Connection): Finder {
  const prepared = new Map<string, Statements>();

  function statementsFor(expression: Expression, wantedOnly: boolean): Statements {
    const source = sourceOf(expression, wantedOnly);
    const known = prepared.get(source);
    if (known) return known;
    const made = prepare(db, source);
    prepared.set(source, made);
    return made;
  }

  return (words, { limit, offset }, wantedOnly = false) => {
    if (words.length === 0) return { total: 0, places: [] };
    const anywhere = expressionFor(words, 'anywhere');
    const headline = expressionFor(words, 'headline');
    const { count, list } = statementsFor(anywhere, wantedOnly);

    const newest = list(anywhere, { limit: few, offset: 0 });
    const total = newest.length < few ? newest.length : count(anywhere);
    if (offset >= total) return { total, places: [] };
    const first = list(headline, { limit, offset });
    if (first.length === limit) return { total, places: first };

    // A page that ends short has come to the last headline; an empty one behind the first may be far beyond it.
    const inHeadline = first.length > 0 || offset === 0 ? offset + first.length : count(headline);
    const headlines = new Set(inHeadline > 0 ? list(headline, { limit: inHeadline, offset: 0 }) : []);
    const start = Math.max(0, offset - inHeadline);
    const end = offset + limit - inHeadline;
    const wanted = Math.min(total, inHeadline + end);
    const all = wanted <= newest.length ? newest : list(anywhere, { limit: wanted, offset: 0 });
    const others = all.filter((place) => !headlines.has(place)).slice(start, end);
    return { total, places: [...first, ...others] };
  };
}

/** A query whose parameters are the expressions there are, the phrase first. FTS5 gives rows in the order of places. */
function sourceOf({ phrase, short }: Expression, wantedOnly: boolean): string {
  // The + keeps SQLite from asking FTS5 for each wanted place by itself.
  const wanted = wantedOnly ? ' AND +rowid IN temp.wanted_place' : '';
  const sources: string[] = [];
  if (phrase !== null) sources.push(`SELECT rowid AS place FROM search_phrase WHERE search_phrase MATCH ?${wanted}`);
  if (short !== null) sources.push(`SELECT rowid AS place FROM search_short WHERE search_short MATCH ?${wanted}`);
  return sources.join(' INTERSECT ');
}

function prepare(db: Connection, source: string): Statements {
  const count = db.prepare<string[], number>(`SELECT count(*) FROM (${source})`).pluck();
  const list = db.prepare<(string | number)[], number>(`${source} ORDER BY place LIMIT ? OFFSET ?`).pluck();
  return {
    count: (expression) => count.get(...parameters(expression)) ?? 0,
    list: (expression, { limit, offset }) => list.all(...parameters(expression), limit, offset),
  };
}

const parameters = ({ phrase, short }: Expression): string[] =>
  [phrase, short].filter((expression) => expression !== null);
