import { expect, test } from 'vitest';
import { placeWindow } from '#shell/windowPlace.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 2560, height: 1440 };
const at = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height, maximized: false });

test('a window that never stood anywhere is in the middle of the main screen', () => {
  expect(placeWindow(null, [main, right])).toEqual({ x: 240, y: 102, width: 1440, height: 900 });
});

test('a window comes back where it stood, on another screen too', () => {
  expect(placeWindow(at(2000, 100), [main, right])).toEqual({ x: 2000, y: 100, width: 1200, height: 800 });
  expect(placeWindow(at(-300, 40), [main])).toEqual({ x: -300, y: 40, width: 1200, height: 800 });
});

test('a window on a screen that is gone is in the middle of the main one', () => {
  expect(placeWindow(at(2000, 100), [main])).toMatchObject({ x: 240, y: 102 });
  expect(placeWindow(at(-1100, 100), [main])).toMatchObject({ x: 240, y: 102 });
  expect(placeWindow(at(100, 1070), [main])).toMatchObject({ x: 240, y: 102 });
});

test('a window is no bigger than its screen and no smaller than it can be', () => {
  expect(placeWindow(at(0, 25, 5000, 4000), [main])).toMatchObject({ width: 1920, height: 1055 });
  expect(placeWindow(at(0, 25, 200, 100), [main])).toMatchObject({ width: 960, height: 640 });
});
