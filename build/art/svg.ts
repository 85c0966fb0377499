import type { Scene } from './scene.ts';

/** A number as SVG writes it: at most one decimal, so that the same drawing always gives the same bytes. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"${more}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${more}/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"${more}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more}/>`;
}

export function stroke(d: string, colour: string, width = 3, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}"${more}/>`;
}

/** Attribute for round stroke ends and joins. */
export const ROUND = ' stroke-linecap="round" stroke-linejoin="round"';

export const faded = (opacity: number): string => ` opacity="${opacity}"`;

export type Point = readonly [x: number, y: number];

export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, more);
}

/** Draws something made around its own origin at a place; `flip` mirrors it left to right, `turn` is in degrees. */
export function at(
  x: number,
  y: number,
  content: string,
  scale = 1,
  options: { flip?: boolean; turn?: number } = {},
): string {
  const turn = options.turn === undefined ? '' : ` rotate(${n(options.turn)})`;
  const size = scale === 1 && !options.flip ? '' : ` scale(${options.flip ? -scale : scale} ${scale})`;
  return `<g transform="translate(${n(x)} ${n(y)})${turn}${size}">${content}</g>`;
}

/** `count` drawings side by side in one string. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => draw(index)).join('');
}

let clips = 0;

/** `content`, cut to the shape of an SVG path. Ids are counted anew for each picture. */
export function clipped(d: string, content: string): string {
  clips += 1;
  return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${content}</g>`;
}

/** A whole picture: `width` × `height` units of the drawing, from `top` down. */
export function picture({ title, width, height, top, draw }: Scene): string {
  clips = 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} ${width} ${height}" role="img"><title>${title}</title>${draw()}</svg>\n`;
}

/** Numbers from 0 up to 1 that look random and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of `items`, by a throw of `roll`. */
export function pick<T>(items: readonly [T, ...T[]] | readonly T[], roll: () => number): T {
  const item = items[Math.floor(roll() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
