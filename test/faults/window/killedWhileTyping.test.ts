import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleDesk } from '../../../build/deskBundle.ts';
import { faultRounds } from '../../helpers/faultRounds.ts';
import { requireTool } from '../../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../../helpers/windowCalls.ts';

const binary = requireTool('chromium');

/** ms of typing that may be lost (one key each 40 ms). */
const mostLost = 5000;

describe.skipIf(binary === null)('a window that is killed while one types', () => {
  let desk: BrowserDesk;
  beforeAll(async () => {
    await bundleDesk();
    desk = await launchBrowserDesk(binary ?? '');
    await waitForLibrary(desk.page);
  }, 60_000);
  afterAll(() => desk.close());

  const search = (round: number) => askFromPage(desk.page, 'search.clips', { query: `第${round}轮`, limit: 1 });

  /** Types into a new clip in a browser of its own and kills that at some moment; gives each key with its time. */
  async function typeAndKill(round: number): Promise<{ readonly keys: readonly number[]; readonly killed: number }> {
    const browser = await chromium.launchServer({
      executablePath: binary ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const page = await (await (await chromium.connect(browser.wsEndpoint())).newContext()).newPage();
    await page.goto(desk.address());
    await page.locator('[role="row"] h4').first().waitFor();
    await page.keyboard.press('Control+n');
    await page.locator('[role="textbox"][aria-label="标题"]:focus').waitFor();
    await page.keyboard.insertText(`第${round}轮`);
    await expect.poll(async () => (await search(round)).total, { timeout: 10_000 }).toBe(1);
    const keys: number[] = [];
    const end = performance.now() + 800 + Math.random() * 6000;
    while (performance.now() < end) {
      await page.keyboard.insertText('园');
      keys.push(performance.now());
      await page.waitForTimeout(40);
    }
    const killed = performance.now();
    await browser.kill();
    return { keys, killed };
  }

  test('loses five seconds of typing at most, and never leaves an empty clip', async () => {
    const rounds = faultRounds(6);
    const losses: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const { keys, killed } = await typeAndKill(round);
      const { hits } = await search(round);
      const headline = hits[0]?.headline ?? '';
      expect(headline).toMatch(new RegExp(`^第${round}轮园*$`));
      const kept = headline.length - `第${round}轮`.length;
      const firstLost = keys[kept];
      losses.push(firstLost === undefined ? 0 : killed - firstLost);
    }
    console.log(`killed while typing: ${rounds} rounds, lost ${losses.map((ms) => Math.round(ms)).join(', ')} ms`);
    expect(Math.max(...losses)).toBeLessThanOrEqual(mostLost);
  }, 600_000);
});
