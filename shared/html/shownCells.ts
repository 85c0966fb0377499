import type { ReadCell, ReadRow } from './tables.ts';

/** Places in a grid that are looked at; a table that claims more is read as it stands. */
const mostPlaces = 200_000;

export interface ShownCells {
  readonly rows: readonly (readonly ReadCell[])[];
  /** Cells with words that are not to be seen. */
  readonly hidden: number;
}

/**
 * The cells of a table that are to be seen, their spans without the hidden rows and columns that they reach over. A
 * hidden cell stands in a place only where its column is hidden, as a spreadsheet writes it; elsewhere it is what a
 * merged cell has covered.
 * @param hiddenColumns from 0
 */
export function shownCells(rows: readonly ReadRow[], hiddenColumns: ReadonlySet<number>): ShownCells {
  const asTheyStand = { rows: rows.map(({ cells }) => cells.filter((cell) => !cell.isHidden)), hidden: 0 };
  if (hiddenColumns.size === 0 && rows.every(({ isHidden }) => !isHidden)) return asTheyStand;
  const taken = rows.map(() => new Set<number>());
  const shown: ReadCell[][] = rows.map(() => []);
  let hidden = 0;
  let places = 0;
  for (const [at, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[at]?.has(column)) column += 1;
      if (cell.isHidden && !hiddenColumns.has(column)) continue;
      const height = Math.min(cell.rowspan, rows.length - at);
      places += height * cell.colspan;
      if (places > mostPlaces) return asTheyStand;
      const columns = Array.from({ length: cell.colspan }, (_, right) => column + right);
      for (const row of taken.slice(at, at + height)) for (const each of columns) row.add(each);
      const colspan = columns.filter((each) => !hiddenColumns.has(each)).length;
      const rowspan = rows.slice(at, at + height).filter(({ isHidden }) => !isHidden).length;
      if (!cell.isHidden && colspan > 0) shown[at]?.push({ ...cell, colspan, rowspan });
      else if (cell.blocks.length > 0) hidden += 1;
      column += cell.colspan;
    }
  }
  return { rows: shown, hidden };
}
