import { cloud, ridge } from '../land.ts';
import { aeroplane, people, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HAZE, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { strip } from '../scene.ts';
import { at, circle, path, rect, stroke, times } from '../svg.ts';
import { container, solarTable } from '../works.ts';

export const airCargo = strip('air-cargo.png', '一架货机打开侧货舱门，升降平台托着集装箱靠近机身', 170, 800, () => {
  const sky =
    rect(0, 0, 1200, 540, CREAM) +
    rect(0, 0, 1200, 250, HAZE) +
    circle(204, 250, 66, PAPER) +
    cloud(470, 262, 230) +
    cloud(880, 216, 150);
  const far = ridge(
    [
      [0, 500],
      [220, 450],
      [520, 500],
      [800, 440],
      [1200, 492],
    ],
    560,
    FAR,
  );
  const tower =
    path('M104 540L112 300H152L160 540Z', DEEP) +
    path('M84 300L98 246H166L180 300Z', INK) +
    path('M96 290L106 256H158L168 290Z', GLOW) +
    rect(128, 206, 6, 40, INK) +
    rect(74, 298, 116, 10, NEAR);
  const sheds =
    rect(196, 444, 330, 100, NEAR) +
    rect(186, 432, 350, 15, INK) +
    times(6, (i) => rect(214 + i * 52, 474, 34, 70, i % 2 ? HILL : FAR)) +
    rect(860, 462, 400, 82, NEAR) +
    rect(850, 450, 400, 14, INK) +
    times(7, (i) => rect(880 + i * 48, 486, 30, 58, FAR));
  const apron =
    rect(0, 540, 1200, 260, SAND) +
    rect(0, 536, 1200, 8, INK) +
    path('M0 660H1200V800H0Z', CLAY) +
    stroke('M0 752H1200', PAPER, 7, ' stroke-dasharray="70 46"') +
    stroke('M170 800C260 720 330 700 470 692H1200', OCHRE, 5);
  const craft = aeroplane(150, 686, 1.12, RED);
  const door =
    path('M348 470L420 396H520L488 470Z', PAPER) +
    path('M348 470L420 396H520L488 470Z', FAR, ' opacity="0.6"') +
    rect(352, 470, 136, 72, INK) +
    container(370, 480, 78, 62, OCHRE);
  const lift =
    rect(330, 548, 168, 12, INK) +
    stroke('M352 560L476 684M476 560L352 684M352 622L476 684M476 622L352 684', NEAR, 9) +
    rect(312, 684, 206, 22, DEEP) +
    path('M518 706V650H556L574 680V706Z', DEEP) +
    rect(528, 658, 24, 20, FAR) +
    [340, 400, 490, 552].map((x) => circle(x, 710, 12, INK)).join('');
  const dollies =
    [640, 760, 880]
      .map(
        (x, i) =>
          container(x, 700, 96, 56, [DEEP, SAND, NEAR][i] ?? DEEP) +
          rect(x - 8, 756, 112, 9, INK) +
          circle(x + 10, 768, 8, INK) +
          circle(x + 86, 768, 8, INK),
      )
      .join('') +
    stroke('M736 762H760M856 762H880M976 762H1000', INK, 4) +
    path('M1000 766V726H1030L1042 706H1080V766Z', OCHRE) +
    circle(1018, 768, 11, INK) +
    circle(1064, 768, 11, INK);
  return sky + far + sheds + tower + apron + craft + door + lift + dollies + person(286, 742, 1, OCHRE, INK);
});

export const coldChain = strip(
  'cold-chain.png',
  '冷库外墙上一排装卸月台，冷藏车正倒车靠台，屋面铺满光伏板',
  170,
  790,
  () => {
    const sky =
      rect(0, 0, 1200, 420, FAR) +
      cloud(110, 90, 230) +
      cloud(760, 60, 200) +
      ridge(
        [
          [0, 360],
          [300, 320],
          [640, 366],
          [940, 312],
          [1200, 350],
        ],
        440,
        HILL,
      );
    const roof = times(10, (i) => solarTable(-20 + i * 122, 250, 0.98, DEEP, HILL)) + rect(-10, 266, 1220, 26, INK);
    const wall =
      rect(0, 290, 1200, 330, PAPER) +
      stroke(
        times(30, (i) => `M${i * 41 + 10} 292V616`),
        MIST,
        4,
      ) +
      rect(0, 352, 1200, 12, NEAR) +
      rect(0, 372, 1200, 5, NEAR);
    const flake = at(
      104,
      470,
      [0, 60, 120]
        .map((turn) =>
          at(0, 0, rect(-4, -62, 8, 124, MID) + stroke('M-20 -50L0 -34L20 -50M-20 50L0 34L20 50', MID, 7), 1, { turn }),
        )
        .join(''),
    );
    const docks = times(5, (i) => {
      const x = 232 + i * 190;
      return (
        rect(x, 430, 138, 190, INK) +
        rect(x + 16, 448, 106, 172, i === 1 || i === 4 ? GLOW : HILL) +
        (i === 1 || i === 4
          ? ''
          : stroke(
              times(6, (k) => `M${x + 16} ${472 + k * 26}h106`),
              MID,
              3,
            )) +
        rect(x + 50, 396, 38, 24, NEAR) +
        circle(x + 150, 440, 6, OCHRE)
      );
    });
    const yard =
      rect(0, 618, 1200, 182, CLAY) +
      rect(0, 612, 1200, 12, INK) +
      times(6, (i) => stroke(`M${222 + i * 190} 640L${180 + i * 206} 800`, PAPER, 6));
    const rear = (x: number, fill: string): string =>
      rect(x, 452, 150, 214, fill) +
      rect(x + 10, 462, 130, 176, PAPER) +
      stroke(`M${x + 75} 462V638M${x + 58} 470V630M${x + 92} 470V630`, INK, 4) +
      rect(x, 666, 150, 14, INK) +
      rect(x + 10, 680, 34, 34, INK) +
      rect(x + 106, 680, 34, 34, INK) +
      rect(x + 12, 668, 20, 9, RED) +
      rect(x + 118, 668, 20, 9, RED);
    const reefer = at(
      640,
      760,
      rect(0, -150, 300, 126, PAPER) +
        rect(0, -24, 420, 10, INK) +
        rect(300, -120, 16, 60, HILL) +
        rect(300, -150, 24, 40, MID) +
        path('M322 -14V-118H372L414 -70V-14Z', RED) +
        path('M338 -104H366L396 -70H338Z', FAR) +
        stroke('M20 -120H220M20 -104H160', NEAR, 6) +
        at(250, -88, [0, 60, 120].map((turn) => at(0, 0, rect(-2.5, -22, 5, 44, NEAR), 1, { turn })).join('')) +
        [56, 106, 366].map((k) => circle(k, -12, 25, INK) + circle(k, -12, 10, SAND)).join(''),
    );
    const truck = rear(416, NEAR).replaceAll(RED, OCHRE);
    const crate =
      times(3, (i) => rect(1004, 570 - i * 30, 44, 28, [OCHRE, CLAY, OCHRE][i] ?? OCHRE)) + rect(996, 598, 60, 8, INK);
    return (
      sky +
      roof +
      wall +
      flake +
      docks +
      crate +
      person(1076, 608, 1.15, DEEP, OCHRE) +
      yard +
      truck +
      reefer +
      people(60, 776, 54, [NEAR, OCHRE], 1.2)
    );
  },
);
