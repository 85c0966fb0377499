import { cloud, fir, ridge, through } from '../land.ts';
import { lorry, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HAZE, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, n, type Point, path, ROUND, rect, stroke, times } from '../svg.ts';
import { sawHall } from '../works.ts';

export const bambooPark = scene('bamboo-park.png', '近处是高高的竹竿，透过竹林可见坡屋顶厂房和一条运竹索道', () => {
  const sky = rect(0, 0, 1200, 800, MIST) + circle(640, 190, 96, PAPER);
  const far =
    ridge(
      [
        [0, 340],
        [220, 230],
        [430, 330],
        [660, 210],
        [900, 330],
        [1200, 216],
      ],
      800,
      HAZE,
    ) +
    ridge(
      [
        [0, 430],
        [260, 350],
        [540, 440],
        [820, 340],
        [1200, 410],
      ],
      800,
      FAR,
    ) +
    ridge(
      [
        [0, 520],
        [300, 470],
        [620, 530],
        [900, 450],
        [1200, 500],
      ],
      800,
      HILL,
    );
  const roof = (x: number, w: number, y: number): string =>
    rect(x + 16, y, w - 32, 86, PAPER) +
    path(`M${x} ${y + 6}L${x + w * 0.5} ${y - 74}L${x + w} ${y + 6}Z`, DEEP) +
    stroke(
      times(w / 26 - 1, (i) => `M${x + w / 2} ${y - 72}L${x + 26 + i * 26} ${y + 4}`),
      NEAR,
      2,
    ) +
    times(w / 56 - 1, (i) => rect(x + 34 + i * 54, y + 22, 32, 40, i % 2 ? MID : GLOW));
  const works =
    roof(330, 260, 560) +
    roof(560, 300, 576) +
    rect(850, 600, 120, 62, NEAR) +
    times(6, (i) => rect(856, 606 + i * 9, 108, 5, i % 2 ? CLAY : OCHRE)) +
    rect(846, 592, 128, 10, INK);
  const ground =
    path('M0 650C300 626 800 640 1200 660V800H0Z', MID) +
    path('M520 650C560 690 600 740 580 800H760C740 730 700 680 640 652Z', SAND);
  const cable = stroke('M-20 300L420 396L860 560', INK, 3) + rect(412, 392, 14, 250, INK) + rect(392, 390, 54, 9, INK);
  const bundle = (x: number, y: number): string =>
    stroke(`M${x} ${y}V${y + 30}`, INK, 3) +
    times(3, (k) => rect(x - 54, y + 30 + k * 8, 108, 6, [OCHRE, HILL, CLAY][k] ?? OCHRE)) +
    rect(x - 30, y + 28, 5, 28, INK) +
    rect(x + 26, y + 28, 5, 28, INK);
  const basket = stroke('M310 372V402', INK, 3) + rect(276, 402, 68, 28, RED) + rect(270, 396, 80, 7, INK);
  const rope = cable + bundle(150, 337) + basket + bundle(640, 478);
  const leaf = (x: number, y: number, turn: number, fill: string, s = 1): string =>
    at(x, y, path('M0 0C20 -14 60 -12 92 4C58 10 22 12 0 0Z', fill), s, { turn });
  const stalk = (x: number, w: number, fill: string, light: string, lean: number, first: number): string =>
    at(
      x,
      820,
      rect(-w / 2, -860, w, 860, fill) +
        rect(-w / 2 + w * 0.18, -860, w * 0.2, 860, light) +
        times(
          7,
          (i) =>
            rect(-w / 2 - 3, -first - i * 128, w + 6, 7, INK, ' opacity="0.75"') +
            rect(-w / 2, -first - i * 128 - 6, w, 4, light),
        ),
      1,
      { turn: lean },
    );
  const leaves = [
    [96, 120, 20],
    [110, 132, 62],
    [230, 80, 158],
    [236, 96, 120],
    [60, 300, 28],
    [1010, 150, 150],
    [1016, 164, 196],
    [1136, 250, 160],
    [1126, 110, 176],
    [1010, 350, 24],
    [180, 420, 150],
    [1090, 60, 130],
  ];
  return (
    sky +
    far +
    rope +
    works +
    ground +
    lorry(596, 742, 0.8, OCHRE) +
    person(820, 690, 1.1, DEEP, OCHRE) +
    stalk(54, 50, DEEP, NEAR, -1.2, 90) +
    stalk(170, 40, NEAR, MID, 0.8, 40) +
    stalk(256, 26, MID, HILL, 1.6, 110) +
    stalk(1016, 30, MID, HILL, -1.8, 70) +
    stalk(1096, 44, NEAR, MID, -0.6, 20) +
    stalk(1180, 52, DEEP, NEAR, 1, 100) +
    leaves
      .map(
        ([x = 0, y = 0, t = 0], i) =>
          leaf(x, y, t, [INK, DEEP, NEAR][i % 3] ?? DEEP, 1.1) +
          leaf(x, y, t + 26, [DEEP, NEAR, INK][i % 3] ?? DEEP, 0.9) +
          leaf(x, y, t - 24, NEAR, 0.8),
      )
      .join('')
  );
});

