import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAfterKey } from '../../../renderer/library/list/gridKeys.ts';
import { gridLayout } from '../../../renderer/library/list/gridLayout.ts';

test('rows and headings stand in one line, each heading right above its row', () => {
  const layout = gridLayout(4, [0, 3]);
  expect(layout.items).toBe(6);
  expect(Array.from({ length: 6 }, (_, index) => layout.itemAt(index))).toEqual([
    { kind: 'heading', heading: 0 },
    { kind: 'row', row: 0 },
    { kind: 'row', row: 1 },
    { kind: 'row', row: 2 },
    { kind: 'heading', heading: 1 },
    { kind: 'row', row: 3 },
  ]);
});

test('a row is found again where it stands, however many headings there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 30 }),
      (rows, starts) => {
        const headings = starts.filter((start) => start < rows).sort((one, other) => one - other);
        const layout = gridLayout(rows, headings);
        for (let row = 0; row < rows; row++) {
          expect(layout.itemAt(layout.indexOfRow(row))).toEqual({ kind: 'row', row });
        }
        const seen = Array.from({ length: layout.items }, (_, index) => layout.itemAt(index));
        expect(seen.filter(({ kind }) => kind === 'heading')).toHaveLength(headings.length);
      },
    ),
  );
});

test('keys lead through the list and stop at its ends', () => {
  expect(rowAfterKey('ArrowDown', 9, 10, 5)).toBe(9);
  expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0);
  expect(rowAfterKey('PageDown', 2, 10, 5)).toBe(7);
  expect(rowAfterKey('Home', 7, 10, 5)).toBe(0);
  expect(rowAfterKey('End', 0, 100_000, 5)).toBe(99_999);
  expect(rowAfterKey('x', 0, 10, 5)).toBeNull();
});
