import { cleanSuit, person } from '../moving.ts';
import { CREAM, DEEP, DUSK, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, clipped, dice, n, path, pick, polygon, rect, stroke, times } from '../svg.ts';

const foup = (x: number, y: number, fill: string): string =>
  at(
    x,
    y,
    rect(-5, -40, 10, 26, INK) +
      rect(-46, -54, 92, 18, NEAR) +
      path('M-40 -14H40L34 62H-34Z', fill) +
      times(5, (i) => rect(-26, -2 + i * 12, 52, 4, INK, ' opacity="0.35"')) +
      rect(-40, -16, 80, 7, INK),
  );

function wafer(cx: number, cy: number, r: number): string {
  const roll = dice(12);
  const size = 54;
  const dies = times(13, (row) =>
    times(13, (column) => {
      const x = cx - size * 6.5 + column * size;
      const y = cy - size * 6.5 + row * size;
      const inside = [x, x + size].every((px) => [y, y + size].every((py) => Math.hypot(px - cx, py - cy) < r - 10));
      if (!inside) return '';
      const red = row === 3 && column === 4;
      const base = red ? RED : pick([MID, HILL, MID, NEAR, HILL], roll);
      const mark = red ? PAPER : pick([FAR, DEEP, FAR, MIST], roll);
      return (
        rect(x + 2, y + 2, size - 4, size - 4, base) +
        rect(x + 8, y + 8, 18, 14, mark, ' opacity="0.85"') +
        rect(x + 30, y + 8, 16, 30, mark, ' opacity="0.5"') +
        stroke(`M${n(x + 8)} ${n(y + 30)}h18M${n(x + 8)} ${n(y + 37)}h18M${n(x + 8)} ${n(y + 44)}h38`, mark, 2.4)
      );
    }),
  );
  return circle(cx, cy, r + 9, INK) + circle(cx, cy, r, FAR) + dies;
}

export const waferFab = scene('wafer-fab.png', '洁净室里一列天车吊着晶圆盒，前景是一片刻好图形的晶圆', () => {
  const hall =
    rect(0, 0, 1200, 800, CREAM) +
    rect(0, 0, 1200, 92, PAPER) +
    times(9, (i) => rect(30 + i * 134, 22, 100, 30, GLOW)) +
    rect(0, 88, 1200, 6, HILL);
  const floor =
    polygon(
      [
        [0, 560],
        [1200, 560],
        [1200, 800],
        [0, 800],
      ],
      FAR,
    ) +
    times(19, (i) => stroke(`M${600 + (i - 9) * 74} 560L${600 + (i - 9) * 190} 800`, MIST, 3)) +
    [584, 620, 672, 744].map((y) => stroke(`M0 ${y}H1200`, MIST, 3)).join('');
  const tool = (x: number, w: number, h: number, screen: boolean): string =>
    rect(x, 562 - h, w, h, PAPER) +
    rect(x, 562 - h, w, 12, HILL) +
    rect(x + 14, 562 - h + 34, w - 28, 46, screen ? DEEP : MIST) +
    rect(x + 14, 562 - h + 96, w - 28, 5, FAR) +
    rect(x, 540, w, 22, MID) +
    circle(x + w - 20, 562 - h + 22, 5, OCHRE);
  const tools =
    tool(-30, 170, 250, true) +
    tool(156, 130, 286, false) +
    tool(302, 190, 236, true) +
    tool(510, 120, 280, false) +
    tool(648, 180, 248, true) +
    tool(846, 140, 290, false) +
    tool(1002, 210, 240, true);
  const bay = rect(302, 130, 190, 180, OCHRE, ' opacity="0.35"');
  const rail = rect(0, 132, 1200, 16, INK) + times(13, (i) => rect(40 + i * 96, 94, 8, 40, NEAR));
  const cars = foup(170, 200, OCHRE) + foup(420, 200, DEEP) + foup(640, 200, OCHRE);
  const suit = cleanSuit(250, 676, 1.9);
  return hall + bay + tools + floor + rail + cars + suit + wafer(880, 604, 372);
});

