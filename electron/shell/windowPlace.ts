import type { WindowState } from './deskFile.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 960, height: 640 } as const;
const usual = { width: 1440, height: 900 } as const;
/** px of the title bar that must be on a screen, so that the window can be moved. */
const grip = { width: 160, height: 48 } as const;

/**
 * Where the window goes: where it stood, made to fit, or in the middle of the first screen when that screen is gone.
 * `areas` are the screens without their task bars, the main one first.
 */
export function placeWindow(saved: WindowState | null, areas: readonly Rectangle[]): Rectangle {
  const area = (saved && areas.find((each) => canBeGripped(saved, each))) ?? null;
  if (saved !== null && area !== null) {
    const width = Math.min(Math.max(saved.width, smallestWindow.width), area.width);
    const height = Math.min(Math.max(saved.height, smallestWindow.height), area.height);
    return { x: saved.x, y: Math.max(saved.y, area.y), width, height };
  }
  const [main = { x: 0, y: 0, ...usual }] = areas;
  const width = Math.min(usual.width, main.width);
  const height = Math.min(usual.height, main.height);
  const x = main.x + Math.floor((main.width - width) / 2);
  return { x, y: main.y + Math.floor((main.height - height) / 2), width, height };
}

function canBeGripped(window: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const below = window.y >= area.y - grip.height / 2;
  return seen >= grip.width && below && window.y + grip.height <= area.y + area.height;
}
