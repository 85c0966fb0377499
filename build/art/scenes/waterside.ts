import { cloud, hatch, ridge, trees, water } from '../land.ts';
import { people, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HAZE, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, ellipse, n, path, ROUND, rect, stroke, times } from '../svg.ts';
import { container, windows } from '../works.ts';

export const waterWorks = scene('water-works.png', '圆形沉淀池、膜车间和输水管线，远处是海', () => {
  const sky =
    rect(0, 0, 1200, 300, MIST) +
    cloud(180, 90, 260) +
    cloud(820, 140, 190) +
    rect(0, 240, 1200, 120, MID) +
    water(0, 248, 1200, 80, FAR, 5, 12) +
    path('M380 262H500L484 284H396Z', INK) +
    rect(452, 238, 22, 26, PAPER);
  const ground =
    path('M0 330C300 306 700 340 1200 310V800H0Z', SAND) + path('M0 520C300 500 800 540 1200 500V800H0Z', CLAY);
  const pool = (x: number, y: number, rx: number, bridge: string): string => {
    const ry = rx * 0.36;
    return (
      ellipse(x, y + 26, rx + 14, ry + 8, INK, ' opacity="0.2"') +
      path(
        `M${n(x - rx - 12)} ${y}V${y + 22}A${n(rx + 12)} ${n(ry + 8)} 0 0 0 ${n(x + rx + 12)} ${y + 22}V${y}Z`,
        HILL,
      ) +
      ellipse(x, y, rx + 12, ry + 8, PAPER) +
      ellipse(x, y, rx, ry, NEAR) +
      stroke(
        `M${n(x - rx * 0.72)} ${y}A${n(rx * 0.72)} ${n(ry * 0.72)} 0 0 0 ${n(x + rx * 0.72)} ${y}M${n(x - rx * 0.44)} ${n(y + 2)}A${n(rx * 0.44)} ${n(ry * 0.44)} 0 0 0 ${n(x + rx * 0.44)} ${n(y + 2)}`,
        HILL,
        3,
        ROUND,
      ) +
      ellipse(x, y, rx * 0.16, ry * 0.16, DEEP) +
      path(`M${n(x - 8)} ${n(y - 12)}L${n(x + rx + 6)} ${n(y - 24)}V${n(y - 8)}L${n(x - 8)} ${n(y + 6)}Z`, bridge) +
      stroke(
        `M${x} ${n(y - 30)}L${n(x + rx + 2)} ${n(y - 44)}M${x} ${n(y - 30)}v22M${n(x + rx * 0.5)} ${n(y - 38)}v22M${n(x + rx)} ${n(y - 44)}v22`,
        bridge,
        4,
      )
    );
  };
  const hall =
    rect(660, 330, 430, 130, PAPER) +
    path('M646 334L760 276H990L1104 334Z', DEEP) +
    rect(660, 330, 430, 10, INK) +
    windows(684, 362, 10, 1, 40, 1, [26, 44], [NEAR, HILL], 0.6, 3) +
    rect(850, 410, 56, 50, INK) +
    rect(1110, 300, 66, 160, HILL) +
    rect(1152, 300, 24, 160, MID) +
    ellipse(1143, 300, 33, 9, FAR);
  const pipes =
    [0, 1, 2].map((i) => stroke(`M-20 ${640 + i * 40}H720`, [DEEP, NEAR, HILL][i] ?? DEEP, 22)).join('') +
    [70, 250, 430].map((x) => rect(x, 622, 14, 134, INK)).join('');
  const valve =
    rect(176, 600, 34, 26, INK) +
    rect(188, 570, 10, 34, INK) +
    ellipse(193, 566, 40, 9, RED) +
    ellipse(193, 564, 28, 5, CLAY) +
    rect(156, 624, 12, 36, INK) +
    rect(218, 624, 12, 36, INK);
  return (
    sky +
    ground +
    trees(20, 620, 352, 76, MID, 8, 0.8) +
    hall +
    pool(250, 440, 200, OCHRE) +
    pipes +
    valve +
    pool(850, 640, 290, INK) +
    person(520, 610, 1.5, DEEP, OCHRE) +
    people(500, 470, 30, [OCHRE], 1)
  );
});

