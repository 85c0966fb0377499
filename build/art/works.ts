import { CONTAINERS, DARK, DEEP, FAR, HILL, INK, MID, MIST, NEAR, PAPER, SAND } from './palette.ts';
import { at, circle, dice, ellipse, faded, n, path, pick, rect, stroke, times } from './svg.ts';

/** A freight container with its ribs. */
export function container(x: number, y: number, width: number, height: number, fill: string): string {
  const ribs = Math.floor(width / 9);
  const d = times(ribs, (i) => `M${n(x + (width * (i + 1)) / (ribs + 1))} ${n(y + 3)}v${n(height - 6)}`);
  return rect(x, y, width, height, fill) + stroke(d, DARK.includes(fill) ? PAPER : INK, 1, faded(0.28));
}

/** Containers stacked on `base`; `uneven` leaves the tops ragged. */
export function stacks(
  x: number,
  base: number,
  columns: number,
  rows: number,
  seed: number,
  width = 58,
  height = 25,
  uneven = true,
): string {
  const roll = dice(seed);
  return times(columns, (column) => {
    const levels = rows - (uneven ? pick([0, 0, 1, 2], roll) : 0);
    return times(levels, (row) =>
      container(x + column * (width + 2), base - (row + 1) * (height + 1.5), width, height, pick(CONTAINERS, roll)),
    );
  });
}

/** A chimney standing on `base`. */
export function chimney(x: number, base: number, top: number, width: number, fill = INK): string {
  const taper = width * 0.15;
  return (
    path(`M${n(x)} ${n(base)}L${n(x + taper)} ${n(top)}H${n(x + width - taper)}L${n(x + width)} ${n(base)}Z`, fill) +
    rect(x + taper, top + 24, width - taper * 2, 14, PAPER) +
    rect(x + taper * 0.9, top + 58, width - taper * 1.8, 14, PAPER)
  );
}

/** A plume that leans to the right. */
export function plume(x: number, y: number, fill: string, scale = 1): string {
  return at(
    x,
    y,
    path('M0 0c-6 -26 18 -34 12 -58s30 -30 56 -24s40 -14 66 -8c-22 8 -30 24 -56 24s-38 6 -44 24s-14 30 -34 42z', fill),
    scale,
  );
}

/** A round tank standing on `base`, with hoops and a shaded side. */
export function tank(
  x: number,
  base: number,
  width: number,
  height: number,
  fill: string,
  top: string,
  hoop = PAPER,
): string {
  const rx = width / 2;
  const ry = width * 0.16;
  return (
    rect(x, base - height, width, height, fill) +
    rect(x + width * 0.68, base - height, width * 0.32, height, INK, faded(0.22)) +
    ellipse(x + rx, base - height, rx, ry, top) +
    times(Math.max(1, height / 62 - 1), (i) =>
      stroke(
        `M${n(x)} ${n(base - height + (i + 1) * 54)}q${n(rx)} ${n(ry * 0.9)} ${n(width)} 0`,
        hoop,
        1.6,
        faded(0.5),
      ),
    )
  );
}

/** A spherical tank on legs; its foot is the origin. `band` is the colour of the belt. */
export function sphere(x: number, base: number, radius: number, fill: string, shade: string, band: string): string {
  const lift = radius * 0.62;
  const cy = -lift - radius;
  const legs = times(5, (i) => rect(-radius * 0.82 + i * radius * 0.39, cy, radius * 0.07, -cy, INK));
  const braces = stroke(
    `M${n(-radius * 0.78)} 0L${n(-radius * 0.4)} ${n(-lift - radius * 0.2)}M${n(radius * 0.78)} 0L${n(radius * 0.4)} ${n(-lift - radius * 0.2)}`,
    INK,
    3,
  );
  const ball =
    circle(0, cy, radius, fill) +
    path(
      `M${n(radius * 0.3)} ${n(cy - radius * 0.954)}A${n(radius)} ${n(radius)} 0 0 1 ${n(radius * 0.3)} ${n(cy + radius * 0.954)}A${n(radius * 1.3)} ${n(radius * 1.3)} 0 0 0 ${n(radius * 0.3)} ${n(cy - radius * 0.954)}Z`,
      shade,
    ) +
    path(
      `M${n(-radius * 0.985)} ${n(cy + radius * 0.09)}Q0 ${n(cy + radius * 0.34)} ${n(radius * 0.985)} ${n(cy + radius * 0.09)}L${n(radius * 0.95)} ${n(cy + radius * 0.28)}Q0 ${n(cy + radius * 0.54)} ${n(-radius * 0.95)} ${n(cy + radius * 0.28)}Z`,
      band,
    );
  const rail = stroke(`M${n(-radius * 0.2)} ${n(cy - radius)}v-16h${n(radius * 0.4)}v16`, INK, 3);
  return at(x, base, legs + braces + rail + ball);
}

