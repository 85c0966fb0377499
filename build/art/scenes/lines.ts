import { hatch } from '../land.ts';
import { cleanSuit, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene, strip } from '../scene.ts';
import { at, circle, ellipse, path, rect, stroke, times } from '../svg.ts';

export const spinning = scene('spinning.png', '一排排丝筒牵出细线，汇入前方的织机', () => {
  const back =
    rect(0, 0, 1200, 800, MIST) +
    rect(0, 0, 1200, 60, HILL) +
    times(8, (i) => rect(40 + i * 150, 16, 96, 18, PAPER)) +
    rect(0, 660, 1200, 140, SAND) +
    rect(0, 656, 1200, 8, INK);
  const creel =
    times(5, (row) => rect(30, 150 + row * 104, 560, 8, INK)) +
    [40, 220, 400, 580].map((x) => rect(x, 96, 12, 566, INK)).join('');
  const colours = [DEEP, OCHRE, MID, PAPER, NEAR, CLAY];
  const spools: string[] = [];
  const threads: string[] = [];
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 6; column++) {
      const x = 84 + column * 92;
      const y = 204 + row * 104;
      const red = row === 1 && column === 3;
      const fill = red ? RED : (colours[(row * 5 + column * 2) % 6] ?? DEEP);
      threads.push(
        stroke(
          `M${x + 26} ${y}C${x + 200} ${y} 640 ${300 + row * 40 + column * 3} 806 ${392 + row * 14 + column * 2.4}`,
          fill === PAPER ? HILL : fill,
          red ? 3 : 1.8,
        ),
      );
      spools.push(
        at(
          x,
          y,
          path('M-30 -36H30L22 36H-22Z', fill) +
            stroke(
              'M-27 -22H27M-25 -8H25M-24 6H24M-23 20H23',
              fill === PAPER || fill === CLAY ? HILL : PAPER,
              1.6,
              ' opacity="0.5"',
            ) +
            rect(-34, -42, 68, 8, INK) +
            rect(-25, 34, 50, 7, INK) +
            circle(28, 0, 5, INK),
        ),
      );
    }
  const loom =
    rect(780, 250, 44, 410, DEEP) +
    rect(1130, 250, 44, 410, DEEP) +
    rect(760, 226, 434, 34, INK) +
    times(5, (i) => rect(846 + i * 60, 260, 8, 110, MID)) +
    rect(830, 366, 296, 12, INK) +
    stroke(
      times(36, (i) => `M${838 + i * 8} 378V470`),
      HILL,
      2.2,
    ) +
    rect(800, 386, 12, 90, OCHRE) +
    rect(830, 468, 296, 16, NEAR) +
    path('M836 484H1120L1120 590H836Z', CREAM) +
    times(8, (i) =>
      times(21, (k) => ((i + k) % 3 ? '' : rect(838 + k * 13.5, 488 + i * 12.8, 11, 9, (i * 7 + k) % 4 ? MID : DEEP))),
    ) +
    ellipse(978, 606, 150, 32, CREAM) +
    path('M828 606V640Q978 690 1128 640V606Z', CREAM) +
    stroke('M830 616Q978 664 1126 616M830 628Q978 676 1126 628', CLAY, 2.4) +
    rect(786, 596, 34, 40, INK) +
    rect(1134, 596, 34, 40, INK) +
    circle(1152, 300, 8, GLOW) +
    circle(1152, 326, 8, OCHRE);
  return back + creel + spools.join('') + threads.join('') + loom + person(708, 736, 2.5, NEAR, PAPER);
});

export const foodLine = strip('food-line.png', '玻璃廊道上有参观者，廊道下方传送带上排列着包装盒', 70, 800, () => {
  const back =
    rect(0, 0, 1200, 800, CREAM) +
    rect(0, 0, 1200, 80, SAND) +
    rect(0, 674, 1200, 126, CLAY) +
    hatch(0, 694, 1200, 100, SAND, 20, 3);
  const visitors =
    person(150, 300, 2.1, NEAR, INK) +
    person(212, 300, 1.4, OCHRE, DEEP, true) +
    person(470, 300, 2, DEEP, NEAR, true) +
    person(534, 300, 2.15, HILL, INK) +
    person(830, 300, 2.05, OCHRE, INK) +
    person(890, 300, 1.3, RED, INK, true) +
    person(946, 300, 2, INK, CLAY, true);
  const corridor =
    rect(0, 104, 1200, 200, FAR) +
    visitors +
    rect(0, 104, 1200, 200, PAPER, ' opacity="0.12"') +
    rect(0, 86, 1200, 20, DEEP) +
    rect(0, 300, 1200, 26, DEEP) +
    times(9, (i) => rect(-4 + i * 150, 104, 8, 200, DEEP)) +
    stroke(
      times(4, (i) => `M${60 + i * 300} 290L${130 + i * 300} 116`),
      PAPER,
      8,
      ' opacity="0.7"',
    ) +
    [60, 580, 1100].map((x) => rect(x, 326, 22, 350, HILL)).join('');
  const hopper =
    path('M150 372H370L316 470H204Z', NEAR) +
    path('M270 372H370L316 470H270Z', DEEP) +
    rect(138, 358, 244, 18, INK) +
    rect(222, 470, 76, 46, MID) +
    times(9, (i) => circle(236 + (i % 3) * 24, 528 + Math.floor(i / 3) * 17, 7, GLOW));
  const oven =
    rect(420, 440, 300, 150, DEEP) +
    rect(420, 430, 300, 16, INK) +
    times(4, (i) => rect(446 + i * 66, 474, 44, 48, GLOW) + rect(446 + i * 66, 474, 44, 10, OCHRE)) +
    rect(540, 330, 16, 104, MID) +
    rect(606, 330, 16, 104, MID) +
    rect(640, 552, 56, 18, FAR);
  const belt =
    rect(60, 600, 1140, 26, INK) +
    times(25, (i) => circle(84 + i * 46, 613, 8, MID)) +
    times(6, (i) => rect(110 + i * 200, 626, 12, 66, NEAR));
  const crackers =
    times(10, (i) => ellipse(130 + i * 32, 594, 15, 7, OCHRE)) +
    times(4, (i) => ellipse(736 + i * 32, 594, 15, 7, OCHRE));
  const packer = rect(862, 400, 22, 150, INK) + rect(826, 388, 94, 24, OCHRE) + path('M848 550H898L890 584H856Z', NEAR);
  const boxes = times(
    5,
    (i) =>
      rect(934 + i * 62, 546, 50, 54, PAPER) +
      rect(934 + i * 62, 564, 50, 16, i % 2 ? OCHRE : NEAR) +
      stroke(`M${959 + i * 62} 546v18`, HILL, 3),
  );
  return (
    back +
    corridor +
    hopper +
    oven +
    packer +
    belt +
    crackers +
    boxes +
    cleanSuit(780, 752, 2.5) +
    cleanSuit(1130, 756, 2.5, true) +
    rect(1010, 706, 64, 50, SAND) +
    rect(1010, 724, 64, 10, NEAR) +
    rect(1010, 752, 64, 8, INK)
  );
});