export const siloQuarter = scene('silo-quarter.png', '一排圆筒粮仓开出窗洞，仓顶有采光环，江边栈道上有行人', () => {
  const sky =
    rect(0, 0, 1200, 560, CREAM) +
    circle(980, 170, 76, PAPER) +
    cloud(140, 110, 230) +
    ridge(
      [
        [0, 470],
        [300, 420],
        [620, 476],
        [960, 430],
        [1200, 460],
      ],
      600,
      SAND,
    );
  const silo = (x: number, top: number, fill: string, seed: number): string =>
    rect(x, top, 132, 590 - top, fill) +
    rect(x + 92, top, 40, 590 - top, INK, ' opacity="0.14"') +
    rect(x - 5, top - 34, 142, 34, GLOW) +
    stroke(
      times(9, (i) => `M${x + 4 + i * 15.5} ${top - 34}v34`),
      INK,
      3,
    ) +
    rect(x - 9, top - 44, 150, 12, INK) +
    windows(x + 20, top + 40, 3, Math.floor((560 - top) / 62), 34, 62, [22, 34], [FAR, GLOW], 0.62, seed) +
    stroke(
      times(5, (i) => `M${x} ${top + 24 + i * 62}h132`),
      PAPER,
      1.6,
      ' opacity="0.5"',
    );
  const quarter =
    silo(60, 250, HILL, 2) +
    silo(198, 220, CLAY, 3) +
    silo(336, 250, HILL, 4) +
    silo(474, 200, CLAY, 5) +
    silo(612, 250, HILL, 6) +
    silo(750, 226, CLAY, 7) +
    rect(880, 350, 250, 240, NEAR) +
    rect(880, 340, 250, 14, INK) +
    windows(904, 378, 6, 3, 38, 66, [24, 44], [FAR, GLOW], 0.6, 9) +
    path('M520 70L548 156H532V200H508V156H492Z', INK) +
    rect(548, 520, 100, 70, RED) +
    rect(556, 530, 38, 60, GLOW) +
    rect(602, 530, 38, 60, GLOW) +
    rect(532, 508, 132, 14, INK);
  const walk =
    rect(0, 588, 1200, 56, SAND) +
    rect(0, 584, 1200, 8, INK) +
    hatch(0, 600, 1200, 40, CLAY, 10, 2) +
    rect(0, 640, 1200, 12, INK) +
    times(13, (i) => rect(30 + i * 96, 652, 14, 40, INK)) +
    stroke('M0 620H1200', INK, 4) +
    times(25, (i) => rect(10 + i * 50, 620, 4, 24, INK));
  const folk =
    people(90, 636, 52, [DEEP, OCHRE, NEAR], 1.1) +
    people(430, 634, 46, [PAPER, DEEP], 1.1) +
    people(760, 636, 56, [OCHRE, NEAR, DEEP, PAPER], 1.1) +
    at(
      1080,
      640,
      circle(-22, -15, 15, 'none', ` stroke="${INK}" stroke-width="4"`) +
        circle(28, -15, 15, 'none', ` stroke="${INK}" stroke-width="4"`) +
        stroke('M-22 -15L-6 -40H18L28 -15L2 -15L-6 -40M18 -46L24 -40', INK, 4),
    ) +
    person(1084, 620, 0.9, NEAR, INK);
  const river = rect(0, 652, 1200, 148, MID) + water(0, 660, 1200, 138, HAZE, 7, 17);
  return (
    sky + trees(1130, 1200, 590, 34, NEAR, 3, 1.2) + trees(0, 60, 590, 40, NEAR, 5, 1.2) + quarter + river + walk + folk
  );
});

export const riverBoats = scene('river-boats.png', '内河码头上，吊机把集装箱式电池吊向一艘货船', () => {
  const sky =
    rect(0, 0, 1200, 440, HAZE) +
    circle(300, 180, 74, CREAM) +
    cloud(520, 110, 230) +
    ridge(
      [
        [0, 400],
        [220, 330],
        [460, 396],
        [720, 320],
        [980, 390],
        [1200, 340],
      ],
      480,
      FAR,
    ) +
    ridge(
      [
        [0, 440],
        [300, 406],
        [640, 446],
        [1200, 410],
      ],
      480,
      HILL,
    );
  const bank = path('M0 440C300 426 700 452 1200 434V520H0Z', MID) + trees(10, 700, 452, 58, NEAR, 9, 0.9);
  const river = rect(0, 490, 1200, 310, NEAR) + water(0, 500, 1200, 290, HILL, 9, 6);
  const boat = at(
    60,
    640,
    path('M-30 -20H800L760 60H20Q-14 40 -30 -20Z', INK) +
      path('M-26 -2H790L782 14H-20Z', OCHRE) +
      rect(620, -130, 120, 112, PAPER) +
      times(3, (i) => rect(634 + i * 34, -116, 26, 30, DEEP)) +
      rect(610, -142, 140, 14, DEEP) +
      rect(672, -190, 8, 48, INK) +
      path('M40 -20Q120 -70 220 -22Z', CLAY) +
      path('M180 -20Q270 -76 370 -20Z', SAND) +
      path('M320 -20Q390 -62 450 -20Z', CLAY) +
      rect(20, -30, 460, 14, DEEP) +
      rect(496, -22, 112, 8, MID),
  );
  const second = at(
    40,
    520,
    path('M0 -8H260L246 16H14Z', DEEP) + rect(196, -42, 40, 34, PAPER) + path('M20 -8Q90 -36 170 -8Z', CLAY),
    0.9,
  );
  const quay =
    path('M880 560H1200V800H850Z', SAND) +
    rect(866, 552, 340, 14, INK) +
    times(4, (i) => rect(880 + i * 80, 580, 44, 200, CLAY));
  const gantry =
    rect(930, 250, 16, 304, DEEP) +
    rect(1120, 250, 16, 304, DEEP) +
    rect(520, 226, 640, 26, DEEP) +
    stroke(
      times(16, (i) => `M${524 + i * 40} 226l20 -22l20 22`),
      DEEP,
      4,
    ) +
    stroke('M524 204H1160M936 300L1126 420M1126 300L936 420', DEEP, 5) +
    rect(576, 250, 90, 24, INK) +
    stroke('M592 274V408M650 274V408', INK, 4) +
    rect(560, 404, 122, 12, INK);
  const pack =
    rect(566, 416, 110, 66, RED) +
    stroke(
      times(8, (i) => `M${578 + i * 12} 422v54`),
      PAPER,
      2,
      ' opacity="0.4"',
    ) +
    path('M626 424L604 456H618L612 476L638 444H623L630 424Z', PAPER);
  const stock =
    container(962, 486, 76, 66, NEAR) +
    container(1044, 486, 76, 66, MID) +
    container(962, 416, 76, 66, HILL) +
    rect(1150, 470, 40, 82, INK) +
    rect(1158, 482, 24, 18, GLOW);
  return sky + bank + river + second + boat + quay + stock + gantry + pack + person(900, 552, 1, OCHRE, PAPER, true);
});