/** A hall with a saw-tooth roof, `bays` wide; its foot is on `base`. */
export function sawHall(
  x: number,
  base: number,
  bays: number,
  bay: number,
  height: number,
  wall = DEEP,
  line = INK,
  light = FAR,
): string {
  const tooth = bay * 0.78;
  const eaves = base - height;
  const width = bay * bays;
  const roof = times(bays, (i) => {
    const left = x + i * bay;
    return (
      path(`M${n(left)} ${n(eaves)}V${n(eaves - tooth)}L${n(left + bay)} ${n(eaves)}Z`, wall) +
      path(
        `M${n(left + 8)} ${n(eaves - 6)}V${n(eaves - tooth * 0.78)}L${n(left + 24)} ${n(eaves - tooth * 0.64)}V${n(eaves - 6)}Z`,
        light,
      ) +
      stroke(`M${n(left)} ${n(eaves - tooth)}L${n(left + bay)} ${n(eaves)}`, line, 5)
    );
  });
  const panes = times(width / 40 - 1, (i) =>
    rect(x + 22 + i * 40, eaves + 34, 24, 38, [light, HILL, light, MIST][i % 4] ?? light),
  );
  return roof + rect(x, eaves - 2, width, height + 2, wall) + rect(x, eaves - 2, width, 11, line) + panes;
}

/** Windows in a grid; `lit` is the share that is bright, by the seed. */
export function windows(
  x: number,
  y: number,
  columns: number,
  rows: number,
  stepX: number,
  stepY: number,
  size: readonly [number, number],
  colours: readonly [on: string, off: string],
  lit: number,
  seed: number,
): string {
  const roll = dice(seed);
  return times(rows, (row) =>
    times(columns, (column) =>
      rect(x + column * stepX, y + row * stepY, size[0], size[1], roll() < lit ? colours[0] : colours[1]),
    ),
  );
}

/** A wind turbine standing on its origin; `turn` sets the blades, in degrees. */
export function turbine(x: number, y: number, height: number, turn: number, fill = PAPER, shade = ''): string {
  const blade = height * 0.62;
  const w = height * 0.026;
  const mast = path(`M${n(-w)} 0L${n(-w * 0.45)} ${n(-height)}H${n(w * 0.45)}L${n(w)} 0Z`, fill);
  const dark = shade ? path(`M${n(w * 0.2)} 0L${n(w * 0.1)} ${n(-height)}H${n(w * 0.45)}L${n(w)} 0Z`, shade) : '';
  const d = `M0 ${n(-w * 0.6)}C${n(blade * 0.12)} ${n(-w * 2.1)} ${n(blade * 0.35)} ${n(-w * 1.5)} ${n(blade)} ${n(-w * 0.1)}C${n(blade * 0.5)} ${n(w * 0.5)} ${n(blade * 0.2)} ${n(w * 0.7)} 0 ${n(w * 0.6)}Z`;
  const rotor = [-90, 30, 150].map((angle) => at(0, 0, path(d, fill), 1, { turn: angle + turn })).join('');
  return at(x, y, mast + dark + at(0, -height, rotor + circle(0, 0, w * 1.5, fill) + circle(0, 0, w * 0.7, MID)));
}

