import { cloud, fir, hatch, peaks, ridge, tree, trees, water } from '../land.ts';
import { boxShip, drone, freightTrain, lorry, people, plane } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, HAZE, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, n, path, polygon, ROUND, rect, stroke, times } from '../svg.ts';
import { chimney, plume, quayCrane, sawHall, solarTable, sphere, stacks, tank, turbine, windows } from '../works.ts';

const WIDTH = 2100;
const HEIGHT = 1080;
/** Rail level of the bridge that crosses the whole picture. */
const DECK = 826;

/** A pylon of the bridge, astride the deck, with its fan of stays. */
function pylon(x: number): string {
  const top = 318;
  const stays = times(11, (i) => {
    const reach = 62 + i * 27;
    const from = top + 24 + i * 15;
    return `M${x} ${from}L${n(x - reach)} ${DECK}M${x} ${from}L${n(x + reach)} ${DECK}`;
  });
  return (
    stroke(stays, PAPER, 2.6) +
    path(
      `M${x - 7} ${top}H${x + 7}L${x + 40} ${DECK + 30}H${x + 18}L${x} ${top + 190}L${x - 18} ${DECK + 30}H${x - 40}Z`,
      INK,
    ) +
    path(`M${x - 40} ${DECK + 30}H${x + 40}L${x + 26} 1000H${x - 26}Z`, INK) +
    rect(x - 52, 990, 104, 26, INK)
  );
}

function sky(): string {
  const bands = stroke('M1120 404H1320M1390 404H1700M1180 436H1560M1260 468H1640', MIST, 9, ROUND);
  return (
    rect(0, 0, WIDTH, HEIGHT, MIST) +
    circle(1440, 372, 178, RED) +
    bands +
    cloud(560, 120, 300) +
    cloud(1700, 150, 260) +
    cloud(980, 230, 170) +
    plane(1120, 150, 0.9, NEAR) +
    stroke('M820 226L1050 166', PAPER, 5, ROUND)
  );
}

function mountains(): string {
  const far =
    peaks(
      [
        [150, 250, 400],
        [520, 330, 380],
        [860, 400, 330],
      ],
      660,
      HAZE,
      HAZE,
    ) +
    ridge(
      [
        [1000, 600],
        [1180, 540],
        [1400, 590],
        [1660, 530],
        [1880, 580],
        [2100, 520],
      ],
      660,
      FAR,
    );
  const mills = [
    [430, 510, 170, 46],
    [570, 552, 140, 4],
    [690, 584, 112, 78],
  ]
    .map(([x = 0, y = 0, h = 0, t = 0]) => turbine(x, y, h, t, PAPER))
    .join('');
  const near =
    ridge(
      [
        [0, 470],
        [150, 430],
        [360, 500],
        [640, 590],
        [900, 640],
      ],
      700,
      FAR,
    ) +
    ridge(
      [
        [0, 560],
        [220, 500],
        [460, 590],
        [700, 660],
        [900, 690],
      ],
      760,
      HILL,
    );
  const front = turbine(84, 540, 240, 92, PAPER, FAR) + turbine(236, 512, 318, 20, PAPER, HAZE);
  const slope = ridge(
    [
      [0, 640],
      [200, 606],
      [420, 670],
      [620, 712],
      [760, 730],
    ],
    800,
    MID,
  );
  const tables =
    times(4, (i) => solarTable(10 + i * 112, 640 + i * 14, 0.74)) +
    times(4, (i) => solarTable(-30 + i * 122, 694 + i * 9, 0.84));
  return far + mills + near + front + slope + tables;
}

function town(): string {
  const block = (x: number, top: number, w: number, fill: string, seed: number): string =>
    rect(x, top, w, 740 - top, fill) +
    windows(
      x + 10,
      top + 18,
      Math.floor((w - 12) / 18),
      Math.floor((720 - top) / 24),
      18,
      24,
      [9, 12],
      [PAPER, MIST],
      0.4,
      seed,
    );
  const back =
    block(640, 560, 74, FAR, 1) +
    block(724, 500, 66, FAR, 2) +
    block(800, 446, 80, HILL, 3) +
    block(890, 530, 72, FAR, 4) +
    block(972, 482, 84, HILL, 5) +
    block(1066, 570, 70, FAR, 6) +
    stroke('M840 446V396M1014 482V440', HILL, 5);
  const chimneys = chimney(742, 744, 486, 28) + chimney(786, 744, 540, 24) + plume(758, 470, PAPER, 1.1);
  const tanks = tank(560, 744, 66, 150, NEAR, MID) + tank(632, 744, 66, 178, DEEP, NEAR);
  return (
    back +
    chimneys +
    tanks +
    sphere(484, 746, 52, PAPER, FAR, OCHRE) +
    sawHall(826, 744, 4, 74, 96) +
    rect(826, 734, 296, 10, INK)
  );
}

