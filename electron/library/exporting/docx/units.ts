/** Twentieths of a point, the unit of spacing, indents, tabs and page measures (ST_TwipsMeasure). */
export function twips(pt: number): number {
  return Math.round(pt * 20);
}

/** Half points, the unit of font sizes (ST_HpsMeasure). */
export function halfPoints(pt: number): number {
  return Math.max(2, Math.round(pt * 2));
}

/** Eighths of a point, the unit of border widths (ST_EighthPointMeasure); Word draws none thinner than a quarter point. */
export function eighthPoints(pt: number): number {
  return Math.max(2, Math.round(pt * 8));
}

/** Pixels of 1/96 inch, in which the docx package takes the size of pictures. */
export function pixels(pt: number): number {
  return (pt * 96) / 72;
}

/** `RRGGBB` of a `#RRGGBB`. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}