/** A ship-to-shore crane on its origin, 640 high; the boom reaches 490 to the right. */
export function quayCrane(x: number, y: number, scale: number, fill: string, load = true, flip = false): string {
  const zigzag = times(16, (i) => `M${-150 + i * 40} -484l20 -18l20 18`);
  const body =
    rect(-80, -470, 13, 470, fill) +
    rect(64, -470, 13, 470, fill) +
    rect(-92, -8, 38, 8, fill) +
    rect(52, -8, 38, 8, fill) +
    rect(-80, -214, 157, 10, fill) +
    stroke('M-74 -10L70 -204M70 -10L-74 -204', fill, 4) +
    rect(-150, -484, 640, 16, fill) +
    stroke(zigzag, fill, 3) +
    stroke('M-150 -502H490', fill, 4) +
    path('M-16 -500L0 -640L16 -500Z', fill) +
    stroke('M0 -632L470 -502M0 -632L230 -502M0 -632L-142 -502', fill, 4) +
    rect(-128, -468, 74, 40, fill);
  const hook = load
    ? rect(268, -468, 40, 14, fill) +
      stroke('M276 -454V-300M300 -454V-300', fill, 2) +
      rect(252, -304, 72, 8, fill) +
      container(254, -296, 68, 30, SAND)
    : '';
  return at(x, y, body + hook, scale, { flip });
}

/** A tower crane on its origin, `height` high; the jib points right. */
export function towerCrane(x: number, y: number, height: number, fill: string, jib = 260, flip = false): string {
  const mast = times(
    height / 22 - 1,
    (i) => `M-7 ${n(-i * 22)}L7 ${n(-i * 22 - 22)}M7 ${n(-i * 22)}L-7 ${n(-i * 22 - 22)}`,
  );
  const lattice = times(jib / 20, (i) => `M${i * 20} ${n(-height)}l10 -14l10 14`);
  const body =
    rect(-8, -height, 3, height, fill) +
    rect(5, -height, 3, height, fill) +
    stroke(mast, fill, 1.6) +
    rect(-90, -height - 2, jib + 90, 5, fill) +
    stroke(lattice, fill, 1.8) +
    stroke(`M0 ${n(-height - 14)}H${jib - 10}`, fill, 2.4) +
    path(`M-9 ${n(-height)}L0 ${n(-height - 62)}L9 ${n(-height)}Z`, fill) +
    stroke(
      `M0 ${n(-height - 58)}L${n(jib * 0.72)} ${n(-height - 14)}M0 ${n(-height - 58)}L-84 ${n(-height)}`,
      fill,
      2,
    ) +
    rect(-90, -height + 2, 34, 20, fill) +
    rect(10, -height + 2, 16, 18, fill) +
    stroke(`M${n(jib * 0.62)} ${n(-height)}v${n(height * 0.2)}`, fill, 1.8) +
    rect(jib * 0.62 - 12, -height * 0.8, 24, 8, fill);
  return at(x, y, body, 1, { flip });
}

/** A lattice pylon with three arms, on its origin. */
export function pylon(x: number, y: number, height: number, fill: string): string {
  const s = height / 200;
  return at(
    x,
    y,
    stroke(
      'M-26 0L-6 -200H6L26 0M-20 -46L14 -100M20 -46L-14 -100M-12 -112L8 -160M12 -112L-8 -160M-20 -46H20M-13 -104H13',
      fill,
      3.2,
    ) + stroke('M-44 -150H44L6 -168H-6ZM-34 -182H34L4 -198H-4ZM-40 -118H40L9 -134H-9Z', fill, 2.6),
    s,
  );
}

/** A tilted solar table on its origin, 126 wide. */
export function solarTable(x: number, y: number, scale = 1, face = DEEP, line = HILL): string {
  return at(
    x,
    y,
    rect(46, 28, 6, 34, INK) +
      rect(92, 20, 5, 30, INK) +
      path('M0 34L26 -14H126L100 34Z', face) +
      stroke('M13 10H113M25 34L51 -14M50 34L76 -14M75 34L101 -14', line, 1.8),
    scale,
  );
}

/** Pipes side by side from (x, y) to the right, with supports down to `foot`. */
export function pipeRack(
  x: number,
  y: number,
  width: number,
  foot: number,
  colours: readonly string[] = [MID, NEAR, HILL],
  step = 150,
): string {
  const posts = times(width / step + 1, (i) => rect(x + i * step, y - 6, 8, foot - y + 6, INK));
  return (
    posts + colours.map((colour, i) => rect(x, y + i * 17, width, 10, colour)).join('') + rect(x, y - 8, width, 4, INK)
  );
}