function harbour(): string {
  const sea =
    path(`M1130 660H${WIDTH}V${HEIGHT}H840C940 960 1040 900 1100 830S1124 700 1130 660Z`, NEAR) +
    rect(1130, 652, 970, 46, MID) +
    water(1170, 664, 930, 120, FAR, 6, 9);
  const reflection = [
    [720, 150],
    [744, 120],
    [772, 170],
    [868, 190],
    [900, 130],
    [932, 210],
    [968, 120],
    [1004, 160],
  ]
    .map(([y = 0, w = 0], i) => rect(1440 - w / 2 + (i % 2 ? 22 : -18), y, w, 9, RED, ' rx="4.5"'))
    .join('');
  const quay =
    polygon(
      [
        [1800, 742],
        [2100, 742],
        [2100, 830],
        [1770, 830],
      ],
      SAND,
    ) + rect(1796, 736, 304, 9, INK);
  return (
    sea +
    reflection +
    quay +
    stacks(1990, 738, 4, 4, 6, 42, 19) +
    quayCrane(1990, 738, 0.5, HILL, false, true) +
    quayCrane(1898, 740, 0.62, DEEP, true, true) +
    boxShip(1290, 712, 0.36, OCHRE, 4)
  );
}

function land(): string {
  const ground =
    path(`M0 744H1136C1132 800 1080 880 1000 940S880 1040 850 ${HEIGHT}H0Z`, SAND) +
    rect(0, 740, 1136, 8, INK) +
    path('M0 776H1128Q1122 800 1112 816H0Z', CLAY) +
    stroke('M0 796H1110', PAPER, 4, ' stroke-dasharray="54 36"') +
    hatch(40, 930, 820, 60, CLAY, 20, 3);
  return (
    ground +
    trees(20, 460, 746, 74, NEAR, 4, 0.9) +
    tree(1090, 746, 0.8, NEAR) +
    lorry(880, 806, 0.62, DEEP) +
    lorry(420, 806, 0.62, OCHRE, INK, true) +
    lorry(250, 806, 0.62, NEAR)
  );
}

function bridge(): string {
  const piers = times(8, (i) => {
    const x = 30 + i * 136;
    return path(`M${x - 12} ${DECK + 18}h24l6 190h-36z`, PAPER) + path(`M${x + 2} ${DECK + 18}h10l6 190h-14z`, FAR);
  });
  const masts =
    stroke(`M0 ${DECK - 72}H${WIDTH}`, INK, 2) +
    times(15, (i) => rect(46 + i * 146, DECK - 82, 4, 82, INK) + rect(34 + i * 146, DECK - 80, 28, 3, INK));
  return (
    piers +
    pylon(1186) +
    pylon(1694) +
    masts +
    freightTrain(92, DECK, 1.06, 9, OCHRE) +
    rect(0, DECK, WIDTH, 15, PAPER) +
    rect(0, DECK + 15, WIDTH, 7, HILL) +
    rect(1120, DECK + 15, 640, 7, MID)
  );
}

function foreground(): string {
  const left =
    path(`M0 968C140 930 300 962 430 1006S660 1066 740 ${HEIGHT}H0Z`, DEEP) +
    path(`M0 1030C160 1000 300 1030 420 ${HEIGHT}H0Z`, INK);
  const right = path(`M${WIDTH} 944C1960 944 1830 990 1730 ${HEIGHT}H${WIDTH}Z`, INK);
  const lookout =
    people(300, 968, 40, [CREAM, OCHRE, PAPER], 0.9) +
    stroke('M276 976L440 1010M276 950L440 984M280 950V980M334 962V990M388 974V1002M436 984V1010', INK, 4, ROUND);
  const firs = [
    [30, 984, 1.5],
    [96, 968, 1.2],
    [160, 962, 1.55],
    [224, 972, 1.05],
  ]
    .map(([x = 0, y = 0, s = 1], i) => fir(x, y, s, i % 2 ? NEAR : MID))
    .join('');
  const firsRight = [
    [1836, 1032, 1],
    [1900, 1004, 1.35],
    [1972, 984, 1.1],
    [2040, 972, 1.6],
    [2090, 976, 1.2],
  ]
    .map(([x = 0, y = 0, s = 1], i) => fir(x, y, s, i % 2 ? DEEP : MID))
    .join('');
  const barge =
    at(
      1040,
      1010,
      path('M0 0H230L212 26H18Z', INK) +
        rect(172, -40, 40, 40, PAPER) +
        rect(178, -32, 28, 13, DEEP) +
        path('M16 0Q90 -34 160 0Z', SAND) +
        rect(0, 4, 228, 5, OCHRE),
    ) + stroke('M990 1046H1060M1090 1052H1270', PAPER, 4, ROUND);
  return barge + left + firs + lookout + right + firsRight;
}

export const cover = scene(
  'cover.png',
  '园区全景：山脊风机与光伏、厂房与城市、斜拉桥上的货运列车、红日下的港口',
  () => sky() + mountains() + town() + harbour() + land() + bridge() + foreground() + drone(1010, 330, 0.5, INK),
  WIDTH,
  HEIGHT,
);
