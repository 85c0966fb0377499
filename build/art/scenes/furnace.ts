import { hatch } from '../land.ts';
import { cleanSuit, person } from '../moving.ts';
import {
  CLAY,
  CREAM,
  DEEP,
  DUSK,
  FAR,
  GLOW,
  HILL,
  INK,
  MID,
  MIST,
  NEAR,
  OCHRE,
  PAPER,
  PITCH,
  RED,
  SAND,
} from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, dice, ellipse, n, path, polygon, ROUND, rect, stroke, times } from '../svg.ts';

export const arcFurnace = scene('arc-furnace.png', '炉体倾斜，钢水落入钢包，火光映红厂房', () => {
  const back =
    rect(0, 0, 1200, 800, INK) +
    polygon(
      [
        [560, 0],
        [1200, 0],
        [1200, 640],
        [700, 640],
      ],
      DUSK,
    ) +
    times(7, (i) => rect(20 + i * 190, 0, 26, 650, DUSK)) +
    rect(0, 120, 1200, 22, DUSK) +
    stroke(
      times(24, (i) => `M${i * 52} 120l26 -52l26 52`),
      DUSK,
      6,
    ) +
    rect(0, 60, 1200, 10, DUSK);
  const halo =
    circle(700, 470, 330, DEEP, ' opacity="0.55"') +
    circle(700, 480, 230, NEAR, ' opacity="0.5"') +
    circle(700, 500, 140, OCHRE, ' opacity="0.4"');
  const vessel = at(
    430,
    380,
    path('M-220 -90H220V40Q200 190 40 204H-40Q-200 190 -220 40Z', MID) +
      path('M60 -90H220V40Q200 190 60 203Z', NEAR) +
      path('M-204 -90H204Q196 -150 120 -176H-120Q-196 -150 -204 -90Z', DEEP) +
      rect(-232, -98, 464, 22, INK) +
      stroke('M-214 10H214M-190 90H190', DEEP, 8) +
      [-70, 0, 70].map((x) => rect(x - 15, -330, 30, 160, CLAY) + rect(x - 22, -300, 44, 18, INK)).join('') +
      stroke('M-70 -292H-300M0 -292L-300 -270M70 -292L-300 -250', INK, 12) +
      path('M214 -64L300 -30L296 4L216 -16Z', MID) +
      ellipse(0, -90, 150, 12, RED),
    1,
    { turn: 17 },
  );
  const stream =
    path('M690 428C740 440 752 480 754 610H722C722 500 712 462 676 452Z', GLOW) +
    path('M704 440C738 456 744 500 744 610H732C732 508 726 474 694 452Z', PAPER);
  const ladle =
    path('M600 590H878L846 770H632Z', NEAR) +
    path('M760 590H878L846 770H746Z', DEEP) +
    rect(588, 578, 302, 20, INK) +
    ellipse(739, 586, 128, 15, GLOW) +
    ellipse(738, 586, 70, 8, PAPER) +
    rect(612, 652, 254, 10, INK) +
    rect(620, 700, 238, 10, INK) +
    circle(606, 632, 18, INK) +
    circle(872, 632, 18, INK) +
    rect(560, 770, 360, 12, INK) +
    [610, 860].map((x) => circle(x, 784, 16, MID) + circle(x, 784, 6, INK)).join('');
  const roll = dice(5);
  const sparks = times(64, () => {
    const a = -Math.PI * roll();
    const d = 60 + roll() * 260;
    const x = 738 + Math.cos(a) * d;
    const y = 590 + Math.sin(a) * d * 0.78;
    return roll() > 0.4
      ? circle(x, y, 1.6 + roll() * 3, roll() > 0.5 ? GLOW : OCHRE)
      : stroke(`M${n(x)} ${n(y)}l${n(Math.cos(a) * 14)} ${n(Math.sin(a) * 12)}`, GLOW, 2.4, ROUND);
  });
  const floor =
    rect(0, 640, 600, 160, DUSK) +
    rect(0, 634, 560, 10, MID) +
    rect(940, 640, 260, 160, DUSK) +
    rect(930, 634, 270, 10, MID) +
    hatch(0, 668, 560, 130, INK, 18, 3) +
    hatch(940, 668, 260, 130, INK, 18, 3) +
    rect(560, 782, 380, 18, PITCH);
  const rail = stroke('M946 634V566H1200M1010 566V634M1080 566V634M1150 566V634M946 600H1200', OCHRE, 5);
  const cradle = path('M250 640L270 470L480 560L500 640Z', DEEP) + rect(236, 630, 280, 12, MID);
  return (
    back +
    halo +
    floor +
    cradle +
    vessel +
    stream +
    ladle +
    sparks +
    person(1056, 636, 1.7, HILL, OCHRE, true) +
    person(1120, 636, 1.7, CREAM, PAPER, true) +
    rail
  );
});

