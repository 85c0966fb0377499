import { $computeTableMapSkipCellCheck, type TableCellNode, type TableNode } from '@lexical/table';

/** A cell where it begins, with the columns and rows that it takes. */
export interface GridCell {
  readonly cell: TableCellNode;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a table at their places in a rectangle; null where another one covers the place. */
export function $gridOf(table: TableNode): readonly (readonly (GridCell | null)[])[] {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const width = Math.max(0, ...map.map((row) => row.length));
  return map.map((row, rowIndex) =>
    Array.from({ length: width }, (_, column) => {
      const place = row[column];
      if (!place || place.startRow !== rowIndex || place.startColumn !== column) return null;
      const { cell } = place;
      return {
        cell,
        columns: Math.min(cell.getColSpan(), width - column),
        rows: Math.min(cell.getRowSpan(), map.length - rowIndex),
      };
    }),
  );
}