export const teaHills = scene('tea-hills.png', '层层茶垄随山势起伏，采茶机沿垄行走，远处是厂房', () => {
  const sky = rect(0, 0, 1200, 380, CREAM) + circle(880, 190, 92, RED) + cloud(180, 110, 250);
  const far =
    ridge(
      [
        [0, 300],
        [240, 210],
        [480, 300],
        [760, 224],
        [1200, 300],
      ],
      460,
      FAR,
    ) +
    ridge(
      [
        [0, 360],
        [300, 310],
        [640, 366],
        [1000, 306],
        [1200, 340],
      ],
      460,
      HILL,
    );
  const shed = sawHall(470, 392, 3, 66, 58) + path('M420 392H720V404H420Z', INK);
  const hillA: Point[] = [
    [0, 452],
    [260, 400],
    [560, 396],
    [820, 430],
    [1200, 380],
  ];
  const base = ridge(hillA, 800, MID);
  const rows = times(12, (i) => {
    const y = 428 + i * (10 + i * 2.3);
    const s = 1 + i * 0.55;
    const line: Point[] = [
      [-20, y + 26 - i],
      [260, y - 22 + i * 2],
      [560, y - 12 - i * 3],
      [840, y + 22 + i * 2],
      [1220, y - 36 + i],
    ];
    return (
      stroke(through(line), i % 2 ? DEEP : NEAR, 7 + s * 3.4, ROUND) +
      stroke(
        through(line.map(([x, py]): Point => [x, py - 2 - s * 0.9])),
        i % 2 ? NEAR : MID,
        2 + s * 1.1,
        ` stroke-dasharray="${n(6 + s * 3)} ${n(4 + s * 2)}"`,
      )
    );
  });
  const picker = at(
    716,
    620,
    path('M-8 -40L18 -96H118L140 -40Z', PAPER) +
      rect(-30, -44, 190, 16, INK) +
      rect(26, -86, 60, 34, INK) +
      rect(34, -80, 44, 24, FAR) +
      rect(-26, -30, 18, 42, INK) +
      rect(138, -30, 18, 42, INK) +
      rect(-34, 10, 34, 14, INK) +
      rect(130, 10, 34, 14, INK) +
      path('M160 -70H214L200 -20H166Z', OCHRE) +
      stroke('M-8 -36H138', OCHRE, 6),
    1.15,
  );
  return (
    sky +
    far +
    base +
    shed +
    rows +
    fir(90, 420, 0.7, DEEP) +
    fir(132, 414, 0.9, NEAR) +
    fir(1096, 398, 0.8, DEEP) +
    picker +
    person(330, 668, 1.3, OCHRE, CREAM) +
    person(420, 676, 1.3, PAPER, CREAM, true)
  );
});
