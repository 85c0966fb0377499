import { bush, cloud, fir, hatch, peaks, ridge, stars } from '../land.ts';
import { lorry } from '../moving.ts';
import { CLAY, CREAM, DEEP, DUSK, FAR, GLOW, HILL, INK, MID, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene, strip } from '../scene.ts';
import { circle, clipped, dice, n, path, rect, stroke, times } from '../svg.ts';
import { pipeRack, pylon, sawHall, sphere, turbine } from '../works.ts';

/** A mouth of the computing cave: an arch with racks behind it. */
function caveMouth(x: number, base: number, w: number, h: number, seed: number, redDoor: boolean): string {
  const arch = (grow: number): string =>
    `M${n(x - w / 2 - grow)} ${base}V${n(base - h + w / 2)}A${n(w / 2 + grow)} ${n(w / 2 + grow)} 0 0 1 ${n(x + w / 2 + grow)} ${n(base - h + w / 2)}V${base}Z`;
  const roll = dice(seed);
  const rack = w / 5.4;
  const racks = times(5, (i) => {
    const left = x - w / 2 + 7 + i * rack * 1.04;
    return (
      rect(left, base - h * 0.56, rack - 7, h * 0.56, INK) +
      times(9, (row) =>
        rect(
          left + 5,
          base - h * 0.53 + row * h * 0.058,
          (rack - 18) * (0.4 + roll() * 0.6),
          4,
          roll() > 0.5 ? OCHRE : HILL,
        ),
      )
    );
  });
  const door = redDoor
    ? rect(x + w * 0.22, base - h * 0.64, w * 0.28, h * 0.64, RED) + rect(x + w * 0.25, base - h * 0.3, 5, 24, PAPER)
    : '';
  return (
    path(arch(13), NEAR) +
    clipped(
      arch(0),
      rect(x - w / 2, base - h, w, h, GLOW) + rect(x - w / 2, base - h * 0.62, w, 5, OCHRE) + racks + door,
    )
  );
}

export const caveCompute = scene('cave-compute.png', '夜晚的山体上开着三个亮灯的拱形洞口，山下是变电站', () => {
  const sky =
    rect(0, 0, 1200, 620, INK) + stars(1200, 330, 60, 5) + circle(180, 130, 50, CREAM) + circle(202, 120, 44, INK);
  const back = peaks(
    [
      [250, 210, 340],
      [980, 250, 330],
    ],
    620,
    DUSK,
    DUSK,
  );
  const rock =
    path(
      'M90 620C190 560 230 420 330 372S520 300 610 190C650 148 690 150 724 190C800 292 900 300 980 376S1080 560 1160 620Z',
      DEEP,
    ) +
    path(
      'M724 190C800 292 900 300 980 376S1080 560 1160 620H900C860 520 800 440 760 380S700 250 650 168C684 158 700 162 724 190Z',
      DUSK,
    );
  const seams = stroke(
    'M420 350C470 372 520 356 560 318M380 430C430 452 500 440 540 410M800 352C840 384 890 388 930 376M850 450C900 480 960 480 1000 462',
    NEAR,
    3,
    ' stroke-linecap="round" opacity="0.6"',
  );
  const mouths =
    caveMouth(420, 600, 150, 176, 3, false) +
    caveMouth(640, 600, 190, 226, 8, true) +
    caveMouth(860, 600, 150, 176, 5, false);
  const ground =
    rect(0, 598, 1200, 202, DUSK) +
    path('M0 640C300 616 420 606 640 606S1000 616 1200 640V800H0Z', INK) +
    path('M560 604H720L830 800H450Z', DEEP) +
    stroke('M640 612V640M640 660V700M640 724V780', GLOW, 5);
  const yard =
    rect(0, 742, 420, 8, NEAR) +
    [40, 150, 260]
      .map(
        (x) =>
          rect(x, 690, 70, 52, NEAR) +
          rect(x + 8, 676, 10, 14, HILL) +
          rect(x + 30, 670, 10, 20, HILL) +
          rect(x + 52, 676, 10, 14, HILL),
      )
      .join('') +
    stroke(
      times(14, (i) => `M${8 + i * 30} 750v-26`),
      MID,
      2.4,
    ) +
    stroke('M0 726H420', MID, 2.4);
  const lines =
    pylon(90, 672, 250, MID) +
    pylon(1104, 690, 300, MID) +
    stroke(
      'M138 484C420 560 800 520 1040 470M42 484C20 480 8 478 0 476M1168 470L1200 462M132 444C430 520 800 480 1050 420',
      MID,
      1.8,
    );
  const firs = [880, 932, 990, 1040, 1150]
    .map((x, i) => fir(x, 792 - (i % 2) * 12, 0.9 + (i % 3) * 0.2, DEEP))
    .join('');
  return sky + back + rock + seams + mouths + ground + lines + yard + firs;
});

export const hydrogen = strip('hydrogen.png', '两座白色球罐与电解厂房并列，后方是风机，管廊横贯前景', 120, 780, () => {
  const sky =
    rect(0, 0, 1200, 600, CREAM) +
    circle(640, 214, 70, GLOW) +
    cloud(800, 186, 190, PAPER) +
    cloud(360, 170, 140, PAPER);
  const far =
    ridge(
      [
        [0, 520],
        [200, 470],
        [460, 516],
        [760, 456],
        [1200, 500],
      ],
      640,
      SAND,
    ) +
    ridge(
      [
        [0, 560],
        [300, 530],
        [640, 566],
        [900, 520],
        [1200, 556],
      ],
      640,
      CLAY,
    );
  const mills = [
    [90, 540, 250, 12],
    [404, 544, 200, 70],
    [920, 536, 260, 36],
    [1120, 540, 190, 96],
  ]
    .map(([x = 0, y = 0, h = 0, t = 0]) => turbine(x, y, h, t, PAPER, SAND))
    .join('');
  const hall = sawHall(640, 640, 4, 138, 150);
  const stacksUp = [690, 740].map((x) => rect(x, 380, 14, 120, INK) + rect(x, 400, 14, 8, PAPER)).join('');
  const ground = rect(0, 638, 1200, 162, SAND) + rect(0, 634, 1200, 9, INK) + hatch(0, 664, 1200, 26, CLAY, 12, 2);
  const balls = sphere(200, 640, 118, PAPER, FAR, RED) + sphere(470, 640, 118, PAPER, FAR, NEAR);
  const stairs =
    stroke('M318 640L346 470H360M588 640L606 500', INK, 4) +
    stroke(
      times(8, (i) => `M${320 + i * 3.4} ${628 - i * 20}h14`),
      INK,
      2.6,
    );
  const cells = times(
    5,
    (i) =>
      rect(676 + i * 100, 576, 72, 58, INK) +
      times(6, (k) => rect(682 + i * 100 + k * 11, 582, 6, 46, k % 2 ? HILL : MID)),
  );
  const pipes = pipeRack(-10, 700, 1220, 790, [PAPER, NEAR, OCHRE], 174);
  return (
    sky +
    far +
    mills +
    stacksUp +
    hall +
    ground +
    balls +
    stairs +
    cells +
    lorry(820, 690, 0.9, NEAR) +
    pipes +
    bush(70, 642, 0.9, MID)
  );
});
