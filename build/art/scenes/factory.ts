import { hatch } from '../land.ts';
import { person } from '../moving.ts';
import { CLAY, DEEP, FAR, HILL, INK, MID, MIST, NEAR, OCHRE, PAPER, RED, SAND } from '../palette.ts';
import { scene } from '../scene.ts';
import { at, circle, n, path, rect, stroke, times } from '../svg.ts';

/** Wall of a workshop: tall windows between columns, roof trusses above, from the left edge to the right. */
export function workshop(floor: number, wall: string, pane: string, frame: string, bays = 6, width = 1200): string {
  const bay = width / bays;
  const panes = times(bays, (i) => {
    const x = i * bay + 34;
    const w = bay - 68;
    return (
      rect(x, 150, w, floor - 330, pane) +
      stroke(`M${n(x + w / 2)} 150V${floor - 180}M${n(x)} 230h${n(w)}M${n(x)} 310h${n(w)}`, wall, 5)
    );
  });
  const columns = times(bays + 1, (i) => rect(i * bay - 9, 96, 18, floor - 96, frame));
  const truss =
    stroke(
      times(width / 50, (i) => `M${i * 50} 96l25 -50l25 50`),
      frame,
      5,
    ) +
    rect(0, 38, width, 10, frame) +
    rect(0, 90, width, 14, frame);
  return rect(0, 0, width, floor, wall) + panes + columns + truss;
}

/** A battery cell standing on its origin, 56 × 92. */
const cell = (x: number, y: number, fill: string, label = PAPER): string =>
  at(
    x,
    y,
    rect(-28, -86, 56, 86, fill) +
      rect(-20, -92, 12, 7, INK) +
      rect(8, -92, 12, 7, INK) +
      rect(-20, -64, 40, 22, label) +
      stroke('M-14 -57h28M-14 -50h18', fill, 2.6),
  );

/** A reel of foil, its axle on the origin. */
const reel = (x: number, y: number, r: number, foil: string): string =>
  at(
    x,
    y,
    circle(0, 0, r, foil) +
      [0.82, 0.66, 0.5]
        .map((k) => stroke(`M${n(-r * k)} 0A${n(r * k)} ${n(r * k)} 0 1 1 0 ${n(r * k)}`, INK, 1.6, ' opacity="0.35"'))
        .join('') +
      circle(0, 0, r * 0.32, INK) +
      circle(0, 0, r * 0.13, PAPER),
  );

export const batteryLine = scene('battery-line.png', '电芯沿传送带依次经过卷绕和装配工位，机械手正在抓取', () => {
  const back =
    workshop(560, MIST, PAPER, HILL) +
    rect(0, 560, 1200, 240, SAND) +
    rect(0, 556, 1200, 9, INK) +
    hatch(0, 690, 1200, 100, CLAY, 18, 2.4);
  const winder =
    rect(40, 236, 400, 320, DEEP) +
    rect(40, 236, 400, 16, INK) +
    rect(70, 276, 340, 210, INK) +
    stroke('M126 322L248 420M126 432L248 420M352 322L248 420M248 420L346 452', HILL, 4) +
    stroke('M126 322L248 420', OCHRE, 5) +
    reel(140, 332, 50, OCHRE) +
    reel(140, 438, 38, HILL) +
    reel(356, 336, 46, FAR) +
    circle(248, 420, 17, PAPER) +
    circle(248, 420, 7, INK) +
    reel(350, 446, 30, NEAR) +
    times(4, (i) => rect(80 + i * 34, 508, 22, 10, i === 1 ? OCHRE : HILL)) +
    rect(330, 500, 72, 30, FAR);
  const belt =
    rect(-10, 640, 1220, 30, INK) +
    times(27, (i) => circle(18 + i * 46, 655, 9, MID)) +
    times(7, (i) => rect(90 + i * 180, 670, 14, 74, NEAR));
  const cells = times(10, (i) => (i === 6 ? '' : cell(56 + i * 118, 640, i % 3 === 1 ? NEAR : DEEP)));
  const arm =
    rect(470, 136, 700, 20, INK) +
    times(4, (i) => rect(520 + i * 190, 104, 14, 34, INK)) +
    rect(722, 128, 84, 40, OCHRE) +
    rect(748, 168, 32, 190, DEEP) +
    rect(756, 340, 16, 90, PAPER) +
    path('M720 430H808V452H796V498H784V452H744V498H732V452H720Z', INK) +
    cell(764, 552, RED) +
    rect(990, 128, 84, 40, NEAR) +
    rect(1016, 168, 32, 250, DEEP) +
    path('M988 418H1076V436H1064V470H1052V436H1012V470H1000V436H988Z', INK);
  const press =
    rect(880, 496, 14, 62, INK) +
    rect(1110, 360, 60, 198, DEEP) +
    rect(1122, 380, 36, 26, FAR) +
    times(3, (i) => circle(1130 + i * 11, 424, 4, i ? HILL : OCHRE));
  return back + winder + person(600, 728, 3, NEAR, PAPER) + press + arm + belt + cells;
});

