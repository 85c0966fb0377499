import type { Template } from '#shared/typeset/index.ts';
import { rowsOf, type View } from './spreads.ts';
import { percentOf, scaleOf, type Zoom } from './zoom.ts';

/** Where pages stand on the stage, in px. */
export interface Geometry {
  readonly percent: number;
  /** px of a pt */
  readonly scale: number;
  readonly rows: readonly (readonly number[])[];
  /** From the top of one row to the top of the next. */
  readonly pitch: number;
  readonly height: number;
}

/** Free space around rows of pages. */
export const margin = 16;
/** Room for a page's name below it in the overview, and the width of a page there. */
const nameHeight = 24;
const overviewWidth = 132;
/** A page that fits exactly would still let a scroll bar come and go. */
const scrollBar = 12;

export function geometryOf(
  view: View,
  zoom: Zoom,
  pages: number,
  page: Template['page'],
  room: { readonly width: number; readonly height: number },
): Geometry {
  const inside = { width: room.width - 2 * margin - scrollBar, height: room.height - 2 * margin };
  if (view === 'overview') {
    const scale = overviewWidth / page.width;
    const columns = Math.floor((inside.width + margin) / (overviewWidth + margin));
    return geometry(75 * scale, scale, rowsOf(view, pages, columns), page.height * scale + nameHeight);
  }
  const across = view === 'spread' ? 2 : 1;
  const percent = percentOf(zoom, inside, { width: across * page.width, height: page.height });
  const scale = scaleOf(percent);
  return geometry(percent, scale, rowsOf(view, pages, 1), page.height * scale);
}

function geometry(percent: number, scale: number, rows: number[][], rowHeight: number): Geometry {
  const pitch = Math.round(rowHeight) + margin;
  return { percent: Math.round(percent), scale, rows, pitch, height: rows.length * pitch + margin };
}

/** Top of the row with a page. */
export function topOf({ rows, pitch }: Geometry, page: number): number {
  const row = rows.findIndex((pages) => pages.includes(page));
  return Math.max(0, row) * pitch;
}

/** First and last row of which something is seen from `top` on. */
export function rowsInSight({ rows, pitch }: Geometry, top: number, height: number): readonly [number, number] {
  const first = Math.max(0, Math.floor((top - margin) / pitch));
  return [first, Math.min(rows.length - 1, Math.floor((top + height - margin) / pitch))];
}

/** The row that takes most of the stage. */
export function rowAt({ rows, pitch }: Geometry, top: number, height: number): number {
  return Math.max(0, Math.min(rows.length - 1, Math.floor((top + height / 2) / pitch)));
}
