import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placed, place, positionAt } from '#library/store/positions.ts';

const list = (length: number): Placed[] =>
  Array.from({ length }, (_, i) => ({ id: String(i), position: positionAt(i) }));

const inOrder = (rows: readonly Placed[]) => rows.toSorted((a, b) => a.position - b.position).map((row) => row.id);

/** The list after a row was put at an index. */
function put(rows: readonly Placed[], id: string, index: number): { rows: Placed[]; moved: number } {
  const others = rows.filter((row) => row.id !== id);
  const current = rows.find((row) => row.id === id)?.position;
  const { position, moved } = place(others, index, current);
  const positions = new Map(moved.map((row) => [row.id, row.position]));
  const kept = others.map((row) => ({ id: row.id, position: positions.get(row.id) ?? row.position }));
  return { rows: [...kept, { id, position }].toSorted((a, b) => a.position - b.position), moved: moved.length };
}

describe('a row put into an ordered list', () => {
  test('becomes number `index`, whatever was put before', () => {
    const puts = fc.array(fc.tuple(fc.nat(12), fc.nat(14)), { maxLength: 200 });
    fc.assert(
      fc.property(fc.nat(8), puts, (length, moves) => {
        let rows = list(length);
        let expected = inOrder(rows);
        for (const [number, index] of moves) {
          const id = String(number);
          rows = put(rows, id, index).rows;
          expected = expected.filter((other) => other !== id);
          expected.splice(index, 0, id);
          expect(inOrder(rows)).toEqual(expected);
          expect(new Set(rows.map((row) => row.position)).size).toBe(rows.length);
        }
      }),
    );
  });

  test('moves no other while there is room between its neighbours', () => {
    let rows = list(3);
    for (let i = 0; i < 15; i++) {
      const { rows: after, moved } = put(rows, `new ${i}`, 1);
      expect(moved).toBe(0);
      rows = after;
    }
  });

  test('keeps its position where it stands already', () => {
    const rows = list(4);
    for (const [index, row] of rows.entries()) {
      const others = rows.filter((other) => other !== row);
      expect(place(others, index, row.position)).toEqual({ position: row.position, moved: [] });
    }
  });
});
