import { withoutForbidden } from '../text/hygiene.ts';
import type { HtmlBlock, HtmlCell } from './blocks.ts';
import { tidyRuns } from './lines.ts';

/**
 * Plain text as blocks: a paragraph a line, whatever ends the lines; byte order mark, indents and empty lines are left
 * out. Lines that all have as many tabs between words are the rows of a table, as spreadsheets copy them.
 */
export function fromText(text: string): HtmlBlock[] {
  const lines = text
    .split(/\r\n?|[\n\v\f\x85\u2028\u2029]/)
    .map((line) => withoutForbidden(line).trim())
    .filter((line) => line !== '' && line !== '\uFEFF');
  const rows = lines.map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  const isTable = rows.length > 1 && width > 1 && rows.every((row) => row.length === width) && !rows.every(isNumbered);
  if (isTable) return [{ type: 'table', rows: rows.map((row) => row.map(cell)) }];
  return lines.flatMap((line) => {
    const runs = tidyRuns([{ t: line }]);
    return runs.length === 0 ? [] : [{ type: 'paragraph' as const, runs }];
  });
}

const cell = (text: string): HtmlCell => ({ runs: tidyRuns([{ t: text }]) });

/** A number or bullet with its text behind a tab: an item, no row. */
const isNumbered = (row: readonly string[]): boolean =>
  row.length === 2 &&
  /^(\p{P}|\p{S}|[a-zA-Z]|[（(]?[\d一二三四五六七八九十]{1,3}[.．、)）])$/u.test(row[0]?.trim() ?? '');
