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
