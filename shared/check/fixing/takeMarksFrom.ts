/** Characters of the stretch up to which every alignment is tried; a fix is shorter. */
const longest = 200;

/**
 * For each character of the new text the index of the old one whose marks it takes: itself where it stays, by the
 * longest common subsequence; else the one at its place in the changed stretch; -1 where there is none.
 */
export function takeMarksFrom(before: readonly string[], after: readonly string[]): number[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const middle = aligned(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return after.map((_, index) => {
    if (index < head) return index;
    if (index >= after.length - tail) return index - after.length + before.length;
    const at = middle[index - head] ?? -1;
    return at < 0 ? -1 : head + at;
  });
}

function aligned(before: readonly string[], after: readonly string[]): number[] {
  const kept = before.length > longest || after.length > longest ? new Map<number, number>() : common(before, after);
  let next = 0;
  return after.map((_, index) => {
    const same = kept.get(index);
    if (same !== undefined) {
      next = same + 1;
      return same;
    }
    // Not beyond the next one that stays, whose marks are its own.
    return before.length === 0 ? -1 : Math.min(next, before.length - 1);
  });
}

/** Index in `after` to index in `before` of a longest common subsequence. */
function common(before: readonly string[], after: readonly string[]): Map<number, number> {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const same = before[i] === after[j];
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = new Map<number, number>();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) kept.set(j++, i++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
