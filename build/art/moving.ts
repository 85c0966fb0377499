import { CREAM, DEEP, FAR, HILL, INK, MID, NEAR, OCHRE, PAPER, RED, SAND } from './palette.ts';
import { at, circle, ellipse, path, ROUND, rect, stroke, times } from './svg.ts';
import { container, stacks } from './works.ts';

const wheel = (x: number, y: number, r: number): string => circle(x, y, r, INK) + circle(x, y, r * 0.38, SAND);

/** A lorry on its origin, 206 long, driving right. */
export function lorry(x: number, y: number, scale: number, box = DEEP, cab = INK, flip = false): string {
  const body =
    container(0, -62, 150, 50, box) + path('M156 -12V-52h30l20 22v18z', cab) + path('M162 -46h22l12 14h-34z', FAR);
  return at(
    x,
    y,
    body + rect(0, -12, 206, 4, INK) + wheel(34, -8, 11) + wheel(64, -8, 11) + wheel(178, -8, 11),
    scale,
    { flip },
  );
}

/** A small car on its origin, 100 long, driving right. */
export function car(x: number, y: number, scale: number, fill: string, flip = false): string {
  const body =
    path('M0 -12V-24Q2 -30 14 -31L28 -46Q31 -49 37 -49H64Q70 -49 74 -45L86 -31Q99 -29 100 -20V-12Z', fill) +
    path('M30 -32L38 -44H50V-32ZM55 -32V-44H64Q67 -44 69 -42L77 -32Z', FAR);
  return at(x, y, body + wheel(22, -10, 10) + wheel(78, -10, 10), scale, { flip });
}

/** Wagons with containers behind a locomotive, running right; the origin is on the rail at the left end. */
export function freightTrain(x: number, y: number, scale: number, wagons: number, stripe = RED): string {
  const colours = [DEEP, SAND, NEAR, OCHRE, HILL, DEEP, MID, CREAM];
  const cars = times(wagons, (i) => {
    const left = i * 124;
    const axles = [16, 34, 84, 102].map((k) => circle(left + k, -4, 6, INK)).join('');
    return (
      rect(left, -14, 118, 8, INK) + axles + container(left + 3, -64, 112, 50, colours[i % colours.length] ?? DEEP)
    );
  });
  const h = wagons * 124;
  const engine =
    path(`M${h} -12V-74H${h + 150}C${h + 196} -74 ${h + 218} -40 ${h + 226} -12Z`, INK) +
    path(`M${h + 150} -64h16c18 2 30 14 38 26h-54z`, FAR) +
    rect(h, -34, 222, 8, stripe) +
    times(4, (i) => rect(h + 14 + i * 34, -62, 20, 16, MID)) +
    [24, 46, 160, 182].map((k) => circle(h + k, -4, 6, INK)).join('');
  return at(x, y, cars + engine, scale);
}

/** A loaded container ship, 970 long, its waterline near the origin; the bow is on the left. */
export function boxShip(x: number, y: number, scale: number, belt = NEAR, seed = 11): string {
  const house =
    rect(760, -196, 82, 196, PAPER) +
    rect(752, -206, 98, 14, DEEP) +
    times(4, (k) => rect(768, -178 + k * 36, 66, 14, HILL)) +
    rect(786, -248, 24, 44, DEEP) +
    rect(786, -238, 24, 9, OCHRE);
  const hull = path('M-70 0H900L862 96H10C-30 90 -58 52 -70 0Z', INK) + path('M-62 26H890L884 40H-56Z', belt);
  return at(x, y, stacks(0, 0, 10, 5, seed, 70, 27) + house + hull, scale);
}

