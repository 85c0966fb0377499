import { cloud, ridge, water } from '../land.ts';
import { car, people, person } from '../moving.ts';
import { CLAY, DEEP, DUSK, FAR, GLOW, HAZE, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, dice, path, ROUND, rect, stroke, times } from '../svg.ts';

export const submersible = scene('submersible.png', '水下机器人由吊臂放入水池，水面下可见机械手', () => {
  const roll = dice(4);
  const air =
    rect(0, 0, 1200, 250, HAZE) +
    times(6, (i) => rect(40 + i * 200, 40, 130, 120, PAPER, ' opacity="0.7"')) +
    rect(0, 196, 1200, 10, HILL);
  const tank =
    rect(0, 250, 1200, 550, NEAR) +
    rect(0, 250, 1200, 30, MID) +
    path('M0 280H1200V420C900 380 300 460 0 400Z', MID, ' opacity="0.5"') +
    path('M0 620C300 580 800 640 1200 590V800H0Z', DEEP) +
    path('M0 730C300 700 700 760 1200 716V800H0Z', DUSK) +
    stroke('M0 251H1200', PAPER, 5) +
    stroke('M60 262H220M360 268H430M860 262H1050M700 274H760', PAPER, 4, ROUND);
  const beams =
    path('M640 470L300 800H520Z', GLOW, ' opacity="0.22"') + path('M660 476L560 800H760Z', GLOW, ' opacity="0.16"');
  const crane =
    rect(960, 60, 60, 180, DEEP) +
    path('M990 76L640 20L636 44L984 116Z', DEEP) +
    circle(986, 92, 22, INK) +
    rect(940, 228, 100, 22, INK) +
    stroke('M650 36V318', INK, 4) +
    stroke('M650 318L590 352M650 318L744 352', INK, 4);
  const rov = at(
    660,
    352,
    rect(-130, 0, 270, 70, RED, ' rx="14"') +
      rect(-130, 44, 270, 8, PAPER) +
      rect(-118, 70, 12, 110, INK) +
      rect(116, 70, 12, 110, INK) +
      rect(-128, 168, 266, 14, INK) +
      rect(-86, 78, 92, 66, INK) +
      circle(-40, 111, 27, FAR) +
      circle(-40, 111, 15, DEEP) +
      circle(-46, 105, 5, PAPER) +
      rect(26, 82, 72, 58, MID) +
      times(4, (i) => rect(32, 90 + i * 12, 60, 5, INK)) +
      rect(40, 14, 74, 8, PAPER, ' rx="4"') +
      rect(40, 28, 74, 6, PAPER, ' rx="3"') +
      circle(-94, 24, 12, PAPER) +
      circle(-94, 24, 5, RED) +
      circle(-104, 92, 9, GLOW) +
      stroke('M-122 150L-190 176L-206 232', HILL, 13, ROUND) +
      circle(-190, 176, 11, INK) +
      stroke('M-206 232L-232 256M-206 232L-190 262', INK, 9, ROUND) +
      stroke('M120 150L176 190L168 240', HILL, 13, ROUND) +
      circle(176, 190, 11, INK) +
      stroke('M168 240L150 266M168 240L190 262', INK, 9, ROUND),
  );
  const bubbles = times(26, () =>
    circle(520 + roll() * 320, 270 + roll() * 220, 3 + roll() * 8, PAPER, ' opacity="0.45"'),
  );
  const frame =
    rect(150, 560, 16, 190, MID) +
    rect(330, 560, 16, 190, MID) +
    rect(140, 552, 216, 16, HILL) +
    circle(248, 640, 44, HILL) +
    circle(248, 640, 30, DEEP) +
    stroke('M216 640H280M248 608V672', PAPER, 7);
  return (
    air +
    crane +
    people(130, 248, 60, [OCHRE, DEEP], 1.5) +
    person(870, 248, 1.5, PAPER, OCHRE, true) +
    tank +
    frame +
    beams +
    stroke('M650 250V318M650 318L566 354M650 318L758 354', INK, 4) +
    circle(650, 318, 8, OCHRE) +
    rov +
    bubbles
  );
});

export const roroPort = scene('roro-port.png', '滚装船放下艉门跳板，一列汽车正驶入船舱', () => {
  const sky =
    rect(0, 0, 1200, 520, MIST) +
    cloud(120, 120, 250) +
    cloud(500, 70, 150) +
    ridge(
      [
        [0, 470],
        [260, 420],
        [560, 470],
        [900, 430],
        [1200, 460],
      ],
      540,
      FAR,
    );
  const sea = rect(0, 520, 1200, 110, MID) + water(0, 530, 420, 90, FAR, 5, 3);
  const ship =
    path('M560 160H1240V640H620Q560 640 560 580Z', PAPER) +
    path('M900 160H1240V640H900Z', FAR) +
    path('M560 470H1240V640H620Q560 640 560 580Z', DEEP) +
    path('M560 470H1240V486H560Z', OCHRE) +
    rect(760, 84, 480, 80, PAPER) +
    rect(760, 84, 480, 14, NEAR) +
    times(8, (i) => rect(786 + i * 54, 112, 34, 22, INK)) +
    rect(980, 20, 90, 66, DEEP) +
    rect(980, 36, 90, 14, OCHRE) +
    times(11, (i) => times(2, (k) => rect(920 + i * 30, 214 + k * 64, 14, 30, MID))) +
    stroke('M560 330H1240', HILL, 4) +
    rect(600, 260, 270, 348, INK) +
    rect(616, 276, 238, 332, DUSK) +
    times(4, (i) => rect(636 + i * 54, 300, 34, 12, GLOW)) +
    rect(616, 430, 238, 9, MID);
  const ramp =
    path('M606 604H866L760 716H180Z', NEAR) +
    path('M606 604H640L260 716H180Z', DEEP) +
    stroke('M690 612L420 704M780 612L600 704', PAPER, 5, ' stroke-dasharray="40 26"') +
    stroke('M600 290L420 646M868 290L800 670', INK, 5);
  const quay =
    rect(0, 630, 1200, 170, SAND) +
    rect(0, 626, 590, 10, INK) +
    rect(780, 700, 420, 100, SAND) +
    path('M0 716H1200V800H0Z', CLAY) +
    rect(880, 632, 320, 10, INK);
  const waiting =
    car(140, 776, 1.25, RED) +
    car(-40, 776, 1.25, PAPER) +
    car(320, 776, 1.25, NEAR) +
    car(500, 776, 1.25, OCHRE) +
    car(680, 776, 1.25, FAR) +
    car(860, 776, 1.25, DEEP) +
    car(1040, 776, 1.25, PAPER);
  const climbing =
    at(360, 700, car(0, 0, 1.05, PAPER), 1, { turn: -10 }) +
    at(516, 668, car(0, 0, 0.9, OCHRE), 1, { turn: -12 }) +
    at(652, 634, car(0, 0, 0.76, HILL), 1, { turn: -10 });
  return sky + sea + ship + quay + ramp + climbing + waiting + person(90, 700, 1.2, OCHRE, INK);
});
