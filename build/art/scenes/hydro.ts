import { cloud, fir, peaks, water } from '../land.ts';
import { person } from '../moving.ts';
import {
  CLAY,
  CREAM,
  DEEP,
  FAR,
  GLOW,
  HAZE,
  HILL,
  INK,
  MID,
  MIST,
  NEAR,
  OCHRE,
  PAPER,
  PITCH,
  RED,
} from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, clipped, ellipse, n, path, rect, stroke, times } from '../svg.ts';

export const pumpedStorage = scene('pumped-storage.png', '山谷间一道弧形大坝，高处是上水库，压力管道沿山坡而下', () => {
  const sky = rect(0, 0, 1200, 520, MIST) + circle(300, 170, 74, PAPER) + cloud(420, 130, 220) + cloud(60, 250, 150);
  const far = peaks(
    [
      [180, 190, 300],
      [520, 240, 280],
      [1130, 150, 360],
    ],
    560,
    FAR,
    HAZE,
  );
  const slope =
    path('M560 800C640 560 720 420 800 300H1110C1150 360 1180 420 1200 440V800Z', HILL) +
    path('M800 300H1110L1060 330H830Z', MID);
  const upper =
    path('M786 306Q950 270 1124 306L1110 330H806Z', PAPER) +
    path('M806 306Q950 280 1104 306Q950 322 806 306Z', NEAR) +
    stroke('M850 304H910M950 308H1030', HILL, 4);
  const pipes =
    [0, 30, 60]
      .map(
        (k) =>
          stroke(`M${900 + k} 326C${880 + k} 420 ${790 + k} 470 ${760 + k} 560`, PAPER, 17) +
          stroke(`M${904 + k} 330C${884 + k} 422 ${794 + k} 474 ${764 + k} 560`, MID, 4),
      )
      .join('') + [380, 440, 500].map((y, i) => rect(852 - i * 38, y, 108, 12, INK)).join('');
  const left = path('M0 300C110 360 200 470 330 800H0Z', MID) + path('M0 400C80 470 140 560 210 800H0Z', NEAR);
  const lake =
    path('M180 556H830L900 800H330Z', NEAR) +
    path('M170 540H860V600H170Z', NEAR) +
    water(250, 552, 580, 60, HILL, 4, 3);
  const house =
    rect(742, 552, 158, 62, DEEP) +
    rect(742, 546, 158, 9, INK) +
    times(4, (i) => rect(756 + i * 36, 568, 22, 24, GLOW));
  const dam =
    path('M150 612Q560 690 980 612L1010 640Q1010 760 930 900H260Q150 760 120 640Z', CREAM) +
    path('M150 612Q560 690 980 612V632Q560 712 150 632Z', PAPER) +
    times(9, (i) =>
      stroke(
        `M${210 + i * 92} ${640 + 36 * Math.sin(((i + 0.8) / 9.6) * Math.PI)}Q${238 + i * 80} 740 ${262 + i * 74} 830`,
        CLAY,
        3,
      ),
    ) +
    path('M480 660L640 662L624 830H500Z', CLAY) +
    [500, 548, 596].map((x) => rect(x, 654, 30, 34, INK)).join('') +
    [500, 548, 596].map((x) => path(`M${x + 2} 690h26l3 130h-30z`, PAPER)).join('');
  const right = path('M930 640C1010 600 1100 610 1200 560V800H900Z', DEEP);
  const gantry =
    rect(536, 606, 8, 50, RED) + rect(592, 606, 8, 50, RED) + rect(524, 594, 88, 14, RED) + rect(556, 578, 24, 16, RED);
  const firs = [20, 70, 128, 1000, 1060, 1118, 1170]
    .map((x, i) => fir(x, i < 3 ? 760 + i * 16 : 724 - (i - 3) * 14, 1.1, i < 3 ? DEEP : NEAR))
    .join('');
  return sky + far + slope + upper + pipes + lake + left + house + right + dam + gantry + firs;
});

