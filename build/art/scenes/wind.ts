import { cloud, hatch, ridge, water } from '../land.ts';
import { person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene, strip } from '../scene.ts';
import { at, circle, ellipse, path, rect, stroke, times } from '../svg.ts';
import { turbine } from '../works.ts';

/** A jack-up vessel with its crane; its waterline is the origin, 420 long. */
function jackUp(x: number, y: number, scale: number, hull: string): string {
  const leg = (px: number): string =>
    rect(px, -230, 14, 300, INK) +
    stroke(
      times(7, (i) => `M${px} ${-226 + i * 36}l14 18l-14 18`),
      MID,
      2,
    );
  const deck = path('M-20 -46H400L384 10H0Z', hull) + rect(-20, -58, 420, 14, INK);
  const house =
    rect(8, -128, 84, 70, PAPER) + times(3, (i) => rect(14, -118 + i * 22, 72, 9, NEAR)) + rect(0, -136, 100, 8, DEEP);
  const crane =
    rect(196, -110, 36, 52, DEEP) +
    path('M204 -104L338 -330L350 -324L226 -100Z', DEEP) +
    stroke('M210 -104V-190L344 -328M344 -326V-160', DEEP, 3) +
    rect(334, -164, 20, 12, INK);
  return at(x, y, leg(110) + leg(330) + crane + deck + leg(60) + leg(280) + house, scale);
}

/** A nacelle on its cradle, 300 long, the spinner on the left. */
function nacelle(x: number, y: number, spinner: string): string {
  return at(
    x,
    y,
    path('M40 0L70 -46H250L286 0Z', INK) +
      path('M-6 -176Q-10 -190 8 -192H250Q300 -192 300 -150V-76Q300 -46 262 -46H8Q-10 -48 -6 -62Z', PAPER) +
      path('M-6 -96H300V-76Q300 -46 262 -46H8Q-10 -48 -6 -62Z', FAR) +
      rect(-66, -218, 44, 50, PAPER) +
      rect(-70, -222, 52, 9, INK) +
      rect(-66, -70, 44, 46, FAR) +
      rect(-70, -28, 52, 9, INK) +
      path('M-4 -184C-84 -182 -112 -148 -112 -119C-112 -90 -84 -56 -4 -54Z', spinner) +
      rect(-8, -186, 9, 134, INK) +
      rect(196, -214, 60, 22, NEAR) +
      stroke('M40 -150H170M40 -136H130', HILL, 5),
  );
}

const towerSection = (x: number, base: number, w: number, h: number): string =>
  rect(x, base - h, w, h, PAPER) +
  rect(x + w * 0.62, base - h, w * 0.38, h, FAR) +
  ellipse(x + w / 2, base - h, w / 2, w * 0.13, HILL) +
  rect(x - 4, base - 12, w + 8, 12, INK) +
  rect(x, base - h * 0.52, w, 5, HILL);

/** A blade lying on two racks, its root on the left. */
function blade(x: number, y: number, length: number, rise: number): string {
  const d = `M0 -18C${length * 0.1} -30 ${length * 0.2} -46 ${length * 0.3} -44C${length * 0.6} -38 ${length * 0.85} ${-14 - rise} ${length} ${-4 - rise}C${length * 0.8} ${2 - rise * 0.5} ${length * 0.4} 10 0 10Z`;
  const under = `M0 -2C${length * 0.3} -2 ${length * 0.7} ${-4 - rise * 0.6} ${length} ${-4 - rise}C${length * 0.8} ${2 - rise * 0.5} ${length * 0.4} 10 0 10Z`;
  return at(
    x,
    y,
    rect(length * 0.12, -6, 14, 46, INK) +
      rect(length * 0.62, -12, 14, 52, INK) +
      path(d, PAPER) +
      path(under, FAR) +
      ellipse(2, -4, 8, 14, MID),
  );
}

export const windQuay = scene('wind-quay.png', '重件码头上停放着风机机舱与三片叶片，起重船吊臂伸向天空', () => {
  const sky = rect(0, 0, 1200, 470, CREAM) + cloud(160, 120, 240, PAPER) + cloud(700, 76, 180, PAPER);
  const far = ridge(
    [
      [0, 440],
      [220, 404],
      [480, 436],
      [760, 396],
      [1200, 430],
    ],
    480,
    FAR,
  );
  const sea = rect(0, 462, 1200, 150, MID) + water(0, 470, 1200, 130, FAR, 6, 3);
  const vessel = jackUp(86, 512, 1.12, NEAR);
  const tower = towerSection(648, 604, 74, 330) + towerSection(748, 604, 74, 330) + towerSection(848, 604, 74, 268);
  const quay =
    rect(0, 590, 1200, 210, SAND) +
    rect(0, 586, 1200, 12, INK) +
    hatch(0, 626, 1200, 170, CLAY, 17, 2.4) +
    times(6, (i) => rect(40 + i * 214, 566, 18, 22, INK));
  const front = blade(-30, 726, 560, 8) + blade(24, 654, 520, 6) + nacelle(860, 742, RED);
  const men = person(640, 750, 0.92, DEEP, OCHRE) + person(676, 756, 0.92, INK, PAPER, true);
  return sky + circle(1010, 214, 84, PAPER) + far + sea + vessel + quay + tower + front + men;
});

