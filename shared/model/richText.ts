import { z } from 'zod';

/** A stretch of text with the same marks. HTML is never stored. */
export const Run = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: z.string().max(2000).optional(),
});
export type Run = z.infer<typeof Run>;

const Runs = z.array(Run);

const Count = z.int().min(0).max(20_000);

/** Cells of a table that are one: the one at its first row and column says it all, those it covers are empty. */
export const TableSpan = z.object({ row: Count, column: Count, rows: Count.min(1), columns: Count.min(1) });
export type TableSpan = z.infer<typeof TableSpan>;

export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), runs: Runs }),
  z.object({ type: z.literal('quote'), runs: Runs }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(Runs) }),
  /** Rows are of one length, covered cells included. */
  z.object({ type: z.literal('table'), rows: z.array(z.array(Runs)), spans: z.array(TableSpan).optional() }),
  z.object({ type: z.literal('picture'), assetId: z.string(), caption: z.string() }),
]);
export type Block = z.infer<typeof Block>;

export const RichText = z.array(Block);
export type RichText = readonly Block[];

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
