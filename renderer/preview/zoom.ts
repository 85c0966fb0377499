/** How large pages are shown: so that their width or all of them fits, or in per cent of their printed size. */
export type Zoom = 'width' | 'page' | number;

export const zoomSteps: readonly number[] = [25, 33, 43, 50, 67, 75, 100, 125, 150, 200];
/** CSS pixels of a pt at 100 %. */
const pixelsPerPoint = 96 / 72;
const least = zoomSteps[0] ?? 25;
const most = zoomSteps.at(-1) ?? 200;

interface Room {
  /** px there are for pages, less what stays free around them. */
  readonly width: number;
  readonly height: number;
}

interface Wanted {
  /** pt of the pages that stand side by side. */
  readonly width: number;
  readonly height: number;
}

/** Per cent at which a zoom shows pages in so much room; whole, so that pages that fit do not begin to scroll. */
export function percentOf(zoom: Zoom, room: Room, wanted: Wanted): number {
  if (typeof zoom === 'number') return zoom;
  const wide = (100 * room.width) / (wanted.width * pixelsPerPoint);
  const high = (100 * room.height) / (wanted.height * pixelsPerPoint);
  const fitting = Math.floor(zoom === 'width' ? wide : Math.min(wide, high));
  return Math.min(most, Math.max(10, fitting));
}

/** px of a pt */
export const scaleOf = (percent: number): number => (percent / 100) * pixelsPerPoint;

/** The next step in or out from what is shown now. */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const further = zoomSteps.filter((step) => (step - percent) * direction > 0);
  return (direction === 1 ? further[0] : further.at(-1)) ?? (direction === 1 ? most : least);
}
