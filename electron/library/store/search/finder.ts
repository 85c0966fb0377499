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

export type Finder = (words: readonly string[], page: Page) => Found;

/** The statements for expressions of one shape: pairs alone, characters alone, or both. */
interface Statements {
  count(expression: Expression): number;
  list(expression: Expression, page: Page): number[];
  listWithout(expression: Expression, left: Expression, page: Page): number[];
}

/** Searches the token tables. Words come from queryWords; without words nothing is found. */
export function createFinder(db: Connection): Finder {
  const prepared = new Map<string, Statements>();

  function statementsFor(expression: Expression): Statements {
    const source = sourceOf(expression);
    const known = prepared.get(source);
    if (known) return known;
    const made = prepare(db, source);
    prepared.set(source, made);
    return made;
  }

  return (words, { limit, offset }) => {
    if (words.length === 0) return { total: 0, places: [] };
    const anywhere = expressionFor(words, 'anywhere');
    const headline = expressionFor(words, 'headline');
    const { count, list, listWithout } = statementsFor(anywhere);
    const total = count(anywhere);
    const inHeadline = total === 0 ? 0 : count(headline);
    const places = offset < inHeadline ? list(headline, { limit, offset }) : [];
    if (places.length === limit || inHeadline === total) return { total, places };
    const rest = { limit: limit - places.length, offset: Math.max(0, offset - inHeadline) };
    return { total, places: [...places, ...listWithout(anywhere, headline, rest)] };
  };
}

/** A query whose parameters are the expressions there are, pairs first. FTS5 gives rows in the order of places. */
function sourceOf({ pairs, characters }: Expression): string {
  const sources: string[] = [];
  if (pairs !== null) sources.push('SELECT rowid AS place FROM search_pair WHERE search_pair MATCH ?');
  if (characters !== null) {
    sources.push('SELECT rowid AS place FROM search_character WHERE search_character MATCH ?');
  }
  return sources.join(' INTERSECT ');
}

function prepare(db: Connection, source: string): Statements {
  const count = db.prepare<string[], number>(`SELECT count(*) FROM (${source})`).pluck();
  const list = db.prepare<(string | number)[], number>(`${source} ORDER BY place LIMIT ? OFFSET ?`).pluck();
  const listWithout = db
    .prepare<(string | number)[], number>(
      `SELECT place FROM (${source} ORDER BY place)
       EXCEPT SELECT place FROM (${source} ORDER BY place) ORDER BY place LIMIT ? OFFSET ?`,
    )
    .pluck();
  return {
    count: (expression) => count.get(...parameters(expression)) ?? 0,
    list: (expression, { limit, offset }) => list.all(...parameters(expression), limit, offset),
    listWithout: (expression, left, { limit, offset }) =>
      listWithout.all(...parameters(expression), ...parameters(left), limit, offset),
  };
}

const parameters = ({ pairs, characters }: Expression): string[] =>
  [pairs, characters].filter((expression) => expression !== null);
