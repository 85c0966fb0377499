import type { Page } from 'playwright-core';
import {
  type BrowserDesk,
  type DeskOptions,
  launchBrowserDesk,
  launchDesk,
  type WindowDesk,
} from '../helpers/window.ts';

/** How the window is started: in Electron where there is one, else in Chromium. */
export interface WindowProgram {
  readonly name: string;
  start(options: DeskOptions): Promise<BrowserDesk | WindowDesk>;
}

export const electronProgram = (binary: string, name: string): WindowProgram => ({
  name,
  start: (options) => launchDesk(binary, options),
});

export const browserProgram = (binary: string): WindowProgram => ({
  name: 'Chromium',
  start: (options) => launchBrowserDesk(binary, options),
});

/** What stands on the screen once one can work: a line of the list, or the words of an empty one. */
const usable = '.pane [role="row"]:not([aria-busy="true"]) h4, .first-run .first';

/**
 * Starts the desk on a library.
 * @param data folder of settings and caches, as an earlier start has left it
 * @returns ms until it is usable, and ms of the page alone
 */
export async function timeStart(
  program: WindowProgram,
  library: string,
  data: string,
): Promise<{ all: number; page: number }> {
  const start = performance.now();
  const desk = await program.start({ library, data });
  try {
    await desk.page.waitForSelector(usable, { timeout: 30_000 });
    const all = performance.now() - start;
    return { all, page: await desk.page.evaluate(() => performance.now()) };
  } finally {
    await desk.close();
  }
}

export interface Smoothness {
  /** Longest time between two frames, ms. */
  readonly longestFrame: number;
  /** Longest time for which nothing else could run, ms; 0 where no task took 50. */
  readonly longestTask: number;
  readonly frames: number;
}

/** Watches the page's frames while something is done in it. */
export async function watchFrames(page: Page, work: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => {
    const seen = { gaps: [] as number[], tasks: [] as number[], end: false };
    Object.assign(window, { watched: seen });
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      seen.gaps.push(now - last);
      last = now;
      if (seen.end) observer.disconnect();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: { gaps: number[]; tasks: number[]; end: boolean } };
    watched.end = true;
    return {
      longestFrame: Math.max(...watched.gaps.slice(1)),
      longestTask: Math.max(0, ...watched.tasks),
      frames: watched.gaps.length,
    };
  });
}

/** Scrolls the list of clips by the wheel, slowly and then by leaps. */
export async function scrollList(page: Page): Promise<void> {
  const grid = page.locator('.pane [role="grid"]').first();
  await grid.hover();
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, step < 40 ? 240 : 24_000);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(400);
}

/** Types into the search field letter by letter, then empties it. */
export async function typeSearch(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  for (const character of text) {
    await page.keyboard.insertText(character);
    await page.waitForTimeout(60);
  }
  for (const _ of text) {
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(400);
}
