import { cloud, fir, ridge, through } from '../land.ts';
import { drone, people, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HAZE, HILL, INK, MID, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, ellipse, type Point, path, ROUND, rect, stroke, times } from '../svg.ts';

/** A manned multirotor on its origin (skids), nose to the left, about 420 wide. */
function airTaxi(x: number, y: number, scale: number): string {
  const rotor = (cx: number, cy: number): string =>
    rect(cx - 4, cy, 8, 26, INK) + ellipse(cx, cy, 74, 6, NEAR) + circle(cx, cy, 7, INK);
  return at(
    x,
    y,
    stroke('M-40 -150H250M-150 -168H60', HILL, 12, ROUND) +
      rotor(-150, -196) +
      rotor(-40, -180) +
      rotor(60, -196) +
      rotor(250, -180) +
      path(
        'M-150 -84C-150 -140 -84 -172 0 -172C110 -172 170 -150 300 -128L340 -190H366L352 -110C250 -84 150 -52 20 -50C-90 -50 -150 -56 -150 -84Z',
        PAPER,
      ) +
      path(
        'M-148 -92C-120 -72 -40 -66 40 -70C160 -78 260 -100 352 -120V-110C250 -84 150 -52 20 -50C-90 -50 -146 -56 -148 -92Z',
        FAR,
      ) +
      path('M-140 -104C-128 -140 -76 -162 -20 -164L-6 -108C-60 -100 -110 -98 -140 -104Z', INK) +
      path('M10 -164H74V-112L22 -108Z', DEEP) +
      path('M90 -162C124 -158 146 -154 160 -150V-120L90 -113Z', DEEP) +
      path('M340 -190H366L360 -152H326Z', NEAR) +
      stroke('M-90 -52L-104 -6M110 -56L124 -6M-150 -6H-60M80 -6H170', INK, 8, ROUND),
    scale,
  );
}

export const evtolPad = scene('evtol-pad.png', '圆形起降坪上停着一架多旋翼载人航空器，背景是航站楼和远山', () => {
  const sky = rect(0, 0, 1200, 470, HAZE) + circle(250, 170, 70, CREAM) + cloud(360, 120, 230) + cloud(860, 180, 190);
  const far =
    ridge(
      [
        [0, 400],
        [180, 296],
        [360, 380],
        [560, 250],
        [760, 372],
        [960, 286],
        [1200, 380],
      ],
      520,
      FAR,
    ) +
    ridge(
      [
        [0, 450],
        [260, 390],
        [520, 452],
        [820, 392],
        [1200, 444],
      ],
      520,
      HILL,
    ) +
    ridge(
      [
        [0, 486],
        [300, 458],
        [640, 490],
        [1200, 470],
      ],
      540,
      MID,
    );
  const terminal =
    path('M40 500Q220 372 430 500Z', PAPER) +
    path('M70 500Q220 402 398 500Z', NEAR) +
    stroke(
      times(8, (i) => `M${110 + i * 36} 500V${446 + Math.abs(i - 3.2) * 9}`),
      PAPER,
      4,
    ) +
    rect(30, 498, 420, 16, INK) +
    rect(520, 384, 20, 120, NEAR) +
    path('M498 384L506 350H554L562 384Z', INK) +
    rect(508, 358, 44, 18, GLOW);
  const ground =
    rect(0, 510, 1200, 290, SAND) +
    path('M0 560C300 540 800 540 1200 570V800H0Z', CLAY) +
    ellipse(640, 686, 440, 92, DEEP) +
    ellipse(640, 682, 440, 90, NEAR) +
    stroke('M240 682A400 78 0 1 0 1040 682A400 78 0 1 0 240 682Z', PAPER, 7) +
    path('M566 640H600L596 672H678L676 640H712L724 726H686L682 694H594L588 726H550Z', PAPER, ' opacity="0.9"') +
    times(14, (i) => {
      const a = (i / 14) * Math.PI * 2;
      return circle(640 + Math.cos(a) * 428, 684 + Math.sin(a) * 86, 6, GLOW);
    });
  const sock =
    rect(1080, 330, 8, 260, INK) +
    path('M1088 336L1170 350V376L1088 392Z', RED) +
    path('M1108 340V387L1126 384V343Z', PAPER) +
    path('M1144 346V381L1156 378V348Z', PAPER);
  const flying = drone(930, 236, 0.8, INK) + drone(1030, 150, 0.5, DEEP);
  return (
    sky +
    far +
    terminal +
    ground +
    sock +
    airTaxi(600, 690, 1.28) +
    flying +
    person(1010, 702, 1.35, OCHRE, PAPER, true) +
    people(150, 590, 46, [NEAR, DEEP, OCHRE], 0.9)
  );
});

