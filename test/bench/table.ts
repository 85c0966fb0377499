/** One line of the benchmark's report. */
export interface Row {
  readonly what: string;
  readonly value: number | null;
  readonly unit: string;
  /** What was measured beside it in the same run, or the limit it is held to. */
  readonly beside?: string;
}

/** Rows as a table for the terminal. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, beside = '' }) => [
    what,
    value === null ? '–' : round(value),
    unit,
    beside,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map(([what = '', value = '', unit = '', beside = '']) =>
      [what.padEnd(widths[0] ?? 0), value.padStart(widths[1] ?? 0), unit.padEnd(widths[2] ?? 0), beside].join('  '),
    )
    .join('\n');
}

const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
