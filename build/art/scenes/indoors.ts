import { ridge, water } from '../land.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, ellipse, path, ROUND, rect, stroke, times } from '../svg.ts';

export const labBench = scene('lab-bench.png', '实验台上的显微镜、三角烧瓶和试管架，窗外是海湾', () => {
  const wall = rect(0, 0, 1200, 800, CREAM);
  const view =
    rect(420, 80, 720, 380, MIST) +
    circle(860, 200, 56, PAPER) +
    ridge(
      [
        [420, 330],
        [560, 250],
        [720, 320],
        [900, 262],
        [1140, 330],
      ],
      400,
      FAR,
    ) +
    rect(420, 360, 720, 100, HILL) +
    water(420, 366, 720, 90, PAPER, 5, 4) +
    path('M980 380H1080L1066 396H994Z', DEEP) +
    path('M1026 378V330L1062 374Z', PAPER) +
    stroke('M420 80H1140V460H420ZM660 80V460M900 80V460', PAPER, 12) +
    rect(404, 456, 752, 16, SAND);
  const cabinet =
    rect(50, 60, 290, 400, HILL) +
    rect(66, 76, 258, 112, MIST) +
    rect(66, 200, 258, 112, MIST) +
    rect(66, 324, 258, 120, MIST) +
    [
      [84, 60, DEEP],
      [132, 84, NEAR],
      [184, 52, OCHRE],
      [232, 76, MID],
      [280, 62, DEEP],
    ]
      .map(
        ([x, h, f]) =>
          rect(Number(x), 188 - Number(h), 32, Number(h), String(f)) +
          rect(Number(x) + 9, 180 - Number(h), 14, 10, INK) +
          rect(Number(x) + 5, 188 - Number(h) * 0.6, 22, Number(h) * 0.3, PAPER),
      )
      .join('') +
    times(9, (i) =>
      rect(82 + i * 26, 246 + (i % 3) * 8, 20, 66 - (i % 3) * 8, [DEEP, SAND, NEAR, MID][i % 4] ?? DEEP),
    ) +
    times(
      3,
      (i) => rect(86 + i * 78, 372, 62, 72, [NEAR, CLAY, DEEP][i] ?? DEEP) + rect(98 + i * 78, 388, 38, 18, PAPER),
    );
  const bench =
    rect(0, 596, 1200, 204, NEAR) +
    rect(0, 586, 1200, 24, INK) +
    [60, 350, 640, 930].map((x) => rect(x, 634, 220, 150, DEEP) + rect(x + 80, 654, 60, 8, PAPER)).join('');
  const scope = at(
    300,
    586,
    path('M-100 0H120V-22H60C120 -70 128 -180 66 -236L30 -210C70 -160 62 -90 0 -62H-100Z', INK) +
      at(
        -2,
        -232,
        rect(-30, -150, 60, 170, DEEP) +
          rect(-22, -196, 44, 48, NEAR) +
          rect(-16, -224, 32, 32, INK) +
          rect(-12, 20, 24, 36, NEAR) +
          rect(-8, 54, 16, 22, INK),
        1,
        { turn: 20 },
      ) +
      rect(-96, -86, 144, 13, NEAR) +
      circle(70, -130, 20, MID) +
      circle(70, -130, 8, INK),
  );
  const flask = at(
    560,
    586,
    path('M-30 -230H30V-140L100 -24Q108 0 86 0H-86Q-108 0 -100 -24L-30 -140Z', PAPER) +
      path('M-62 -86L-100 -24Q-108 0 -86 0H86Q108 0 100 -24L62 -86Q0 -102 -62 -86Z', RED) +
      rect(-38, -242, 76, 15, NEAR) +
      stroke('M-30 -230V-140L-100 -24Q-108 0 -86 0H86Q108 0 100 -24L30 -140V-230', INK, 6) +
      circle(-20, -40, 9, PAPER, ' opacity="0.7"') +
      circle(14, -60, 6, PAPER, ' opacity="0.7"'),
  );
  const rack =
    rect(720, 470, 190, 12, INK) +
    rect(720, 548, 190, 12, INK) +
    rect(726, 470, 9, 116, INK) +
    rect(895, 470, 9, 116, INK) +
    times(
      4,
      (i) =>
        path(`M${752 + i * 38} 430h20v124q-10 16 -20 0z`, PAPER) +
        path(`M${752 + i * 38} ${486 + i * 11}h20v${68 - i * 11}q-10 16 -20 0z`, [MID, OCHRE, NEAR, HILL][i] ?? MID) +
        stroke(`M${752 + i * 38} 430v124q10 16 20 0v-124`, INK, 3.2),
    );
  const dish =
    ellipse(1010, 578, 70, 12, INK) +
    ellipse(1010, 570, 70, 14, PAPER) +
    ellipse(1010, 568, 54, 9, GLOW) +
    circle(990, 567, 4, OCHRE) +
    circle(1024, 570, 4, OCHRE) +
    stroke('M1080 540L1160 470', INK, 8, ROUND) +
    stroke('M1058 560L1080 540', HILL, 5, ROUND);
  return wall + view + cabinet + bench + scope + flask + rack + dish;
});

