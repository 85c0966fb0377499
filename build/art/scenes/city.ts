import { cloud, ridge, stars, through, trees, water } from '../land.ts';
import { people } from '../moving.ts';
import { CLAY, CREAM, DEEP, DUSK, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene, strip } from '../scene.ts';
import { circle, clipped, dice, ellipse, path, ROUND, rect, stroke, times } from '../svg.ts';
import { towerCrane } from '../works.ts';

export const expoHall = strip('expo-hall.png', '江边的会展馆，屋顶如连续的波浪，馆前立着一排旗杆', 60, 700, () => {
  const sky =
    rect(0, 0, 1200, 560, MIST) +
    circle(930, 170, 86, PAPER) +
    cloud(110, 110, 240) +
    cloud(560, 112, 160) +
    ridge(
      [
        [0, 420],
        [240, 366],
        [520, 424],
        [800, 372],
        [1200, 410],
      ],
      560,
      FAR,
    );
  const crest = (y: number, lift: number): string =>
    through([
      [90, y],
      [240, y - lift],
      [400, y - 6],
      [560, y - lift * 1.25],
      [730, y - 10],
      [900, y - lift * 1.5],
      [1110, y - 20],
    ]);
  const glassShape = `${crest(330, 92)}V560H90Z`;
  const hall =
    clipped(
      glassShape,
      rect(80, 160, 1040, 410, NEAR) +
        times(27, (i) => rect(96 + i * 38, 160, 34, 410, i % 4 === 1 ? MID : i % 4 === 3 ? DEEP : NEAR)) +
        stroke('M80 410H1120M80 486H1120', PAPER, 3),
    ) +
    stroke(crest(330, 92), PAPER, 30, ROUND) +
    stroke(crest(348, 92), HILL, 8, ROUND) +
    times(7, (i) => stroke(`M${130 + i * 156} 556L${150 + i * 156} 330`, PAPER, 7));
  const doors =
    rect(520, 496, 170, 64, GLOW) +
    stroke('M562 496V560M605 496V560M648 496V560', DEEP, 4) +
    rect(500, 486, 210, 12, PAPER);
  const steps =
    rect(0, 556, 1200, 60, SAND) +
    [0, 1, 2, 3].map((i) => rect(440 - i * 16, 560 + i * 14, 330 + i * 32, 12, i % 2 ? CLAY : PAPER)).join('') +
    path('M585 560H625L642 616H568Z', RED);
  const flags = times(8, (i) => {
    const x = i < 4 ? 70 + i * 92 : 822 + (i - 4) * 92;
    return (
      rect(x, 420, 5, 150, INK) +
      path(`M${x + 5} 424q18 -10 34 0t32 -2v36q-16 8 -32 0t-34 2z`, [DEEP, OCHRE, PAPER, NEAR][i % 4] ?? DEEP)
    );
  });
  const crowd =
    people(330, 606, 34, [DEEP, OCHRE, NEAR], 0.72) + people(780, 606, 38, [PAPER, DEEP, OCHRE, NEAR], 0.72);
  const river =
    rect(0, 616, 1200, 184, MID) +
    rect(0, 614, 1200, 8, INK) +
    path(
      'M120 622H1090C1000 690 900 676 730 660C640 700 480 690 400 656C300 690 200 680 120 622Z',
      NEAR,
      ' opacity="0.55"',
    ) +
    water(0, 630, 1200, 160, FAR, 8, 21);
  return (
    sky +
    trees(20, 90, 560, 46, MID, 2, 1.1) +
    trees(1116, 1200, 560, 44, MID, 5, 1.1) +
    hall +
    doors +
    steps +
    flags +
    crowd +
    river
  );
});

export const verticalPark = scene('vertical-park.png', '夜空下六栋高层厂房亮着灯，塔吊未拆，环形坡道绕楼而上', () => {
  const roll = dice(77);
  const sky = rect(0, 0, 1200, 800, INK) + stars(1200, 380, 70, 9) + circle(978, 150, 62, CREAM);
  const skyline = times(
    17,
    (i) =>
      rect(i * 74 - 10, 430 - ((i * 53) % 110), 66, 300, DUSK) +
      times(10, (k) => rect(i * 74 + ((k * 17) % 46), 450 - ((i * 53) % 110) + k * 24, 6, 8, MID, ' opacity="0.6"')),
  );
  const tower = (x: number, w: number, floors: number, fill: string, seed: number): string => {
    const top = 660 - floors * 30;
    const dark = dice(seed);
    const slabs = times(floors, (f) => {
      const y = top + f * 30;
      const wide = (w - 24) / 3;
      return (
        rect(x - 5, y, w + 10, 7, PAPER, ' opacity="0.85"') +
        times(3, (k) =>
          rect(x + 8 + k * (wide + 4), y + 11, wide, 15, dark() > 0.36 ? GLOW : dark() > 0.5 ? OCHRE : INK),
        )
      );
    });
    return (
      rect(x, top, w, 660 - top, fill) +
      slabs +
      rect(x + w * 0.64, top - 22, w * 0.24, 22, fill) +
      rect(x + w * 0.14, top - 12, w * 0.3, 12, fill)
    );
  };
  const towers =
    tower(86, 120, 12, NEAR, 3) +
    tower(238, 132, 15, DEEP, 4) +
    tower(402, 124, 13, NEAR, 5) +
    tower(660, 140, 16, DEEP, 6) +
    tower(834, 122, 14, NEAR, 7) +
    tower(988, 130, 11, DEEP, 8);
  const ramp =
    times(
      5,
      (i) =>
        ellipse(592, 640 - i * 52, 62, 15, DUSK) +
        stroke(`M530 ${640 - i * 52}A62 15 0 0 0 654 ${640 - i * 52}`, PAPER, 7) +
        stroke(`M530 ${640 - i * 52}A62 15 0 0 1 654 ${614 - i * 52}`, MID, 4),
    ) + rect(584, 390, 16, 270, HILL);
  const lorryLamps = circle(548, 598, 4, GLOW) + circle(638, 494, 4, GLOW) + circle(560, 548, 4, GLOW);
  const cranes = towerCrane(320, 214, 110, RED, 210) + towerCrane(906, 246, 96, MID, 190, true);
  const ground =
    rect(0, 656, 1200, 144, DUSK) +
    rect(0, 656, 1200, 7, NEAR) +
    rect(0, 712, 1200, 46, INK) +
    stroke('M0 735H1200', GLOW, 4, ' stroke-dasharray="60 44"') +
    times(
      13,
      (i) =>
        rect(40 + i * 94, 676, 4, 34, MID) +
        circle(42 + i * 94, 674, 5, GLOW) +
        path(`M${42 + i * 94} 678L${22 + i * 94} 712H${62 + i * 94}Z`, GLOW, ' opacity="0.14"'),
    );
  const cars = times(6, () => {
    const x = roll() * 1140;
    return rect(x, 722, 34, 9, PAPER, ' rx="4"') + circle(x + 36, 727, 4, GLOW);
  });
  return sky + skyline + towers + ramp + lorryLamps + cranes + ground + cars + rect(0, 776, 1200, 24, INK);
});
