import type { Page } from 'playwright-core';

/** px that the pointer goes between two events: larger leaps would not be seen as a drag. */
const stride = 4;

/**
 * Drags the entry of one line of the outline up to another and lets it go there.
 * @returns for each change of page numbers, ms from the pointer's event to the numbers on the page
 */
export async function timeDrag(page: Page, from: number, to: number): Promise<readonly number[]> {
  const rows = page.locator('.outline-row .line:not(.sec)');
  await rows.nth(from).scrollIntoViewIfNeeded();
  const [start, end] = [await rows.nth(from).boundingBox(), await rows.nth(to).boundingBox()];
  if (!start || !end) throw new Error('the lines to drag between are not in view');
  await page.evaluate(() => {
    const seen = { moved: 0, delays: [] as number[] };
    Object.assign(window, { dragged: seen });
    document.addEventListener(
      'dragover',
      ({ timeStamp }) => {
        seen.moved = timeStamp;
      },
      true,
    );
    const observer = new MutationObserver((changes) => {
      const isFolio = changes.some(({ target }) => target.parentElement?.closest('.folios') ?? false);
      if (isFolio && seen.moved > 0) seen.delays.push(performance.now() - seen.moved);
    });
    observer.observe(document.body, { subtree: true, characterData: true, childList: true });
  });
  const x = start.x + 60;
  await page.mouse.move(x, start.y + start.height / 2);
  await page.mouse.down();
  for (let y = start.y + start.height / 2; y > end.y + 4; y -= stride) await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { dragged: { delays: number[] } }).dragged.delays);
}