export const violinWorks = scene('violin-works.png', '工作室横杆上挂着一排小提琴，匠人台上放着刨子和琴板', () => {
  const wall =
    rect(0, 0, 1200, 800, FAR) +
    rect(70, 70, 300, 400, PAPER) +
    rect(86, 86, 268, 368, MIST) +
    ridge(
      [
        [86, 330],
        [180, 250],
        [260, 320],
        [354, 270],
      ],
      454,
      HILL,
    ) +
    ridge(
      [
        [86, 390],
        [200, 350],
        [354, 396],
      ],
      454,
      MID,
    ) +
    stroke('M220 86V454M86 250H354', PAPER, 10) +
    rect(56, 466, 328, 16, CLAY);
  const violin = (x: number, y: number, body: string, edge: string): string =>
    at(
      x,
      y,
      stroke('M0 -210V-160', INK, 3) +
        rect(-7, -150, 14, 96, INK) +
        path('M-10 -176Q0 -196 10 -176L8 -148H-8Z', edge) +
        rect(-16, -166, 32, 4, INK) +
        path(
          'M0 -74C44 -76 58 -44 46 -12C38 6 32 16 32 28C34 44 66 60 62 104C58 146 26 158 0 158C-26 158 -58 146 -62 104C-66 60 -34 44 -32 28C-32 16 -38 6 -46 -12C-58 -44 -44 -76 0 -74Z',
          body,
        ) +
        stroke(
          'M0 -66C38 -68 50 -42 39 -12C31 6 25 16 25 30C28 46 58 62 54 104C50 140 24 150 0 150C-24 150 -50 140 -54 104C-58 62 -28 46 -25 30C-25 16 -31 6 -39 -12C-50 -42 -38 -68 0 -66Z',
          edge,
          2.4,
        ) +
        stroke('M-22 34Q-30 50 -24 66T-30 92M22 34Q30 50 24 66T30 92', INK, 3.4, ROUND) +
        rect(-8, -74, 16, 104, INK) +
        rect(-16, 58, 32, 6, INK) +
        path('M-9 90H9L6 146H-6Z', INK),
    );
  const rail = rect(430, 86, 740, 12, INK) + rect(470, 60, 10, 30, INK) + rect(1110, 60, 10, 30, INK);
  const row =
    violin(510, 310, CREAM, OCHRE) +
    violin(650, 310, SAND, OCHRE) +
    violin(796, 310, RED, GLOW) +
    violin(942, 310, CREAM, OCHRE) +
    violin(1086, 310, OCHRE, CLAY);
  const bench =
    rect(0, 600, 1200, 30, INK) +
    rect(0, 630, 1200, 170, DEEP) +
    rect(70, 660, 300, 110, NEAR) +
    rect(420, 660, 300, 110, NEAR) +
    rect(770, 660, 300, 110, NEAR) +
    [190, 540, 890].map((x) => rect(x, 706, 60, 10, CLAY)).join('');
  const top = at(
    300,
    590,
    path('M-150 0C-150 -26 -110 -34 -70 -24C-40 -16 -30 -16 -10 -18C30 -30 120 -34 130 0Z', SAND) +
      path('M-150 0H130V8H-150Z', CLAY),
  );
  const plane =
    at(
      560,
      600,
      path('M-80 0V-34H-50L-20 -44H60Q86 -40 90 0Z', NEAR) +
        path('M-40 -36L-22 -78H-4L-16 -36Z', OCHRE) +
        path('M44 -42Q48 -72 70 -70Q84 -66 76 -42Z', INK),
    ) + stroke('M650 592q14 -22 30 -6t26 -8M680 596q10 -12 24 -4', SAND, 6, ROUND);
  const tools =
    times(
      5,
      (i) => rect(800 + i * 40, 470 + (i % 2) * 12, 12, 90, i % 2 ? OCHRE : CLAY) + rect(802 + i * 40, 556, 8, 36, INK),
    ) +
    rect(780, 540, 220, 14, INK) +
    rect(790, 554, 10, 46, INK) +
    rect(980, 554, 10, 46, INK) +
    rect(1060, 540, 60, 60, CLAY) +
    rect(1068, 550, 44, 16, PAPER) +
    stroke('M1082 540V470M1100 540V486', INK, 5);
  return wall + rail + row + tools + bench + top + plane;
});
