import { cloud, hatch, ridge } from '../land.ts';
import { lorry, person } from '../moving.ts';
import { CLAY, CREAM, DEEP, FAR, GLOW, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, ellipse, path, polygon, ROUND, rect, stroke, times } from '../svg.ts';
import { workshop } from './factory.ts';

export const shipyard = scene(
  'shipyard.png',
  '红色龙门吊横跨船坞，坞中是一艘大型集装箱船的船首',
  () => {
    const sky =
      rect(0, 0, 1200, 620, MIST) +
      cloud(130, 130, 220) +
      cloud(830, 96, 260) +
      ridge(
        [
          [0, 560],
          [260, 500],
          [560, 560],
          [900, 492],
          [1200, 548],
        ],
        640,
        FAR,
      );
    const sheds =
      rect(0, 520, 190, 110, NEAR) +
      times(4, (i) => rect(16 + i * 44, 548, 28, 82, DEEP)) +
      path('M-10 520L95 476L200 520Z', DEEP) +
      rect(1010, 534, 200, 96, NEAR) +
      times(4, (i) => rect(1026 + i * 46, 560, 28, 70, DEEP)) +
      path('M1000 534L1105 492L1210 534Z', DEEP);
    const leg = (x: number, w: number): string =>
      path(`M${x} 640L${x + w * 0.24} 170H${x + w * 0.44}L${x + w * 0.34} 640Z`, RED) +
      path(`M${x + w} 640L${x + w * 0.76} 170H${x + w * 0.56}L${x + w * 0.66} 640Z`, RED) +
      rect(x + w * 0.2, 400, w * 0.6, 14, RED) +
      rect(x - 6, 632, w * 0.44, 12, INK) +
      rect(x + w * 0.62, 632, w * 0.44, 12, INK);
    const gantry =
      leg(70, 130) +
      leg(1010, 110) +
      rect(40, 112, 1120, 62, RED) +
      rect(40, 128, 1120, 9, PAPER) +
      rect(420, 172, 120, 22, INK) +
      rect(700, 172, 90, 22, INK) +
      stroke('M446 194V330M514 194V330M722 194V352M768 194V352', INK, 4);
    const block =
      rect(406, 330, 390, 20, INK) +
      stroke('M430 350L470 372M770 350L730 372', INK, 4) +
      rect(456, 372, 288, 84, HILL) +
      times(7, (i) => rect(470 + i * 39, 386, 22, 22, DEEP)) +
      rect(440, 364, 320, 12, PAPER);
    const dock =
      rect(0, 630, 1200, 270, SAND) +
      rect(0, 626, 1200, 10, INK) +
      polygon(
        [
          [280, 640],
          [920, 640],
          [1010, 900],
          [190, 900],
        ],
        DEEP,
      ) +
      polygon(
        [
          [280, 640],
          [302, 640],
          [236, 900],
          [190, 900],
        ],
        MID,
      ) +
      polygon(
        [
          [920, 640],
          [898, 640],
          [964, 900],
          [1010, 900],
        ],
        MID,
      ) +
      times(6, (i) => rect(196 + i * 5, 850 - i * 38, 44, 6, CLAY) + rect(960 - i * 5, 850 - i * 38, 44, 6, CLAY));
    const hull =
      path('M356 470H844C836 620 742 740 634 836Q600 866 566 836C458 740 364 620 356 470Z', INK) +
      path('M600 470H844C836 620 742 740 634 836Q617 851 600 851Z', DEEP) +
      path(
        'M402 640C444 724 506 788 566 836Q600 866 634 836C694 788 756 724 798 640C744 676 690 712 600 724C510 712 456 676 402 640Z',
        CLAY,
      ) +
      path('M340 448H860L846 486H354Z', PAPER) +
      ellipse(600, 806, 44, 56, OCHRE) +
      ellipse(600, 800, 30, 42, GLOW) +
      rect(590, 520, 20, 90, PAPER) +
      stroke('M470 556V590M454 590Q470 610 486 590M730 556V590M714 590Q730 610 746 590', PAPER, 6, ROUND);
    const props = [300, 352, 812, 864]
      .map(
        (x) =>
          rect(x, 560, 6, 330, OCHRE) +
          rect(x + 34, 560, 6, 330, OCHRE) +
          stroke(
            times(7, (i) => `M${x} ${890 - i * 46}h40l-40 -46`),
            OCHRE,
            2.6,
          ),
      )
      .join('');
    return (
      sky +
      sheds +
      dock +
      hull +
      block +
      props +
      gantry +
      person(120, 700, 1, NEAR, OCHRE) +
      person(1090, 716, 1.1, DEEP, PAPER) +
      lorry(1040, 826, 0.7, OCHRE)
    );
  },
  1200,
  900,
);

