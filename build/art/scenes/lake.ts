import { CLAY, CREAM, DEEP, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, clipped, dice, n, type Point, path, polygon, ROUND, rect, stroke, times } from '../svg.ts';

/** Ponds of the lake seen from above: each a polygon and its colour. */
const PONDS: readonly (readonly [string, readonly Point[]])[] = [
  [
    MID,
    [
      [-20, -20],
      [260, -20],
      [236, 150],
      [-20, 178],
    ],
  ],
  [
    HILL,
    [
      [284, -20],
      [530, -20],
      [496, 128],
      [262, 146],
    ],
  ],
  [
    FAR,
    [
      [556, -20],
      [820, -20],
      [796, 96],
      [522, 122],
    ],
  ],
  [
    GLOW,
    [
      [846, -20],
      [1010, -20],
      [990, 118],
      [822, 98],
    ],
  ],
  [
    NEAR,
    [
      [-20, 206],
      [232, 176],
      [214, 336],
      [-20, 372],
    ],
  ],
  [
    RED,
    [
      [258, 172],
      [490, 154],
      [462, 318],
      [240, 334],
    ],
  ],
  [
    CREAM,
    [
      [518, 150],
      [792, 124],
      [780, 268],
      [492, 314],
    ],
  ],
  [
    MIST,
    [
      [818, 126],
      [986, 146],
      [960, 318],
      [806, 270],
    ],
  ],
  [
    HILL,
    [
      [-20, 400],
      [210, 364],
      [190, 520],
      [-20, 566],
    ],
  ],
  [
    OCHRE,
    [
      [236, 360],
      [458, 346],
      [436, 486],
      [216, 516],
    ],
  ],
  [
    DEEP,
    [
      [486, 342],
      [776, 296],
      [800, 452],
      [464, 482],
    ],
  ],
  [
    SAND,
    [
      [-20, 594],
      [186, 548],
      [170, 700],
      [-20, 752],
    ],
  ],
  [
    MIST,
    [
      [212, 544],
      [432, 514],
      [412, 672],
      [196, 696],
    ],
  ],
  [
    MID,
    [
      [460, 510],
      [792, 480],
      [756, 640],
      [440, 668],
    ],
  ],
  [
    FAR,
    [
      [-20, 782],
      [166, 728],
      [154, 830],
      [-20, 830],
    ],
  ],
  [
    HILL,
    [
      [192, 724],
      [408, 700],
      [396, 830],
      [180, 830],
    ],
  ],
  [
    CREAM,
    [
      [436, 696],
      [748, 668],
      [716, 830],
      [424, 830],
    ],
  ],
];

export const saltLake = scene('salt-lake.png', '俯瞰盐湖，深浅不一的卤水池被堤埂分成格子，岸边是吸附塔群', () => {
  const roll = dice(9);
  const ponds = PONDS.map(([fill, shape]) => {
    const d = `M${shape.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
    const xs = shape.map(([x]) => x);
    const ys = shape.map(([, y]) => y);
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    const crust = times(6, () =>
      stroke(
        `M${n(left + roll() * (Math.max(...xs) - left))} ${n(top + roll() * (Math.max(...ys) - top))}h${n(30 + roll() * 60)}`,
        PAPER,
        3,
        `${ROUND} opacity="0.5"`,
      ),
    );
    return polygon(shape, fill, ` stroke="${fill}" stroke-width="6" stroke-linejoin="round"`) + clipped(d, crust);
  }).join('');
  const shore =
    path('M1030 -20C1000 120 1000 250 960 340C900 420 830 420 826 500C822 600 790 700 756 830H1220V-20Z', CLAY) +
    path('M1070 -20C1040 130 1046 260 1010 352C950 440 880 440 872 510C866 600 840 700 806 830H1220V-20Z', SAND);
  const canal =
    stroke('M986 130C1010 260 960 350 900 400C850 440 836 480 824 560C812 660 790 740 776 830', NEAR, 20, ROUND) +
    stroke('M986 130C1010 260 960 350 900 400C850 440 836 480 824 560C812 660 790 740 776 830', HILL, 4, ROUND);
  const shadow = (x: number, y: number, r: number): string =>
    path(
      `M${x - r * 0.7} ${y + r * 0.7}L${x + r * 1.5} ${y + r * 2.3}A${r} ${r} 0 0 0 ${x + r * 2.5} ${y + r * 0.9}L${x + r * 0.7} ${y - r * 0.7}Z`,
      CLAY,
    );
  const towers = times(12, (i) => {
    const x = 1000 + (i % 3) * 66;
    const y = 420 + Math.floor(i / 3) * 62;
    return shadow(x, y, 22) + circle(x, y, 22, DEEP) + circle(x, y, 16, MID) + circle(x, y, 6, PAPER);
  });
  const plant =
    rect(954, 690, 210, 84, CLAY) +
    rect(940, 676, 210, 84, PAPER) +
    stroke('M940 718H1150M1010 676V760M1080 676V760', HILL, 3) +
    rect(1120, 90, 70, 230, CLAY) +
    rect(1106, 76, 70, 230, NEAR) +
    stroke(
      times(8, (i) => `M1106 ${104 + i * 26}h70`),
      DEEP,
      3,
    ) +
    stroke('M978 418V610M1046 418V610M1112 418V610M978 610H1160', NEAR, 5);
  const top = (x: number, y: number, turn: number, box: string): string =>
    at(x, y, rect(-34, -13, 52, 26, box) + rect(20, -12, 18, 24, INK) + rect(32, -9, 5, 18, FAR), 1, { turn });
  return (
    rect(0, 0, 1200, 800, PAPER) +
    ponds +
    shore +
    canal +
    plant +
    towers +
    top(508, 140, -6, OCHRE) +
    top(222, 600, 97, DEEP) +
    top(900, 620, 100, PAPER)
  );
});
