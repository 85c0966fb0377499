import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Template } from '#shared/typeset/index.ts';
import { type Geometry, geometryOf, margin, rowAt, rowsInSight, topOf } from './geometry.ts';
import type { View } from './spreads.ts';
import { useSize } from './useSize.ts';
import { nextZoom, type Zoom } from './zoom.ts';

export interface Stage {
  readonly view: View;
  readonly zoom: Zoom;
  /** Null until the stage has been measured. */
  readonly geometry: Geometry | null;
  /** First and last row that are drawn. */
  readonly sight: readonly [number, number];
  /** Index of the page that is looked at, and of those that face it. */
  readonly page: number;
  readonly row: readonly number[];
  setView(view: View): void;
  setZoom(zoom: Zoom): void;
  zoomBy(direction: 1 | -1): void;
  /** Brings a page to the top of the stage. */
  go(page: number): void;
  /** Brings a page into sight, unless it is. */
  reveal(page: number): void;
  /** To the next pages or those before. */
  turn(direction: 1 | -1): void;
  readonly ref: (element: HTMLElement | null) => void;
  readonly element: HTMLElement | null;
  readonly onScroll: () => void;
}

/** What of the pages is seen, and how large. Rows out of sight are not drawn. */
export function useStage(pages: number, paper: Template['page'], initial: View): Stage {
  const [view, changeView] = useState<View>(initial);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [element, ref] = useState<HTMLElement | null>(null);
  const size = useSize(element);
  const geometry = useMemo(() => size && geometryOf(view, zoom, pages, paper, size), [view, zoom, pages, paper, size]);
  const [sight, setSight] = useState<readonly [number, number]>([0, 0]);
  const [page, setPage] = useState(0);
  /** What stands in the middle of the stage: kept there when pages grow or shrink. */
  const anchor = useRef({ page: 0, share: 0 });

  const look = useCallback(() => {
    if (!element || !geometry) return;
    const { scrollTop, clientHeight } = element;
    const [first, last] = rowsInSight(geometry, scrollTop, clientHeight);
    setSight((before) => (before[0] === first && before[1] === last ? before : [first, last]));
    const row = rowAt(geometry, scrollTop, clientHeight);
    const [start = 0] = geometry.rows[row] ?? [];
    // In the overview many rows are looked at; one of them is the chosen page's until it is out of sight.
    const looked = view === 'overview' ? geometry.rows.slice(first, last + 1) : geometry.rows.slice(row, row + 1);
    setPage((before) => (looked.some((pages) => pages.includes(before)) ? before : start));
    anchor.current = { page: start, share: (scrollTop + clientHeight / 2) / geometry.pitch - row };
  }, [element, geometry, view]);

  useLayoutEffect(() => {
    if (!element || !geometry) return;
    const { page: kept, share } = anchor.current;
    const middle = topOf(geometry, kept) + share * geometry.pitch;
    element.scrollTop = share === 0 ? topOf(geometry, kept) : middle - element.clientHeight / 2;
    look();
  }, [element, geometry, look]);

  const go = useCallback(
    (index: number) => {
      const wanted = Math.max(0, Math.min(pages - 1, index));
      if (!element || !geometry) {
        anchor.current = { page: wanted, share: 0 };
        return;
      }
      element.scrollTop = topOf(geometry, wanted);
      look();
      setPage(wanted);
    },
    [element, geometry, look, pages],
  );

  const reveal = useCallback(
    (index: number) => {
      if (!element || !geometry) return go(index);
      const top = topOf(geometry, index);
      const isSeen =
        top >= element.scrollTop - margin &&
        top + geometry.pitch <= element.scrollTop + element.clientHeight + 2 * margin;
      if (isSeen) setPage(index);
      else go(index);
    },
    [element, geometry, go],
  );

  const setView = (next: View): void => {
    anchor.current = { page, share: 0 };
    changeView(next);
  };
  const beside = geometry?.rows.find((each) => each.includes(page)) ?? [page];
  const row = view === 'overview' ? [page] : beside;
  return {
    view,
    zoom,
    geometry,
    sight,
    page,
    row,
    setView,
    setZoom: (next) => {
      setZoom(next);
      if (view === 'overview') setView('spread');
    },
    zoomBy: (direction) => {
      if (geometry && view !== 'overview') setZoom(nextZoom(geometry.percent, direction));
    },
    go,
    reveal,
    turn: (direction) => go(direction === 1 ? (row.at(-1) ?? page) + 1 : (row[0] ?? page) - 1),
    ref,
    element,
    onScroll: look,
  };
}