/** A jointed arm on its origin, about 430 high, reaching right. */
function robotArm(x: number, y: number, flip: boolean, fill: string, joint: string, tool: string): string {
  const bone = (a: readonly [number, number], b: readonly [number, number], w: number): string =>
    stroke(`M${a[0]} ${a[1]}L${b[0]} ${b[1]}`, fill, w, ' stroke-linecap="round"');
  const knuckle = (px: number, py: number, r: number): string =>
    circle(px, py, r, joint) + circle(px, py, r * 0.56, PAPER) + circle(px, py, r * 0.24, INK);
  return at(
    x,
    y,
    path('M-96 0L-66 -54H66L96 0Z', INK) +
      rect(-52, -96, 104, 46, fill) +
      bone([0, -110], [-70, -318], 62) +
      stroke('M-26 -120L-90 -306', PAPER, 7, ' opacity="0.4"') +
      bone([-70, -318], [116, -414], 50) +
      bone([116, -414], [196, -330], 34) +
      knuckle(0, -112, 48) +
      knuckle(-70, -318, 42) +
      knuckle(116, -414, 34) +
      tool,
    1,
    { flip },
  );
}

export const robotArms = scene('robot-arms.png', '两台多关节机械臂相对而立，中间是待装配的关节模组', () => {
  const teeth = (cx: number, cy: number, r: number, count: number, fill: string): string =>
    times(count, (i) =>
      at(cx, cy, rect(-r * 0.09, -r * 1.12, r * 0.18, r * 0.3, fill), 1, { turn: (360 / count) * i }),
    ) + circle(cx, cy, r, fill);
  const back =
    rect(0, 0, 1200, 800, HILL) +
    circle(600, 380, 330, FAR) +
    circle(600, 380, 240, MIST) +
    teeth(120, 130, 110, 16, MID) +
    circle(120, 130, 60, HILL) +
    teeth(1096, 196, 80, 14, MID) +
    circle(1096, 196, 42, HILL);
  const floor = rect(0, 660, 1200, 140, DEEP) + rect(0, 654, 1200, 12, INK) + hatch(0, 690, 1200, 110, NEAR, 16, 2.4);
  const grip =
    path('M182 -346L226 -318L204 -270H186L200 -306L170 -326Z', INK) +
    path('M214 -336L246 -300L232 -262H216L226 -298L200 -322Z', INK);
  const driver = stroke('M196 -330L222 -236', INK, 16) + stroke('M222 -236L230 -206', OCHRE, 9);
  const arms = robotArm(250, 660, false, DEEP, NEAR, grip) + robotArm(950, 660, true, OCHRE, INK, driver);
  const bench =
    rect(430, 588, 340, 24, INK) +
    rect(462, 612, 22, 48, INK) +
    rect(716, 612, 22, 48, INK) +
    hatch(430, 596, 340, 8, MID, 8, 2);
  const module =
    at(
      600,
      476,
      circle(0, 0, 108, INK) +
        times(12, (i) => at(0, 0, circle(0, -92, 7, HILL), 1, { turn: i * 30 })) +
        circle(0, 0, 76, RED) +
        times(18, (i) => at(0, 0, rect(-3, -74, 6, 16, PAPER), 1, { turn: i * 20 })) +
        circle(0, 0, 46, PAPER) +
        circle(0, 0, 30, NEAR) +
        circle(0, 0, 12, INK),
    ) + rect(536, 576, 128, 14, INK);
  const parts = [470, 502, 700, 732]
    .map((x, i) => circle(x, 574, 14, i % 2 ? OCHRE : PAPER) + circle(x, 574, 6, INK))
    .join('');
  return back + floor + bench + module + parts + arms;
});
