import type { CSSProperties } from 'react';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts something over a page at a place given in pt, however large the page is shown. */
export function placeStyle(place: Place, page: { readonly width: number; readonly height: number }): CSSProperties {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;
  return {
    left: share(place.x, page.width),
    top: share(place.y, page.height),
    width: share(place.width, page.width),
    height: share(place.height, page.height),
  };
}

/** A place with some pt more on each side. */
export const around = ({ x, y, width, height }: Place, more: number): Place => ({
  x: x - more,
  y: y - more,
  width: width + 2 * more,
  height: height + 2 * more,
});