/** A stainless vessel on legs with a motor on top; its foot is the origin. */
function reactor(x: number, base: number, w: number, h: number, eye: string): string {
  const r = w / 2;
  const top = -h - 60;
  const body = path(
    `M${-r} ${-70}V${top + r * 0.5}Q${-r} ${top} 0 ${top}Q${r} ${top} ${r} ${top + r * 0.5}V-70Q${r * 0.7} -34 0 -30Q${-r * 0.7} -34 ${-r} -70Z`,
    PAPER,
  );
  const shade = path(
    `M${r * 0.36} ${top + 7}Q${r} ${top + 10} ${r} ${top + r * 0.5}V-70Q${r * 0.8} -44 ${r * 0.36} -35Z`,
    FAR,
  );
  return at(
    x,
    base,
    rect(-r + 8, -90, 13, 90, INK) +
      rect(r - 21, -90, 13, 90, INK) +
      rect(-7, -34, 14, 24, MID) +
      body +
      shade +
      rect(-r, top + r * 0.6, w, 8, HILL) +
      rect(-r, -96, w, 8, HILL) +
      rect(-16, top - 62, 32, 62, DEEP) +
      rect(-24, top - 70, 48, 16, INK) +
      rect(-26, top - 10, 52, 12, INK) +
      rect(-r * 0.74, top + 6, 10, 22, MID) +
      rect(r * 0.5, top + 6, 10, 22, MID) +
      circle(-r * 0.12, top + h * 0.42, r * 0.36, INK) +
      circle(-r * 0.12, top + h * 0.42, r * 0.27, eye) +
      stroke(
        `M${n(-r * 0.27)} ${n(top + h * 0.36)}q${n(r * 0.1)} ${n(-r * 0.1)} ${n(r * 0.22)} ${n(-r * 0.08)}`,
        PAPER,
        4,
        ROUND,
      ) +
      rect(-r * 0.86, top + h * 0.64, 12, h * 0.26, DEEP) +
      rect(-r * 0.86, top + h * 0.74, 12, h * 0.16, GLOW),
  );
}

export const bioreactors = scene('bioreactors.png', '三台高低不等的不锈钢生物反应器，由管道相连，旁有操作台', () => {
  const room =
    rect(0, 0, 1200, 640, HILL) +
    rect(0, 0, 1200, 70, FAR) +
    times(6, (i) => rect(60 + i * 200, 22, 130, 22, PAPER)) +
    rect(60, 130, 330, 230, MIST) +
    stroke('M60 130H390V360H60ZM170 130V360M280 130V360', PAPER, 9) +
    path('M64 356C120 300 180 330 230 290S330 280 386 330V356Z', MID, ' opacity="0.6"') +
    rect(0, 636, 1200, 164, CREAM) +
    rect(0, 632, 1200, 8, DEEP) +
    times(7, (i) => stroke(`M${-140 + i * 230} 800L${140 + i * 160} 640`, SAND, 4)) +
    rect(0, 716, 1200, 4, SAND);
  const headers =
    rect(420, 104, 780, 13, PAPER) +
    rect(420, 128, 780, 9, OCHRE) +
    rect(420, 148, 780, 9, NEAR) +
    stroke('M570 117V322M826 117V246M1054 117V406', PAPER, 9) +
    stroke('M668 157V318M914 157V246M1128 157V402', NEAR, 7);
  const vessels =
    reactor(620, 690, 210, 330, GLOW) + reactor(866, 690, 240, 400, RED) + reactor(1092, 690, 170, 240, OCHRE);
  const drain =
    stroke('M620 682V716H866V682M866 716H1092V682', MID, 11, ' stroke-linejoin="round"') +
    [740, 980]
      .map((x) => circle(x, 716, 16, INK) + rect(x - 3, 688, 6, 28, INK) + rect(x - 16, 684, 32, 7, NEAR))
      .join('');
  const desk =
    rect(196, 520, 190, 16, INK) +
    rect(206, 536, 12, 164, INK) +
    rect(362, 536, 12, 164, INK) +
    path('M226 520L240 396H372L358 520Z', DEEP) +
    path('M244 506L255 410H360L349 506Z', INK) +
    stroke('M258 478L284 450L302 466L334 424', GLOW, 5, ROUND) +
    stroke('M256 494H332', MID, 4);
  return room + headers + drain + vessels + desk + cleanSuit(430, 738, 3.3, true);
});
