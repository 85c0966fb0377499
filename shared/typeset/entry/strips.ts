import { type Context, style } from '../context.ts';
import type { DisplayItem, PageLink } from '../displayList.ts';
import { linksOfLine, moved, paintLine } from '../paint.ts';
import type { StyleName } from '../template.ts';
import type { SetLine } from '../text/setLine.ts';

/**
 * A band of whole grid lines: a line of text, a headline, a row of pictures. Positions from its own top left corner.
 */
export interface Strip {
  readonly lines: number;
  readonly items: readonly DisplayItem[];
  readonly links: readonly PageLink[];
  /** Must not be the last one on a page or in a column. */
  readonly keepWithNext: boolean;
}

/** A part of an entry that stands on one page: strips put together. */
export interface Fragment {
  readonly lines: number;
  readonly items: readonly DisplayItem[];
  readonly links: readonly PageLink[];
}

export function linesOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.lines, 0);
}

/** Strips one below the other, from (x, first line) on. */
export function pile(context: Context, strips: readonly Strip[], x = 0, firstLine = 0): Fragment {
  const grid = context.template.area.line;
  const items: DisplayItem[] = [];
  const links: PageLink[] = [];
  let line = firstLine;
  for (const strip of strips) {
    items.push(...moved(strip.items, x, line * grid));
    links.push(...moved(strip.links, x, line * grid));
    line += strip.lines;
  }
  return { lines: line, items, links };
}

export function joined(fragments: readonly Fragment[]): Fragment {
  return {
    lines: Math.max(...fragments.map((fragment) => fragment.lines)),
    items: fragments.flatMap((fragment) => fragment.items),
    links: fragments.flatMap((fragment) => fragment.links),
  };
}

/** A paragraph as strips of a line each; two lines at least stay together at its head and its foot. */
export function paragraphStrips(
  context: Context,
  name: StyleName,
  lines: readonly SetLine[],
  node: string,
  indent: number,
): Strip[] {
  const grid = context.template.area.line;
  return lines.map((line, index) => {
    const x = index === 0 ? indent : 0;
    return {
      lines: 1,
      items: paintLine(context, name, line, { x, top: 0, line: grid, node }),
      links: linksOfLine(context, name, line, x, (grid - style(context, name).line) / 2, node),
      keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    };
  });
}

/**
 * How many of the strips fit into `room` lines without leaving one behind that must stay with the next.
 * Returns at least one where `force` is set, so that a strip higher than a page ends somewhere.
 */
export function countThatFit(strips: readonly Strip[], room: number, force: boolean): number {
  let used = 0;
  let count = 0;
  while (count < strips.length) {
    const lines = strips[count]?.lines ?? 0;
    if (used + lines > room) break;
    used += lines;
    count++;
  }
  if (count === strips.length) return count;
  const full = count;
  while (count > 0 && strips[count - 1]?.keepWithNext) count--;
  if (count === 0 && force) return Math.max(1, full);
  return count;
}
