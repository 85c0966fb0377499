import { type HtmlBlock, type HtmlTable, runsText } from '../../html/blocks.ts';

/** Cells of a table that is spread out; a bigger one keeps its cells as they were written. */
const mostCells = 100_000;

/** The tables of blocks as rows of cells; a cell over several columns or rows is followed by empty ones. */
export function tablesOf(blocks: readonly HtmlBlock[]): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [gridOf(block)] : []));
}

function gridOf({ rows }: HtmlTable): string[][] {
  const plain = rows.map((row) => row.map((cell) => runsText(cell.runs)));
  if (rows.every((row) => row.every((cell) => !cell.colspan && !cell.rowspan))) return plain;
  const grid: string[][] = rows.map(() => []);
  let left = mostCells;
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const [width, height] = [cell.colspan ?? 1, Math.min(cell.rowspan ?? 1, rows.length - at)];
      left -= width * height;
      if (left < 0) return plain;
      for (const line of grid.slice(at, at + height)) for (let x = 0; x < width; x += 1) line[column + x] = '';
      const own = grid[at];
      if (own) own[column] = runsText(cell.runs);
      column += width;
    }
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}
