/** Drawings on a grid of 16 px, lines of 1.4 px with round ends. A group is filled instead of drawn. */
interface Drawing {
  readonly paths: readonly string[];
  readonly circles?: readonly (readonly [cx: number, cy: number, r: number])[];
  readonly rects?: readonly (readonly [x: number, y: number, width: number, height: number])[];
  readonly filled?: true;
}

export const icons = {
  search: { paths: ['M10.5 10.5 14 14'], circles: [[7, 7, 4.5]] },
  plus: { paths: ['M8 3v10M3 8h10'] },
  minus: { paths: ['M3 8h10'] },
  close: { paths: ['M4 4l8 8M12 4l-8 8'] },
  down: { paths: ['M4.5 6.5 8 10l3.5-3.5'] },
  right: { paths: ['M6.5 4.5 10 8l-3.5 3.5'] },
  left: { paths: ['M9.5 4.5 6 8l3.5 3.5'] },
  up: { paths: ['M4.5 9.5 8 6l3.5 3.5'] },
  arrow: { paths: ['M3 8h10M9.5 4.5 13 8l-3.5 3.5'] },
  grip: {
    paths: [],
    circles: [
      [6, 4, 1],
      [10, 4, 1],
      [6, 8, 1],
      [10, 8, 1],
      [6, 12, 1],
      [10, 12, 1],
    ],
    filled: true,
  },
  picture: { paths: ['m2.5 11 3.2-3.4 2.6 2.6 1.9-1.9 3.3 3'], circles: [[10.6, 5.9, 0.9]], rects: [[2, 3, 12, 10]] },
  link: {
    paths: [
      'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
    ],
  },
  tag: { paths: ['M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8z'], circles: [[5.2, 5.2, 0.9]] },
  pin: { paths: ['M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14z'], circles: [[8, 6.5, 1.5]] },
  clock: { paths: ['M8 4.8V8l2.2 1.6'], circles: [[8, 8, 5.5]] },
  calendar: { paths: ['M2.5 6.5h11M5.5 2v3M10.5 2v3'], rects: [[2.5, 3.5, 11, 10]] },
  trash: { paths: ['M3 4.5h10M6.5 4.5V3h3v1.5M4.2 4.5l.6 8.5h6.4l.6-8.5M6.8 7v3.5M9.2 7v3.5'] },
  undo: { paths: ['M3 6.5h6a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3'] },
  redo: { paths: ['M13 6.5H7a3.5 3.5 0 0 0 0 7h3M13 6.5l-3-3M13 6.5l-3 3'] },
  more: {
    paths: [],
    circles: [
      [3.5, 8, 1.1],
      [8, 8, 1.1],
      [12.5, 8, 1.1],
    ],
    filled: true,
  },
  ok: { paths: ['m3 8.5 3.2 3.2L13 4.8'] },
  proved: { paths: ['m5.4 8.2 1.9 1.9 3.4-3.7'], circles: [[8, 8, 5.8]] },
  error: { paths: ['M5.6 2.5h4.8l3.1 3.1v4.8l-3.1 3.1H5.6l-3.1-3.1V5.6z', 'M8 5.2v3.4M8 10.6v.2'] },
  warn: { paths: ['M8 2.6 14 13H2z', 'M8 6.6v3M8 11.2v.1'] },
  info: { paths: ['M8 7.4v3.4M8 5.2v.1'], circles: [[8, 8, 5.8]] },
  lock: { paths: ['M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7'], rects: [[3.5, 7, 9, 6.5]] },
  folder: { paths: ['M2 4h4.2l1.4 1.6H14v7.4H2z'] },
  file: { paths: ['M4 2h5l3 3v9H4zM9 2v3h3'] },
  save: { paths: ['M8 2.5v7.3M5 7l3 3 3-3M3 12.5h10'] },
  book: {
    paths: ['M8 4c-1.6-1-3.6-1.2-5.5-1v9.4c1.9-.2 3.9 0 5.5 1 1.6-1 3.6-1.2 5.5-1V3c-1.9-.2-3.9 0-5.5 1zM8 4v9.2'],
  },
  gear: {
    paths: ['M8 2v1.8M8 12.2V14M2 8h1.8M12.2 8H14M3.8 3.8l1.2 1.2M11 11l1.2 1.2M12.2 3.8 11 5M5 11l-1.2 1.2'],
    circles: [[8, 8, 2]],
  },
  moon: { paths: ['M12.8 9.6A5.3 5.3 0 0 1 6.4 3.2a5.3 5.3 0 1 0 6.4 6.4z'] },
  paste: { paths: ['M6 3.5V2h4v1.5z', 'M6 7.5h4M6 10h4'], rects: [[3.5, 3.5, 9, 10.5]] },
  spread: {
    paths: [],
    rects: [
      [2, 3, 6, 10],
      [8, 3, 6, 10],
    ],
  },
  page: { paths: [], rects: [[4.5, 2.5, 7, 11]] },
  lines: { paths: ['M2.5 4h11M2.5 8h11M2.5 12h11'] },
  grid: { paths: ['M2.5 2.5h11v11h-11zM6.2 2.5v11M9.8 2.5v11M2.5 6.2h11M2.5 9.8h11'] },
  star: { paths: ['m8 2.6 1.6 3.5 3.8.4-2.8 2.6.8 3.7L8 10.9l-3.4 1.9.8-3.7-2.8-2.6 3.8-.4z'] },
  swap: { paths: ['M5 3v9.5M5 12.5l-2.3-2.3M5 12.5l2.3-2.3M11 13V3.5M11 3.5 8.7 5.8M11 3.5l2.3 2.3'] },
  edit: { paths: ['m3 13 .7-3L10.8 3l2.2 2.2L6 12.3z'] },
  globe: { paths: ['M2.4 8h11.2M8 2.2c3.4 3.4 3.4 8.2 0 11.6M8 2.2c-3.4 3.4-3.4 8.2 0 11.6'], circles: [[8, 8, 5.8]] },
  stack: { paths: ['m8 2.5 6 3-6 3-6-3zM2 8.3l6 3 6-3M2 11l6 3 6-3'] },
  shield: { paths: ['M8 2.2 13 4v4.2c0 2.8-2 4.8-5 5.8-3-1-5-3-5-5.8V4z', 'm5.8 8 1.6 1.6 2.9-3'] },
  refresh: { paths: ['M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3'] },
  print: { paths: ['M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z'] },
  text: { paths: ['M3 4V2.8h10V4M8 2.8v10.4M6.2 13.2h3.6'] },
  history: { paths: ['M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3', 'M8 5.4V8l1.8 1.2'] },
  enter: { paths: ['M13 4v4.5H4M6.5 6 4 8.5 6.5 11'] },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof icons;
export const drawingOf = (name: IconName): Drawing => icons[name];