export const offshoreWind = scene('offshore-wind.png', '海面上几排白色风机，远处有一艘红色安装船', () => {
  const far = [
    [120, 440, 120, 12],
    [330, 444, 116, 74],
    [520, 440, 122, 40],
    [724, 446, 112, 98],
    [930, 442, 120, 20],
    [1120, 446, 110, 60],
  ] as const;
  const mid = [
    [236, 520, 236, 50],
    [884, 530, 246, 88],
  ] as const;
  const jacket = (x: number, y: number, s: number, fill: string): string =>
    at(
      x,
      y,
      path('M-16 0L-34 70H-26L-12 14H12L26 70H34L16 0Z', fill) +
        stroke('M-28 46H28M-22 22L26 60M22 22L-26 60', fill, 4) +
        rect(-22, -10, 44, 12, OCHRE),
      s,
    );
  const sky =
    rect(0, 0, 1200, 452, MIST) +
    circle(770, 236, 120, SAND) +
    cloud(90, 150, 260) +
    cloud(930, 110, 210) +
    cloud(420, 80, 130);
  const sea = rect(0, 446, 1200, 354, NEAR) + rect(0, 446, 1200, 56, MID) + water(0, 500, 1200, 300, HILL, 11, 8);
  const rows = far.map(([x, y, h, t]) => turbine(x, y, h, t, PAPER) + rect(x - 4, y - 2, 8, 12, OCHRE)).join('');
  const second = mid.map(([x, y, h, t]) => jacket(x, y, 0.62, INK) + turbine(x, y - 4, h, t, PAPER, FAR)).join('');
  const vessel = at(1010, 506, jackUp(0, 0, 0.42, RED));
  const front = jacket(560, 690, 1.5, INK) + turbine(560, 676, 470, 6, PAPER, FAR);
  const boat = at(
    300,
    690,
    path('M0 0H150L132 30H18Z', PAPER) +
      path('M4 10H146L140 20H10Z', DEEP) +
      rect(36, -34, 62, 34, PAPER) +
      rect(44, -26, 46, 12, INK) +
      stroke('M108 0V-46', INK, 4),
  );
  return sky + sea + rows + vessel + second + front + boat + stroke('M250 728H300M320 734H440M470 728H520', PAPER, 4);
});

/** A solar table seen from behind its low side, for rows that run to the horizon. */
function row(y: number, scale: number, from: number): string {
  const w = 150 * scale;
  return times(1300 / w + 2, (i) => {
    const x = from + i * (w + 12 * scale);
    return (
      rect(x + w * 0.46, y, 6 * scale, 44 * scale, INK) +
      path(
        `M${x} ${y + 10 * scale}L${x + 20 * scale} ${y - 46 * scale}H${x + w + 8 * scale}L${x + w - 8 * scale} ${y + 10 * scale}Z`,
        DEEP,
      ) +
      stroke(
        times(3, (k) => `M${x + (w * (k + 1)) / 4 - 4 * scale} ${y + 10 * scale}l${18 * scale} ${-56 * scale}`) +
          `M${x + 10 * scale} ${y - 18 * scale}h${w - 10 * scale}`,
        HILL,
        1.6 * scale,
      )
    );
  });
}

const camel = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    path(
      'M0 0V-26Q-2 -38 6 -40Q10 -56 18 -42Q26 -60 34 -42Q46 -40 48 -30L60 -52Q62 -60 72 -58L76 -52L66 -48L54 -16Q50 -10 46 -12V0H41V-18H10V0Z',
      INK,
    ),
    s,
  );

export const desertSolar = strip(
  'desert-solar.png',
  '连绵沙丘上铺开一排排光伏板，板下长出灌木，落日低垂',
  120,
  760,
  () => {
    const sky =
      rect(0, 0, 1200, 420, CREAM) +
      rect(0, 210, 1200, 210, SAND, ' opacity="0.7"') +
      circle(842, 300, 112, RED) +
      stroke('M0 168H300M380 168H520M700 152H960M60 240H180', PAPER, 7, ' stroke-linecap="round"');
    const dunes =
      ridge(
        [
          [0, 380],
          [180, 330],
          [420, 392],
          [700, 336],
          [960, 396],
          [1200, 342],
        ],
        800,
        CLAY,
      ) +
      path(
        'M420 392C560 392 560 336 700 336C770 336 800 362 850 396C700 420 560 416 420 392Z',
        OCHRE,
        ' opacity="0.5"',
      ) +
      ridge(
        [
          [0, 432],
          [260, 398],
          [560, 446],
          [880, 402],
          [1200, 440],
        ],
        800,
        SAND,
      );
    const caravan = camel(250, 350, 0.5) + camel(296, 358, 0.5) + camel(344, 366, 0.5);
    const shrubs = (y: number, s: number, seed: number): string =>
      times(13, (i) =>
        at(
          -30 + i * 104 + ((i * seed) % 5) * 12,
          y,
          path('M-20 0Q-22 -16 -8 -18Q0 -30 10 -18Q24 -16 20 0Z', i % 3 ? NEAR : MID),
          s,
        ),
      );
    return (
      sky +
      dunes +
      caravan +
      row(470, 0.42, -20) +
      shrubs(494, 0.6, 3) +
      row(532, 0.66, -60) +
      shrubs(566, 0.9, 7) +
      row(632, 1, -40) +
      shrubs(684, 1.2, 11) +
      path('M0 690C300 664 620 720 1200 676V800H0Z', CLAY) +
      row(758, 1.36, -120) +
      shrubs(804, 1.5, 5)
    );
  },
);
