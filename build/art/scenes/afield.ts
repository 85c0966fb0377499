import { cloud, fir, ridge, trees } from '../land.ts';
import { freightTrain, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, HAZE, HILL, INK, MID, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, ellipse, n, path, ROUND, rect, stroke, times } from '../svg.ts';

export const tractor = scene('tractor.png', '一台大马力拖拉机牵引着犁具，翻开整齐的垄沟，远处是粮仓', () => {
  const sky = rect(0, 0, 1200, 420, HAZE) + circle(960, 150, 70, CREAM) + cloud(200, 120, 300) + cloud(640, 190, 160);
  const silos =
    [
      [110, 150],
      [190, 176],
      [270, 150],
    ]
      .map(
        ([x = 0, h = 0]) =>
          rect(x, 400 - h, 70, h, PAPER) +
          rect(x + 46, 400 - h, 24, h, FAR) +
          path(`M${x - 4} ${400 - h}L${x + 35} ${366 - h}L${x + 74} ${400 - h}Z`, NEAR) +
          stroke(
            times(4, (i) => `M${x} ${430 - h + i * 32}h70`),
            HILL,
            2.4,
          ),
      )
      .join('') +
    rect(350, 340, 120, 62, DEEP) +
    path('M340 342L410 300L480 342Z', INK);
  const field =
    rect(0, 396, 1200, 404, CLAY) +
    rect(0, 396, 1200, 40, OCHRE, ' opacity="0.55"') +
    times(23, (i) =>
      path(
        `M${600 + (i - 11.5) * 34} 436L${600 + (i - 11.5) * 190} 800H${600 + (i - 11) * 190}L${600 + (i - 11.2) * 34} 436Z`,
        i < 13 ? NEAR : SAND,
        i < 13 ? ' opacity="0.8"' : '',
      ),
    );
  const wheel = (x: number, y: number, r: number): string =>
    times(18, (i) => at(x, y, rect(-r * 0.09, -r * 1.07, r * 0.18, r * 0.22, INK), 1, { turn: i * 20 })) +
    circle(x, y, r, INK) +
    circle(x, y, r * 0.56, OCHRE) +
    circle(x, y, r * 0.3, INK) +
    circle(x, y, r * 0.12, PAPER);
  const body =
    path('M640 560L652 430H930Q950 434 956 460L966 560Z', RED) +
    path('M940 446L956 460L966 560H930Z', INK) +
    times(3, (i) => rect(770 + i * 46, 464, 30, 56, INK)) +
    path('M488 566L508 330H682L706 446H668L660 566Z', INK) +
    path('M524 346H604V462H516ZM618 346H670L690 446L618 450Z', FAR) +
    rect(490, 312, 208, 22, RED) +
    rect(724, 340, 12, 92, INK) +
    rect(470, 548, 210, 26, INK);
  const plough =
    stroke('M474 566L300 546', INK, 16) +
    rect(120, 536, 200, 18, INK) +
    times(4, (i) =>
      path(
        `M${136 + i * 50} 552L${112 + i * 50} 640Q${150 + i * 50} 636 ${160 + i * 50} 610L${152 + i * 50} 552Z`,
        NEAR,
      ),
    );
  return (
    sky +
    silos +
    trees(520, 1190, 402, 64, MID, 6, 0.8) +
    field +
    plough +
    body +
    wheel(560, 590, 104) +
    wheel(880, 622, 70) +
    person(1064, 560, 1.4, DEEP, OCHRE, true) +
    ellipse(560, 702, 120, 9, INK, ' opacity="0.25"') +
    ellipse(880, 702, 90, 8, INK, ' opacity="0.25"')
  );
});

export const trainViaduct = scene('train-viaduct.png', '峡谷上的钢桁架铁路桥，一列货运列车正驶过', () => {
  const sky =
    rect(0, 0, 1200, 800, CREAM) +
    circle(600, 210, 120, PAPER) +
    ridge(
      [
        [0, 320],
        [200, 230],
        [420, 330],
        [640, 250],
        [860, 330],
        [1060, 240],
        [1200, 300],
      ],
      800,
      HAZE,
    ) +
    ridge(
      [
        [0, 400],
        [300, 320],
        [600, 420],
        [900, 330],
        [1200, 390],
      ],
      800,
      FAR,
    );
  const river =
    path(
      'M470 800C520 700 640 640 600 560C590 520 640 490 660 470H700C690 510 680 540 720 590C780 660 740 720 800 800Z',
      MID,
    ) + stroke('M610 640H680M600 690H700M560 740H640M680 760H740', FAR, 5, ROUND);
  const left =
    path('M0 330L150 350L210 420L250 430L300 560L350 590L380 700L450 800H0Z', NEAR) +
    path('M0 330L150 350L120 470L170 560L140 700L180 800H0Z', DEEP) +
    stroke('M30 420L100 430M40 520L120 540M250 560L290 600M220 680L300 720', HILL, 4, ROUND);
  const right =
    path('M1200 320L1060 345L1010 420L960 440L920 540L860 600L840 720L790 800H1200Z', NEAR) +
    path('M1200 320L1110 350L1130 470L1080 570L1110 690L1060 800H1200Z', DEEP) +
    stroke('M1000 500L960 560M940 640L890 690M1150 450L1180 470', HILL, 4, ROUND);
  const chords = `M150 372H1060M150 452H1060${times(13, (i) => `M${150 + i * 70} 372L${185 + i * 70} 452L${220 + i * 70} 372`)}`;
  const arch = 'M214 560C400 456 800 456 1000 560';
  const bridge =
    stroke(chords, INK, 7) +
    stroke(arch, INK, 13) +
    stroke('M224 590C400 486 800 486 990 590', INK, 6) +
    stroke(
      times(12, (i) => {
        const x = 250 + i * 64;
        const y = 552 - 70 * Math.sin(((i + 0.6) / 12.2) * Math.PI);
        return `M${x} 452V${n(y)}`;
      }),
      INK,
      6,
    ) +
    rect(-10, 356, 1220, 18, INK);
  return (
    sky +
    river +
    left +
    right +
    bridge +
    freightTrain(-140, 356, 0.92, 8, RED) +
    stroke('M0 262H1200', INK, 2) +
    times(7, (i) => rect(60 + i * 180, 254, 4, 102, INK) + rect(48 + i * 180, 254, 28, 3, INK)) +
    fir(60, 344, 0.8, INK) +
    fir(1130, 340, 0.9, INK) +
    fir(1170, 332, 0.7, INK) +
    fir(100, 790, 1.2, INK) +
    fir(160, 800, 1, INK) +
    fir(1060, 796, 1.2, INK)
  );
});