/** A cargo aeroplane seen from its left side on the ground, 900 long; wheels on the origin's level, nose to the left. */
export function aeroplane(x: number, y: number, scale: number, fin: string, flip = false): string {
  const tail = path('M742 -196L838 -352H900L872 -186Z', fin) + path('M752 -182L902 -214H930L858 -168Z', HILL);
  const body = path(
    'M8 -116C8 -168 74 -206 150 -206H730C800 -206 868 -200 916 -186C860 -136 780 -86 660 -78H120C50 -80 8 -92 8 -116Z',
    PAPER,
  );
  const belly = path(
    'M12 -124C20 -96 60 -80 120 -78H660C740 -84 800 -106 848 -136C780 -122 700 -112 600 -112H120C70 -112 34 -116 12 -124Z',
    FAR,
  );
  const nose = path('M44 -166Q70 -190 108 -194L112 -168Z', INK);
  const wing = path('M330 -118H520L742 -62L734 -52L420 -84Z', MID) + path('M330 -118H520L560 -108L360 -104Z', NEAR);
  const engine = path('M380 -92H470Q486 -66 470 -42H384Q360 -66 380 -92Z', DEEP) + ellipse(382, -67, 10, 25, INK);
  const gear = [140, 470, 520]
    .map((k) => rect(k - 3, -80, 6, 66, INK) + circle(k, -12, 12, INK) + circle(k, -12, 4, SAND))
    .join('');
  return at(x, y, tail + gear + body + belly + nose + wing + engine, scale, { flip });
}

/** A small aeroplane in flight, climbing to the right, about 120 long. */
export function plane(x: number, y: number, scale: number, fill: string, turn = -14): string {
  return at(
    x,
    y,
    path('M-60 0C-40 -8 40 -10 58 -2C62 2 58 6 46 7H-40Z', fill) +
      path('M-58 2L-76 -26H-62L-40 -4Z', fill) +
      path('M8 2L-26 34H-38L-16 2Z', fill) +
      path('M8 -6L-14 -24H-22L-10 -6Z', fill),
    scale,
    { turn },
  );
}

/** A drone with four rotors, about 150 wide; what hangs below it is drawn from its origin down. */
export function drone(x: number, y: number, scale: number, fill: string, hanging = ''): string {
  const rotor = (cx: number, cy: number): string => ellipse(cx, cy, 34, 5, MID) + rect(cx - 3, cy, 6, 16, fill);
  const arms = stroke('M-58 -4L0 6L58 -4M-40 -16L0 6L40 -16', fill, 6, ROUND);
  return at(
    x,
    y,
    hanging +
      arms +
      rect(-20, -8, 40, 22, fill, ' rx="9"') +
      rotor(-60, -20) +
      rotor(60, -20) +
      rotor(-36, -34) +
      rotor(36, -34) +
      stroke('M-16 14L-24 34M16 14L24 34', fill, 3.4),
    scale,
  );
}

/** A person standing on the origin, 72 high; `hat` is a helmet colour. */
export function person(x: number, y: number, scale: number, coat: string, hat: string, flip = false): string {
  const legs = path('M-9 -28H9L8 0H2L0 -20L-2 0H-8Z', coat === INK ? DEEP : INK);
  const torso = path('M-10 -48Q0 -54 10 -48Q16 -40 15 -24H10L9 -38V-22H-9V-38L-10 -24H-15Q-16 -40 -10 -48Z', coat);
  const head = circle(0, -60, 7.4, SAND) + path('M-8 -61A8 8 0 0 1 8 -61L13 -60H-8Z', hat);
  return at(x, y, legs + torso + head, scale, { flip });
}

/** A person in a white cleanroom suit with a dark visor. */
export function cleanSuit(x: number, y: number, scale: number, flip = false): string {
  const legs = path('M-10 -28H10L10 0H2L0 -18L-2 0H-10Z', PAPER) + rect(-10, -5, 8, 5, NEAR) + rect(2, -5, 8, 5, NEAR);
  const torso =
    path('M-11 -49Q0 -56 11 -49Q17 -40 16 -24H10L9 -38V-22H-10V-38L-10 -24H-16Q-17 -40 -11 -49Z', PAPER) +
    rect(-1, -48, 2, 26, HILL);
  const head = circle(0, -60, 9, PAPER) + rect(-4, -64, 12, 6, INK, ' rx="2"');
  return at(x, y, stroke('M-10 -27H10', HILL, 2) + legs + torso + head, scale, { flip });
}

/** People in a row, coats in turn. */
export function people(from: number, y: number, gap: number, coats: readonly string[], scale = 1): string {
  return coats
    .map((coat, i) => person(from + i * gap + (i % 2) * gap * 0.2, y + (i % 3) * 2, scale, coat, INK, i % 2 === 1))
    .join('');
}
