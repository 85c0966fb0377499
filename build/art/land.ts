import { HILL, INK, NEAR, PAPER } from './palette.ts';
import { at, circle, dice, ellipse, n, type Point, path, ROUND, rect, stroke, times } from './svg.ts';

/** A smooth line through points, level at each of them. */
export function through(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let d = `M${n(first[0])} ${n(first[1])}`;
  let last = first;
  for (const point of rest) {
    const middle = (last[0] + point[0]) / 2;
    d += `C${n(middle)} ${n(last[1])} ${n(middle)} ${n(point[1])} ${n(point[0])} ${n(point[1])}`;
    last = point;
  }
  return d;
}

/** Rolling ground: a smooth ridge, filled down to `foot`. */
export function ridge(points: readonly Point[], foot: number, fill: string): string {
  return path(`${through(points)}V${foot}H${points[0]?.[0] ?? 0}Z`, fill);
}

/** Sharp mountains with a lit side; each peak is x, top, half width at the foot. */
export function peaks(
  list: readonly (readonly [number, number, number])[],
  foot: number,
  fill: string,
  lit: string,
): string {
  return list
    .map(([x, top, half]) => {
      const fold = half * 0.22;
      return (
        path(`M${n(x - half)} ${foot}L${n(x)} ${n(top)}L${n(x + half)} ${foot}Z`, fill) +
        path(
          `M${n(x)} ${n(top)}L${n(x + half)} ${foot}H${n(x + fold)}L${n(x - fold * 0.4)} ${n(top + (foot - top) * 0.45)}Z`,
          lit,
        )
      );
    })
    .join('');
}

/** Woodblock water: broken strokes, longer and thicker towards the viewer. */
export function water(x: number, y: number, width: number, height: number, colour: string, rows = 7, seed = 1): string {
  const roll = dice(seed);
  return times(rows, (row) => {
    const level = y + height * ((row + 0.6) / rows) ** 1.35;
    let d = '';
    let left = x - roll() * 80;
    while (left < x + width) {
      const length = 40 + roll() * (70 + 34 * row);
      const from = Math.max(left, x);
      const to = Math.min(left + length, x + width);
      if (to - from > 8) d += `M${n(from)} ${n(level)}H${n(to)}`;
      left += length + 26 + roll() * 60;
    }
    return stroke(d, colour, 1.6 + (2.6 * row) / rows, ROUND);
  });
}

/** Level strokes over a plane, as a woodcutter shades it. */
export function hatch(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  step = 9,
  weight = 2,
): string {
  return stroke(
    times(height / step + 1, (row) => `M${n(x)} ${n(y + row * step)}h${n(width)}`),
    colour,
    weight,
  );
}

/** A long flat cloud, `width` units from end to end. */
export function cloud(x: number, y: number, width: number, fill = PAPER): string {
  const h = width * 0.11;
  return (
    rect(x, y, width, h, fill, ` rx="${n(h / 2)}"`) +
    rect(x + width * 0.2, y - h * 0.72, width * 0.46, h, fill, ` rx="${n(h / 2)}"`) +
    rect(x - width * 0.14, y + h * 0.72, width * 0.52, h * 0.8, fill, ` rx="${n(h * 0.4)}"`)
  );
}

export function stars(width: number, height: number, count: number, seed: number, colour = HILL): string {
  const roll = dice(seed);
  return times(count, () => circle(roll() * width, roll() * height, 1 + roll() * 1.8, colour));
}

/** A round tree standing on its origin, 73 units high. */
export function tree(x: number, y: number, scale = 1, fill = NEAR): string {
  const crown = ellipse(0, -46, 17, 27, fill);
  return at(x, y, rect(-2.5, -26, 5, 26, INK) + crown + stroke('M0 -62V-22', INK, 1.6), scale);
}

/** A fir standing on its origin, 96 units high. */
export function fir(x: number, y: number, scale = 1, fill = NEAR): string {
  const tiers = [0, 1, 2].map((k) =>
    path(`M${-26 + k * 6} ${-12 - k * 24}L0 ${-58 - k * 19}L${26 - k * 6} ${-12 - k * 24}Z`, fill),
  );
  return at(x, y, rect(-3, -14, 6, 14, INK) + tiers.join(''), scale);
}

/** A row of trees, sizes varied by the seed. */
export function trees(from: number, to: number, y: number, gap: number, fill: string, seed: number, size = 1): string {
  const roll = dice(seed);
  return times((to - from) / gap, (i) =>
    tree(from + i * gap + roll() * gap * 0.5, y, size * (0.75 + roll() * 0.45), fill),
  );
}

/** A low bush of three domes. */
export function bush(x: number, y: number, scale = 1, fill = NEAR): string {
  return at(x, y, path('M-26 0A13 13 0 0 1 -6 -12A14 14 0 0 1 18 -10A11 11 0 0 1 28 0Z', fill), scale);
}
