import type { HtmlBlock, HtmlCell, HtmlTable, ReadBlocks } from './blocks.ts';
import { seen, tidyRuns } from './lines.ts';

/** Lines that are read, and cells of a table that is made of them. */
const mostLines = 200_000;
const mostCells = 20_000;

/**
 * Plain text as blocks: a paragraph a line, whatever ends the lines; byte order mark, indents and empty lines are left
 * out. Lines that all have as many tabs between words are the rows of a table, as spreadsheets copy them.
 */
export function readText(text: string): ReadBlocks {
  const all = text.split(/\r\n?|[\n\v\f\x85\u2028\u2029]/, mostLines + 1);
  const lines = all
    .slice(0, mostLines)
    .map((line) => seen(line).trim())
    .filter((line) => line !== '');
  const dropped = all.length > mostLines ? [{ what: '', why: 'tooLong' as const, count: 1 }] : [];
  const table = asTable(lines);
  return { blocks: table ? [table] : lines.flatMap(paragraph), dropped };
}

export const fromText = (text: string): readonly HtmlBlock[] => readText(text).blocks;

function paragraph(line: string): HtmlBlock[] {
  const runs = tidyRuns([{ t: line }]);
  return runs.length === 0 ? [] : [{ type: 'paragraph', runs }];
}

function asTable(lines: readonly string[]): HtmlTable | null {
  const width = lines[0]?.split('\t').length ?? 0;
  if (lines.length < 2 || width < 2 || lines.length * width > mostCells) return null;
  const rows = lines.map((line) => line.split('\t'));
  if (rows.some((row) => row.length !== width) || rows.every(isNumbered)) return null;
  return { type: 'table', rows: rows.map((row) => row.map(cell)) };
}

const cell = (text: string): HtmlCell => ({ runs: tidyRuns([{ t: text }]) });

/** A number or bullet with its text behind a tab: an item, no row. */
const isNumbered = (row: readonly string[]): boolean =>
  row.length === 2 &&
  /^(\p{P}|\p{S}|[a-zA-Z]|[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）])$/u.test(row[0]?.trim() ?? '');