/** A Francis runner seen from the side, hanging from its origin. */
function runner(x: number, y: number): string {
  const blades = times(9, (i) => {
    const u = -150 + i * 37.5;
    return path(
      `M${n(u)} 40Q${n(u * 0.86 + 34)} 90 ${n(u * 0.72)} 158H${n(u * 0.72 + 17)}Q${n(u * 0.86 + 56)} 90 ${n(u + 17)} 40Z`,
      i % 2 ? HILL : FAR,
    );
  });
  return at(
    x,
    y,
    stroke('M0 -176L-96 -10M0 -176L96 -10', INK, 6) +
      rect(-30, -20, 60, 30, MID) +
      path('M-176 40Q-170 6 -60 2H60Q170 6 176 40Z', CREAM) +
      rect(-172, 40, 344, 120, INK) +
      blades +
      path('M-152 154H152Q140 204 116 214H-116Q-140 204 -152 154Z', PAPER) +
      stroke('M-176 40H176', MID, 5),
  );
}

export const turbineHall = scene('turbine-hall.png', '拱顶地下厂房中，桥机吊着巨大的水轮机转轮对准机坑', () => {
  const vault = 'M40 800V330A560 330 0 0 1 1160 330V800Z';
  const inner =
    rect(0, 0, 1200, 800, NEAR) +
    path('M110 800V350A490 290 0 0 1 1090 350V800Z', MID) +
    path('M250 800V380A350 210 0 0 1 950 380V800Z', HILL) +
    path('M400 620V410A200 130 0 0 1 800 410V620Z', FAR);
  const ribs = [
    [40, 330, 560, 330],
    [180, 364, 420, 250],
    [326, 396, 274, 170],
  ] as const;
  const arches = ribs
    .map(([x, y, rx, ry]) => stroke(`M${x} 800V${y}A${rx} ${ry} 0 0 1 ${1200 - x} ${y}V800`, DEEP, 9))
    .join('');
  const lamps = [
    [600, 30, 150],
    [600, 136, 112],
    [600, 244, 76],
  ]
    .map(([x = 0, y = 0, w = 0]) => rect(x - w / 2, y, w, 13, GLOW))
    .join('');
  const floor = rect(0, 640, 1200, 160, DEEP) + rect(0, 634, 1200, 10, INK);
  const pit =
    ellipse(600, 700, 250, 46, INK) +
    ellipse(600, 694, 210, 34, PITCH) +
    stroke('M350 700A250 46 0 0 0 850 700', OCHRE, 7) +
    times(9, (i) => rect(372 + i * 55, 716 + Math.sin((i / 8) * Math.PI) * 26, 6, 26, OCHRE));
  const crane =
    rect(60, 196, 1080, 46, INK) +
    stroke(
      times(25, (i) => `M${78 + i * 42} 242l20 -46l20 46`),
      NEAR,
      3,
    ) +
    rect(52, 238, 40, 22, OCHRE) +
    rect(1108, 238, 40, 22, OCHRE) +
    rect(508, 158, 184, 42, DEEP) +
    rect(530, 142, 50, 18, INK) +
    stroke('M560 242V330M600 242V330M640 242V330', INK, 5) +
    path('M540 326H660L640 372H618V388H582V372H560Z', RED) +
    circle(600, 348, 11, PAPER);
  const men =
    person(300, 690, 1.5, OCHRE, PAPER) +
    person(906, 684, 1.5, CREAM, OCHRE, true) +
    person(950, 694, 1.5, NEAR, OCHRE, true);
  return (
    rect(0, 0, 1200, 800, INK) +
    clipped(vault, inner + arches + lamps) +
    floor +
    pit +
    crane +
    runner(600, 452 + 30) +
    men +
    stroke('M40 800V330A560 330 0 0 1 1160 330V800', INK, 12)
  );
});