export const droneOrchard = scene('drone-orchard.png', '一架吊着果箱的无人机飞过层层梯田', () => {
  const sky = rect(0, 0, 1200, 400, CREAM) + circle(220, 180, 78, PAPER) + cloud(700, 90, 240) + cloud(380, 220, 130);
  const far =
    ridge(
      [
        [0, 330],
        [220, 236],
        [420, 320],
        [640, 210],
        [880, 320],
        [1050, 250],
        [1200, 310],
      ],
      460,
      HAZE,
    ) +
    ridge(
      [
        [0, 380],
        [300, 320],
        [620, 390],
        [900, 330],
        [1200, 372],
      ],
      460,
      FAR,
    );
  const levels: readonly (readonly [Point[], string])[] = [
    [
      [
        [0, 420],
        [260, 396],
        [560, 440],
        [880, 384],
        [1200, 410],
      ],
      HILL,
    ],
    [
      [
        [0, 470],
        [280, 452],
        [600, 492],
        [920, 430],
        [1200, 462],
      ],
      MID,
    ],
    [
      [
        [0, 530],
        [300, 508],
        [560, 552],
        [900, 492],
        [1200, 520],
      ],
      HILL,
    ],
    [
      [
        [0, 596],
        [240, 570],
        [600, 620],
        [940, 556],
        [1200, 590],
      ],
      MID,
    ],
    [
      [
        [0, 668],
        [320, 640],
        [640, 690],
        [960, 626],
        [1200, 660],
      ],
      NEAR,
    ],
    [
      [
        [0, 748],
        [300, 716],
        [620, 766],
        [920, 706],
        [1200, 736],
      ],
      DEEP,
    ],
  ];
  const heightAt = (points: Point[], x: number): number => {
    const k = points.findIndex(([px]) => px >= x);
    const b = points[Math.max(k, 1)] ?? [0, 0];
    const a = points[Math.max(k, 1) - 1] ?? [0, 0];
    const t = (x - a[0]) / (b[0] - a[0] || 1);
    return a[1] + (b[1] - a[1]) * (3 * t * t - 2 * t * t * t);
  };
  const terraces = levels
    .map(([points, fill], i) => {
      const s = 0.42 + i * 0.15;
      const row = times(1200 / (86 * s) + 1, (k) => {
        const x = 20 * s + k * 86 * s + (i % 2) * 30 * s;
        if (x > 1195) return '';
        const y = heightAt(points, x);
        const crown = i > 3 ? INK : i % 2 ? DEEP : NEAR;
        return at(
          x,
          y + 3,
          rect(-3, -16, 6, 18, INK) +
            circle(0, -36, 26, crown) +
            [
              [-10, -42],
              [9, -30],
              [-4, -22],
              [13, -46],
            ]
              .map(([fx = 0, fy = 0]) => circle(fx, fy, 4.4, OCHRE))
              .join(''),
          s,
        );
      });
      return ridge(points, 800, fill) + stroke(through(points), PAPER, 2 + i * 0.7, ' opacity="0.75"') + row;
    })
    .join('');
  const crate =
    stroke('M-24 12L-46 96M24 12L46 96', INK, 3.4) +
    times(5, (i) => circle(-40 + i * 20, 98 - (i % 2) * 5, 13, OCHRE)) +
    rect(-60, 98, 120, 58, RED) +
    rect(-60, 112, 120, 7, PAPER, ' opacity="0.85"') +
    rect(-60, 132, 120, 7, PAPER, ' opacity="0.85"');
  return (
    sky +
    far +
    fir(60, 416, 0.7, MID) +
    fir(1150, 412, 0.8, MID) +
    terraces +
    drone(640, 176, 1.7, INK, crate) +
    stroke('M420 196H500M390 226H476', HILL, 5, ROUND)
  );
});
