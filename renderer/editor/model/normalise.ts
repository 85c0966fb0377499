import { safeLink } from '#shared/html/index.ts';
import type { Block, RichText, Run, TableSpan } from '#shared/model/index.ts';

/** Whether two runs look the same and may be one. */
const sameMarks = (a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.link === b.link;

/** A run with exactly these marks; a link that may not be kept is dropped. */
export function makeRun(text: string, bold: boolean, italic: boolean, link: string | undefined): Run {
  const kept = link === undefined ? null : safeLink(link);
  return {
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(kept === null ? {} : { link: kept }),
  };
}

/** Runs as the editor gives them: none empty, equal neighbours merged, a line break marked like what stands before it. */
export function normaliseRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  const add = (run: Run): void => {
    const last = result.at(-1);
    if (last && sameMarks(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  };
  for (const { text, bold, italic, link } of runs) {
    for (const piece of text.replace(/\r\n?/g, '\n').split(/(\n)/)) {
      if (piece === '') continue;
      if (piece === '\n') add({ ...result.at(-1), text: piece });
      else add(makeRun(piece, bold === true, italic === true, link));
    }
  }
  return result;
}

function normaliseTable({ rows, spans = [] }: Block & { readonly type: 'table' }): Block[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => normaliseRuns(row[column] ?? [])));
  const merged = spansThatFit(filled, spans);
  return [{ type: 'table', rows: filled, ...(merged.length > 0 ? { spans: merged } : {}) }];
}

/** Merged cells in their order: within the table, not over each other, and over none that has text of its own. */
function spansThatFit(rows: readonly (readonly Run[])[][], spans: readonly TableSpan[]): TableSpan[] {
  const taken = new Set<string>();
  const ordered = spans.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return ordered.flatMap(({ row, column, rows: height, columns }) => {
    const isWithin = row + height <= rows.length && column + columns <= (rows[0]?.length ?? 0);
    if (!isWithin || height * columns < 2) return [];
    const places = Array.from({ length: height * columns }, (_, at) => ({
      row: row + Math.floor(at / columns),
      column: column + (at % columns),
    }));
    const isFree = places.every(
      (place, at) =>
        !taken.has(`${place.row} ${place.column}`) && (at === 0 || rows[place.row]?.[place.column]?.length === 0),
    );
    if (!isFree) return [];
    for (const place of places) taken.add(`${place.row} ${place.column}`);
    return [{ row, column, rows: height, columns }];
  });
}

function normaliseBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: block.type, runs: normaliseRuns(block.runs) }];
    case 'list':
      if (block.items.length === 0) return [];
      return [{ type: 'list', ordered: block.ordered, items: block.items.map(normaliseRuns) }];
    case 'table':
      return normaliseTable(block);
    case 'picture':
      return [{ type: 'picture', assetId: block.assetId, caption: block.caption.replace(/\s*[\r\n]+\s*/g, ' ') }];
  }
}

/**
 * Rich text in the one form that the editor reads and writes: runs as in normaliseRuns, tables rectangular, lists and
 * tables without content gone, lists of a kind that follow each other joined, one empty paragraph alone is nothing.
 */
export function normalise(text: RichText): RichText {
  const blocks: Block[] = [];
  for (const block of text.flatMap(normaliseBlock)) {
    const last = blocks.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered) {
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else blocks.push(block);
  }
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' && only.runs.length === 0 ? [] : blocks;
}

/** Whether two blocks in normal form say the same. */
export const sameBlock = (a: Block, b: Block): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether two rich texts in normal form say the same. */
export const sameText = (a: RichText, b: RichText): boolean =>
  a === b || (a.length === b.length && a.every((block, index) => sameBlockAt(block, b[index])));

const sameBlockAt = (a: Block, b: Block | undefined): boolean => b !== undefined && sameBlock(a, b);
