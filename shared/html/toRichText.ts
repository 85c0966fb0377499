import type { Block, RichText, Run, TableSpan } from '../model/richText.ts';
import type { Dropped, HtmlBlock, HtmlCell, HtmlList, HtmlPicture, HtmlRun, HtmlTable } from './blocks.ts';
import { createDropList, type DropList } from './dropped.ts';
import { fileName } from './pictures.ts';

/** Cells of a table that are kept as one; a larger one becomes paragraphs. */
const mostCells = 20_000;

/**
 * Blocks as the rich text that the library keeps. Headings become bold paragraphs; raised, lowered and underlined text
 * plain text; struck text, too, and that is told.
 * @param assetOf the stored picture for one of the blocks' pictures, null where there is none: it is named then
 */
export function toRichText(
  blocks: readonly HtmlBlock[],
  assetOf: (picture: HtmlPicture) => string | null = () => null,
): { readonly text: RichText; readonly dropped: readonly Dropped[] } {
  const drops = createDropList();
  const text = blocks.flatMap((block) => toBlocks(block, assetOf, drops));
  return { text, dropped: drops.list() };
}

function toBlocks(block: HtmlBlock, assetOf: (picture: HtmlPicture) => string | null, drops: DropList): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [{ type: block.type, runs: toRuns(block.runs, drops) }];
    case 'heading':
      return [{ type: 'paragraph', runs: toRuns(block.runs, drops).map((run) => ({ ...run, bold: true as const })) }];
    case 'list':
      return toList(block, drops);
    case 'table':
      return toTable(block, drops);
    case 'picture':
      return toPicture(block, assetOf(block), drops);
  }
}

function toPicture({ src, alt, caption }: HtmlPicture, assetId: string | null, drops: DropList): Block[] {
  if (assetId !== null) return [{ type: 'picture', assetId, caption }];
  drops.add(src.startsWith('data:') ? 'badPicture' : 'webPicture', alt || caption || fileName(src));
  return [];
}

function toRuns(runs: readonly HtmlRun[], drops: DropList): Run[] {
  const made: Run[] = [];
  for (const { t, b, i, s, href } of runs) {
    if (s) drops.add('strike');
    const last = made.at(-1);
    if (last && last.bold === b && last.italic === i && last.link === href)
      made[made.length - 1] = { ...last, text: last.text + t };
    else
      made.push({ text: t, ...(b && { bold: b }), ...(i && { italic: i }), ...(href !== undefined && { link: href }) });
  }
  return made;
}

/** A list of ours begins with 1; one that begins elsewhere is part of a text, and its numbers are words of that. */
function toList({ ordered, start = 1, items }: HtmlList, drops: DropList): Block[] {
  if (start === 1) return [{ type: 'list', ordered, items: items.map((item) => toRuns(item, drops)) }];
  return items.map((item, index) => ({
    type: 'paragraph',
    runs: toRuns([{ t: `${start + index}. ` }, ...item], drops),
  }));
}

function toTable({ rows, caption }: HtmlTable, drops: DropList): Block[] {
  const title: Block[] = caption === undefined ? [] : [{ type: 'paragraph', runs: [{ text: caption }] }];
  const { grid, spans } = layOut(rows, drops);
  if (grid !== null) return [...title, { type: 'table', rows: grid, ...(spans.length > 0 ? { spans } : {}) }];
  const lines = rows.map((row) => row.flatMap((cell, at) => (at > 0 ? [{ t: '　' }, ...cell.runs] : [...cell.runs])));
  return [...title, ...lines.map((line) => ({ type: 'paragraph' as const, runs: toRuns(line, drops) }))];
}

/** Cells at their places in a rectangle; null where that would be too large. */
function layOut(
  rows: readonly (readonly HtmlCell[])[],
  drops: DropList,
): { readonly grid: Run[][][] | null; readonly spans: TableSpan[] } {
  const grid: (Run[] | undefined)[][] = rows.map(() => []);
  const spans: TableSpan[] = [];
  let cells = 0;
  let width = 0;
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const { runs, colspan = 1, rowspan = 1 } of line) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const height = Math.min(rowspan, rows.length - row);
      cells += colspan * height;
      width = Math.max(width, column + colspan);
      if (cells > mostCells || width * rows.length > mostCells) return { grid: null, spans: [] };
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < colspan; right += 1) {
          const place = grid[row + down];
          if (place) place[column + right] = down + right === 0 ? toRuns(runs, drops) : [];
        }
      if (colspan > 1 || height > 1) spans.push({ row, column, rows: height, columns: colspan });
      column += colspan;
    }
  }
  return { grid: grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? [])), spans };
}
