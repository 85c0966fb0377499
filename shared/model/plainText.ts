import type { Block, RichText, Run, TableSpan } from './richText.ts';

/** Whether a cell's place is taken by another one. */
export const isCovered = (spans: readonly TableSpan[], row: number, column: number): boolean =>
  spans.some(
    (span) =>
      row >= span.row &&
      row < span.row + span.rows &&
      column >= span.column &&
      column < span.column + span.columns &&
      (row !== span.row || column !== span.column),
  );

const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The text of one block, a line for each paragraph, list item or table row (cells joined by a tab). */
function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [runsText(block.runs)];
    case 'list':
      return block.items.map(runsText);
    case 'table':
      return block.rows.map((row) => row.map(runsText).join('\t'));
    case 'picture':
      return block.caption ? [block.caption] : [];
  }
}

/** The plain text of rich text, a paragraph a line: what is searched, compared and counted. */
export function plainText(text: RichText): string {
  return text.flatMap(blockLines).join('\n');
}

/** Plain text to rich text: a paragraph a line, empty lines dropped, indents (ASCII or U+3000) removed. */
export function fromPlainText(text: string): RichText {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph' as const, runs: [{ text: line }] }));
}