export const rackAisle = scene('rack-aisle.png', '两侧机柜夹着一条通道向远处延伸，指示灯星星点点', () => {
  const roll = dice(31);
  const vx = 600;
  const vy = 360;
  // Edges of the racks seen in perspective: k = 1 at the viewer, small far away.
  const depths = [1, 0.72, 0.53, 0.39, 0.29, 0.215, 0.16];
  const side = (sign: number): string =>
    depths
      .slice(0, -1)
      .map((near, i) => {
        const far = depths[i + 1] ?? near;
        const x = (k: number): number => vx + sign * 620 * k;
        const y = (k: number, h: number): number => vy + h * k;
        const face = polygon(
          [
            [x(near), y(near, -420)],
            [x(far), y(far, -420)],
            [x(far), y(far, 470)],
            [x(near), y(near, 470)],
          ],
          i % 2 ? DEEP : DUSK,
        );
        const lights = times(15, (row) =>
          times(5, (column) => {
            const t = 0.16 + column * 0.17;
            const k = near + (far - near) * t;
            if (roll() > 0.62) return '';
            return rect(
              x(k) - 4 * k,
              y(k, -350 + row * 52),
              16 * k,
              6 * k + 0.6,
              pick([HILL, MID, GLOW, FAR, NEAR], roll),
            );
          }),
        );
        const door = stroke(
          `M${n(x(near))} ${n(y(near, -420))}V${n(y(near, 470))}M${n(x(near))} ${n(y(near, -380))}L${n(x(far))} ${n(y(far, -380))}M${n(x(near))} ${n(y(near, 440))}L${n(x(far))} ${n(y(far, 440))}`,
          INK,
          5 * near + 1,
        );
        return face + lights + door;
      })
      .join('');
  const end = 0.16;
  const floor = polygon(
    [
      [vx - 620 * end, vy + 470 * end],
      [vx + 620 * end, vy + 470 * end],
      [1220, vy + 470],
      [-20, vy + 470],
    ],
    MID,
  );
  const tiles =
    times(9, (i) =>
      stroke(`M${n(vx + (i - 4) * 155 * end)} ${n(vy + 470 * end)}L${n(vx + (i - 4) * 155)} ${vy + 470}`, FAR, 2.4),
    ) +
    depths.map((k) => stroke(`M${n(vx - 620 * k)} ${n(vy + 470 * k)}H${n(vx + 620 * k)}`, FAR, 1.2 + 2.4 * k)).join('');
  const ceiling = polygon(
    [
      [vx - 620 * end, vy - 420 * end],
      [vx + 620 * end, vy - 420 * end],
      [1220, vy - 420],
      [-20, vy - 420],
    ],
    INK,
  );
  const lamps = depths
    .slice(0, -1)
    .map((k) =>
      polygon(
        [
          [vx - 130 * k, vy - 416 * k],
          [vx + 130 * k, vy - 416 * k],
          [vx + 104 * k, vy - 416 * k * 0.84],
          [vx - 104 * k, vy - 416 * k * 0.84],
        ],
        GLOW,
      ),
    )
    .join('');
  const w = 620 * end;
  const back =
    rect(vx - w, vy - 420 * end, w * 2, 890 * end, HILL) +
    rect(vx - 34, vy - 30, 68, 470 * end + 30, RED) +
    rect(vx - 1.5, vy - 30, 3, 470 * end + 30, PAPER) +
    circle(vx - 10, vy + 24, 3, PAPER) +
    circle(vx + 10, vy + 24, 3, PAPER);
  return (
    rect(0, 0, 1200, 800, INK) +
    ceiling +
    lamps +
    floor +
    tiles +
    back +
    side(-1) +
    side(1) +
    person(690, 640, 2.1, INK, INK, true) +
    at(690, 640, rect(-44, -104, 26, 34, PAPER))
  );
});

export const glassLine = scene('glass-line.png', '一大片玻璃基板立在检验架上，机械吸盘正要取走，灯光从后方透过', () => {
  const room =
    rect(0, 0, 1200, 800, DEEP) +
    rect(0, 610, 1200, 190, INK) +
    times(8, (i) => stroke(`M${-200 + i * 230} 800L${240 + i * 105} 610`, DEEP, 3));
  const light =
    rect(150, 96, 640, 470, GLOW) + times(5, (i) => rect(150, 96 + i * 98, 640, 5, OCHRE, ' opacity="0.45"'));
  const glass =
    polygon(
      [
        [214, 138],
        [742, 138],
        [716, 584],
        [240, 584],
      ],
      PAPER,
      ' opacity="0.62"',
    ) +
    stroke('M214 138H742L716 584H240Z', PAPER, 6) +
    clipped(
      'M214 138H742L716 584H240Z',
      stroke('M300 620L520 100M350 620L570 100', PAPER, 16, ' opacity="0.8"') +
        stroke('M560 620L700 290', PAPER, 9, ' opacity="0.8"'),
    );
  const frame =
    rect(128, 70, 684, 22, INK) +
    rect(128, 70, 22, 560, INK) +
    rect(790, 70, 22, 560, INK) +
    rect(180, 584, 580, 22, NEAR) +
    rect(220, 604, 26, 40, NEAR) +
    rect(700, 604, 26, 40, NEAR);
  const cup = (x: number, y: number): string =>
    rect(x, y - 5, 40, 10, INK) + path(`M${x} ${y - 20}L${x - 16} ${y - 26}V${y + 26}L${x} ${y + 20}Z`, HILL);
  const robot =
    rect(1000, 540, 130, 90, INK) +
    stroke('M1066 560L1120 370L976 262', OCHRE, 54, ' stroke-linejoin="round" stroke-linecap="round"') +
    stroke('M976 262L884 344', OCHRE, 32, ' stroke-linecap="round"') +
    circle(1120, 370, 40, INK) +
    circle(1120, 370, 18, OCHRE) +
    circle(976, 262, 32, INK) +
    circle(976, 262, 14, OCHRE) +
    rect(868, 210, 18, 290, RED) +
    [230, 312, 394, 476].map((y) => cup(832, y)).join('') +
    rect(940, 622, 250, 24, INK);
  const man = cleanSuit(86, 716, 2.7);
  return (
    room +
    light +
    frame +
    glass +
    robot +
    man +
    stroke('M0 760H1200', NEAR, 3) +
    rect(150, 660, 660, 6, MID) +
    rect(150, 676, 660, 6, NEAR)
  );
});
