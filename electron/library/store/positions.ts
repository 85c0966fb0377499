/** Positions in a list leave gaps, so that placing one row changes no other. */
const positionStep = 1 << 20;

export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** The position of the n-th row of a new list. */
export const positionAt = (index: number): number => (index + 1) * positionStep;

/**
 * Where to put a row among `others` (in order, without the row itself) so that it becomes number `index`; an index
 * beyond the end means the last. A row that stands there already keeps its `current` position. `moved` are the
 * others that must make room: none, unless the gap is used up.
 */
export function place(
  others: readonly Placed[],
  index: number,
  current?: number,
): { readonly position: number; readonly moved: readonly Placed[] } {
  const at = Math.min(index, others.length);
  const before = others[at - 1]?.position ?? 0;
  const after = others[at]?.position;
  const isFree = (position: number) => position > before && (after === undefined || position < after);
  if (current !== undefined && isFree(current)) return { position: current, moved: [] };
  const middle = after === undefined ? before + positionStep : before + Math.floor((after - before) / 2);
  if (isFree(middle)) return { position: middle, moved: [] };
  const spread = others.map((row, i) => ({ id: row.id, position: positionAt(i < at ? i : i + 1) }));
  const moved = spread.filter((row, i) => row.position !== others[i]?.position);
  return { position: positionAt(at), moved };
}
