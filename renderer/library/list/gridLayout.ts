/** px; a row has room for two lines of headline and one of facts. */
export const rowHeight = 83;
export const headingHeight = 35;

/** A line of the grid: a clip, or the heading above some. */
export type GridItem =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'heading'; readonly heading: number };

/** How many headings stand above an item or row, by where each begins. `at` counts up. */
function countUpTo(count: number, startsBy: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startsBy(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows and headings as one line of items, found by arithmetic, so that nothing has to be loaded for it. */
export interface GridLayout {
  readonly items: number;
  /** As itemAt, for one who asks about every item. */
  isHeading(index: number): boolean;
  itemAt(index: number): GridItem;
  indexOfRow(row: number): number;
}

/** @param headings the row that each heading stands above, ascending */
export function gridLayout(rows: number, headings: readonly number[]): GridLayout {
  const marks = new Uint8Array(rows + headings.length);
  for (const [heading, row] of headings.entries()) marks[row + heading] = 1;
  return {
    isHeading: (index) => marks[index] === 1,
    items: rows + headings.length,
    itemAt: (index) => {
      const above = countUpTo(headings.length, (heading) => (headings[heading] ?? 0) + heading <= index);
      const last = above - 1;
      if (above > 0 && (headings[last] ?? 0) + last === index) return { kind: 'heading', heading: last };
      return { kind: 'row', row: index - above };
    },
    indexOfRow: (row) => row + countUpTo(headings.length, (heading) => (headings[heading] ?? 0) <= row),
  };
}
