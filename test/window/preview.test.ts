import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { waitForLibrary } from '../helpers/windowCalls.ts';

const chromium = requireTool('chromium');

describe.skipIf(chromium === null)('the pages of an issue', () => {
  let desk: BrowserDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.screens').waitFor();
    await page.keyboard.press('Control+2');
    await stage().waitFor();
    await page.locator('.page-sheet text').first().waitFor();
  });
  afterAll(() => desk.close());

  const stage = () => page.locator('.page-stage');
  const field = () => page.getByRole('textbox', { name: '转到页码' });
  const sheet = (name: string) => page.locator('.page-sheet').and(page.getByLabel(name, { exact: true }));
  const strip = () => page.getByRole('listbox', { name: '全部页面' });
  const shown = () => field().inputValue();
  const frame = () => page.locator('.page-frame .page-flag');

  async function goTo(number: string): Promise<void> {
    await field().fill(number);
    await field().press('Enter');
  }

  test('are drawn in the printing faces, whole lines of text that can be selected and copied', async () => {
    await goTo('1');
    await expect.poll(shown).toBe('1—2');
    const lead = sheet('第1页').locator('text', { hasText: '首批314Ah' }).first();
    const text = await lead.textContent();
    const copied = await lead.evaluate((element) => {
      const selection = document.getSelection();
      selection?.selectAllChildren(element);
      const selected = selection?.toString();
      selection?.removeAllRanges();
      return selected;
    });
    expect(text?.length).toBeGreaterThan(30);
    expect(copied).toBe(text);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    );
    expect(faces).toEqual(expect.arrayContaining(['Noto Serif SC', 'Desk Sans', 'Desk Sans Bold']));
  });

  test('are gone to by number, and a number that is none is said to be none', async () => {
    await goTo('12');
    await expect.poll(shown).toBe('11—12');
    await expect.poll(() => sheet('第12页').isVisible()).toBe(true);
    await goTo('ii');
    await expect.poll(shown).toBe('i—ii');
    await goTo('99');
    expect(await page.getByRole('alert').filter({ hasText: '没有第99页' }).isVisible()).toBe(true);
    await field().press('Escape');
    expect(await shown()).toBe('i—ii');
  });

  test('are turned with keys while they have the focus, and draw only what is seen', async () => {
    await stage().focus();
    await page.keyboard.press('Home');
    await expect.poll(shown).toBe('封面');
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toBe('i—ii');
    await page.keyboard.press('ArrowRight');
    await expect.poll(shown).toBe('1—2');
    await page.keyboard.press('End');
    await expect.poll(shown).toBe('19—20');
    await page.keyboard.press('PageUp');
    await expect.poll(shown).toBe('17—18');
    expect(await page.locator('.page-sheet').count()).toBeLessThan(9);
  });

  test('are gone to from the contents, by pointer and by key, and from the region index', async () => {
    await goTo('i');
    const row = sheet('目录 i').getByRole('link', { name: / 9$/ }).first();
    await row.click();
    await expect.poll(shown).toBe('9—10');
    await expect.poll(() => frame().textContent()).toContain('第 9 页');
    await goTo('i');
    await row.focus();
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('9—10');
    await goTo('ii');
    const number = sheet('目录 ii').locator('a[data-way^="folio"]').last();
    const folio = await number.textContent();
    await number.click();
    await expect.poll(async () => (await shown()).split('—')).toContain(folio);
  });

  test('select the entry that is clicked, also beside its words', async () => {
    await goTo('3');
    const area = sheet('第3页').locator('.page-area').nth(1);
    const box = await area.boundingBox();
    if (!box) throw new Error('no entry');
    await page.mouse.click(box.x + box.width - 3, box.y + box.height - 3);
    await expect.poll(() => frame().textContent()).toBe('第 3 页第 2 条');
    await sheet('第3页').locator('g[data-entry] text').nth(1).click();
    await expect.poll(() => frame().textContent()).toBe('第 3 页第 1 条');
  });

  test('are shown larger and smaller, one by one and all together', async () => {
    const width = async () => (await page.locator('.page-sheet').first().boundingBox())?.width ?? 0;
    await goTo('5');
    const fitting = await width();
    await stage().focus();
    await page.keyboard.press('Control+=');
    await expect.poll(width).toBeGreaterThan(fitting);
    await page.keyboard.press('Control+0');
    await expect.poll(width).toBe(fitting);
    const box = await stage().boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeGreaterThan(fitting);
    await page.keyboard.press('Control+0');
    await page.getByRole('radio', { name: '总览' }).click();
    await expect.poll(() => page.locator('.is-overview .page-sheet').count()).toBeGreaterThan(8);
    await page.getByRole('radio', { name: '单页' }).click();
    await expect.poll(shown).toBe('5');
    await page.getByRole('radio', { name: '对开' }).click();
    await expect.poll(shown).toBe('5—6');
  });

  test('stand small in the strip, where the page that is looked at is chosen and can be changed with keys', async () => {
    await goTo('7');
    const chosen = () => strip().getByRole('option', { selected: true }).getAttribute('aria-label');
    await expect.poll(chosen).toBe('第7页');
    await strip().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(chosen).toBe('第8页');
    await strip().getByRole('option', { name: '封面' }).click();
    await expect.poll(shown).toBe('封面');
    expect(await strip().getByRole('option').count()).toBe(23);
  });

  test.each(['light', 'dark'])('stay white and put no barrier in the way in the %s desk', async (theme) => {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    for (const number of ['0', 'i', '1']) {
      await goTo(number);
      expect(await barriers(page)).toEqual([]);
    }
    const colour = await sheet('第1页').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toBe('rgb(255, 255, 255)');
  });
});
