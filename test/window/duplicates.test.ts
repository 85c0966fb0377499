import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#shared/model/index.ts';
import { barriers } from '../helpers/barriers.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk, launchDesk, type StartedDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

/** 查重: pairs of clips that say the same, gone through by keyboard. */

const electron = electronBinary();
const chromium = requireTool('chromium');

const programs = [
  ...(electron === null ? [] : [{ name: 'Electron', start: (): Promise<StartedDesk> => launchDesk(electron) }]),
  ...(chromium === null ? [] : [{ name: 'Chromium', start: (): Promise<StartedDesk> => launchBrowserDesk(chromium) }]),
];

const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const dialog = (page: Page) => page.getByRole('dialog', { name: '查重' });
const pairs = (page: Page) => dialog(page).getByRole('option');

/** A clip of the library once more, under another id. */
async function clipAgain(page: Page, place: number): Promise<{ readonly there: string; readonly again: string }> {
  const ids = await askFromPage(page, 'clip.ids', { order: 'oldest', filter: { used: false } });
  const there = ids[place] ?? '';
  const {
    revision: _,
    addedAt: __,
    updatedAt: ___,
    trashedAt: ____,
    ...clip
  } = await askFromPage(page, 'clip.get', {
    clipId: there,
  });
  const again = newId();
  await askFromPage(page, 'clip.save', {
    clip: { ...clip, id: again, url: '', tags: ['再来一次'], lead: `${clip.lead}记者昨日获悉。` },
  });
  return { there, again };
}

describe.each(programs)('duplicates in $name', ({ start }) => {
  let desk: StartedDesk;
  let page: Page;
  let known: number;

  beforeAll(async () => {
    desk = await start();
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.clip-grid [data-row]').first().waitFor();
    known = (await askFromPage(page, 'similar.pairs', {})).length;
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    await page.reload();
    await page.locator('.clip-grid [data-row]').first().waitFor();
  });

  async function open(): Promise<void> {
    await page.keyboard.press('Control+d');
    await pairs(page).first().waitFor();
  }
  const trashed = async (clipId: string) => (await askFromPage(page, 'clip.get', { clipId })).trashedAt !== null;

  test('a pair is merged with Enter, and one undo brings both back', async () => {
    const { there, again } = await clipAgain(page, 2);
    await open();
    await soon(() => pairs(page).count()).toBe(known + 1);
    const place = (await askFromPage(page, 'similar.pairs', {})).findIndex(({ a, b }) => [a, b].includes(again));
    for (let step = 0; step < place; step++) await page.keyboard.press('j');
    await soon(() => dialog(page).locator('.pair-side').count()).toBe(2);
    await dialog(page).getByRole('button', { name: '保留', exact: true, pressed: true }).waitFor();
    const [pair] = (await askFromPage(page, 'similar.pairs', {})).filter(({ a, b }) => [a, b].includes(again));
    await page.keyboard.press(pair?.a === there ? 'ArrowLeft' : 'ArrowRight');
    await page.keyboard.press('Enter');
    await soon(() => trashed(again)).toBe(true);
    expect((await askFromPage(page, 'clip.get', { clipId: there })).tags).toContain('再来一次');
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await soon(() => trashed(again)).toBe(false);
    await soon(() => pairs(page).count()).toBe(known + 1);
    await askFromPage(page, 'clip.trash', { clipIds: [again] });
  });

  test('a pair that is none is remembered as such, and undone like anything else', async () => {
    const { again } = await clipAgain(page, 4);
    const ours = async () =>
      (await askFromPage(page, 'similar.pairs', {})).findIndex(({ a, b }) => [a, b].includes(again));
    await open();
    const place = await ours();
    for (let step = 0; step < place; step++) await page.keyboard.press('j');
    await soon(() => dialog(page).locator('.pair-side').count()).toBe(2);
    await page.keyboard.press('Delete');
    await soon(ours).toBe(-1);
    expect(await trashed(again)).toBe(false);
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await soon(ours).toBeGreaterThanOrEqual(0);
    await askFromPage(page, 'clip.trash', { clipIds: [again] });
  });

  test('the sidebar leads to it and has the count that was found', async () => {
    const { again } = await clipAgain(page, 6);
    const line = page.locator('.nav-line', { hasText: '查重' });
    await line.click();
    await soon(() => pairs(page).count()).toBe(known + 1);
    await page.keyboard.press('Escape');
    await soon(() => line.locator('.folio').textContent()).toBe(String(known + 1));
    await askFromPage(page, 'clip.trash', { clipIds: [again] });
  });

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    test('nothing keeps anybody from going through them', async () => {
      const { again } = await clipAgain(page, 8);
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
      }, theme);
      await open();
      await soon(() => dialog(page).locator('.pair-side').count()).toBe(2);
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await askFromPage(page, 'clip.trash', { clipIds: [again] });
    });
  });
});