export const locoWorks = scene('loco-works.png', '高大的车间内，桥式起重机吊着车体，轨道上停着一台机车', () => {
  const back = workshop(600, CREAM, PAPER, CLAY) + rect(0, 600, 1200, 200, CLAY) + rect(0, 596, 1200, 8, INK);
  const girder =
    rect(-10, 150, 1220, 40, DEEP) +
    rect(-10, 146, 1220, 8, INK) +
    times(10, (i) => rect(40 + i * 124, 160, 60, 18, NEAR)) +
    rect(300, 110, 120, 42, OCHRE) +
    rect(760, 110, 120, 42, OCHRE) +
    stroke('M330 190V262M390 190V262M790 190V262M850 190V262', INK, 4);
  const shell = (body: string, band: string): string =>
    path('M0 0V-128Q2 -150 26 -152H470C534 -152 580 -96 596 -34Q600 -14 600 0Z', body) +
    path('M470 -136C520 -134 552 -96 566 -64H470Z', FAR) +
    rect(0, -34, 600, 15, band) +
    times(5, (i) => rect(40 + i * 82, -118, 50, 34, i % 2 ? HILL : FAR)) +
    rect(420, -118, 30, 84, INK, ' opacity="0.4"');
  const hung =
    at(
      250,
      418,
      stroke('M96 -156L110 -152M504 -156L490 -150', INK, 4) +
        rect(70, -168, 90, 14, INK) +
        rect(500, -168, 90, 14, INK) +
        shell(HILL, PAPER),
    ) + stroke('M330 262L350 252M390 262L370 252M790 262L810 252M850 262L830 252', INK, 4);
  const bogie = (x: number): string =>
    rect(x, -40, 190, 22, INK) +
    [34, 96, 158]
      .map((k) => circle(x + k, -18, 24, NEAR) + circle(x + k, -18, 15, INK) + circle(x + k, -18, 5, PAPER))
      .join('');
  const loco =
    at(330, 722, bogie(30) + bogie(390) + rect(236, -46, 140, 30, NEAR) + at(0, -44, shell(DEEP, RED), 1.04)) +
    rect(420, 506, 130, 16, NEAR) +
    rect(580, 510, 150, 12, INK) +
    stroke('M450 506V496H520V506M600 510L650 474L700 510M620 474H680', INK, 5);
  const track =
    rect(0, 722, 1200, 9, INK) +
    times(21, (i) => rect(10 + i * 60, 731, 34, 9, INK)) +
    hatch(0, 760, 1200, 40, SAND, 14, 2.4);
  const wheels = times(
    4,
    (i) => circle(60 + i * 62, 690, 32, NEAR) + circle(60 + i * 62, 690, 22, SAND) + circle(60 + i * 62, 690, 7, INK),
  );
  const ladder = stroke(
    'M1040 722L1072 566M1078 722L1096 566M1046 692H1080M1052 662H1083M1058 632H1086M1064 602H1090',
    OCHRE,
    5,
  );
  return (
    back +
    girder +
    hung +
    track +
    wheels +
    loco +
    ladder +
    person(1012, 724, 1.5, OCHRE, PAPER, true) +
    person(1128, 726, 1.5, NEAR, OCHRE)
  );
});
