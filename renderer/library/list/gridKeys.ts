/** Where a key leads in a list of rows; null for a key that moves nothing. */
export function rowAfterKey(key: string, row: number, rows: number, page: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.max(0, Math.min(rows - 1, next));
}
