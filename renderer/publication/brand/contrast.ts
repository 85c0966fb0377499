type Rgb = readonly [number, number, number];

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** Contrast of two colours by WCAG 2.2, 1 to 21. @param one, other red, green and blue from 0 to 255 */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const white: Rgb = [255, 255, 255];

/** @param hex `#RRGGBB` */
export function rgbOf(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

/** What text needs, and what large text needs. */
export const leastContrast = { text: 4.5, large: 3 } as const;

/** 7.8 */
export const formatRatio = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
