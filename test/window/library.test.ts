import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { pasteInto } from '../helpers/pasting.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** 素材: finding, selecting and changing many clips, by pointer and by keyboard. */

const chromium = requireTool('chromium');

/** Waits until something is so; other programs may need the processor, too. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 8000 });
const rows = (page: Page) => page.locator('.clip-grid [data-row]');
const line = (page: Page, name: string) =>
  page.locator('.nav-line', { has: page.getByText(name, { exact: true }) }).first();
const count = async (page: Page, name: string) =>
  Number((await line(page, name).locator('.folio').textContent()) ?? '');

describe.runIf(chromium)('the library', () => {
  let desk: BrowserDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(10_000);
    await waitForLibrary(page);
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    // Where the test before was is forgotten: the list begins at its top.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await rows(page).first().waitFor();
  });

  async function search(text: string): Promise<void> {
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText(text);
    await page.getByText(/^找到 [\d,]+ 条$/).waitFor();
  }

  test('search marks what it found and says how much', async () => {
    await search('签约');
    const { total } = await askFromPage(page, 'search.clips', { query: '签约', limit: 1 });
    await page.getByText(`找到 ${total} 条`).waitFor();
    const marks = await page.locator('.clip-grid mark').allTextContents();
    expect(marks.length).toBeGreaterThan(5);
    expect(new Set(marks)).toEqual(new Set(['签约']));
  });

  test('what an input method has not finished is not searched for', async () => {
    await page.keyboard.press('Control+f');
    const cdp = await desk.context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'qian yue', selectionStart: 8, selectionEnd: 8 });
    await page.waitForTimeout(300);
    await page.getByText(/^共 [\d,]+ 条$/).waitFor();
    await cdp.send('Input.insertText', { text: '签约' });
    await page.getByText(/^找到 [\d,]+ 条$/).waitFor();
  });

  test('a search that finds nothing says so and offers the way out', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('龘龘龘');
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    await page.getByRole('button', { name: '清空搜索' }).last().click();
    await rows(page).first().waitFor();
  });

  test('all clips of a search get a tag in one step, and one undo takes it away', async () => {
    await search('签约');
    await rows(page).first().click();
    await page.keyboard.press('Control+a');
    const { total } = await askFromPage(page, 'search.clips', { query: '签约', limit: 1 });
    await page.getByText(`已选中 ${total} 条`).waitFor();
    await page.getByRole('button', { name: '加标签' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('本周重点');
    await page.getByRole('option', { name: /本周重点/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '加标签' }).click();
    await page.getByText(`已给 ${total} 条加上“本周重点”`).first().waitFor();
    expect((await askFromPage(page, 'tag.list', {})).find(({ tag }) => tag === '本周重点')?.clips).toBe(total);
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await soon(async () => (await askFromPage(page, 'tag.list', {})).some(({ tag }) => tag === '本周重点')).toBe(false);
  });

  test('a clip goes to the trash and back by keyboard alone', async () => {
    const before = await count(page, '回收站');
    await rows(page).first().click();
    const headline = (await page.locator('.clip-grid [aria-selected="true"] h4').textContent()) ?? '';
    await page.keyboard.press('Delete');
    await soon(() => count(page, '回收站')).toBe(before + 1);
    await line(page, '回收站').focus();
    await page.keyboard.press('Enter');
    const trashed = rows(page).filter({ hasText: headline });
    await trashed.click();
    await page.getByRole('button', { name: '还原' }).first().click();
    await soon(() => count(page, '回收站')).toBe(before);
  });

  test('the list is gone through, selected in and opened by keyboard', async () => {
    await search('签约');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await soon(() => page.locator('.clip-grid [aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选中 2 条').waitFor();
    await page.keyboard.press('Escape');
    const headline = (await page.locator('.clip-grid [aria-selected="true"] h4').textContent()) ?? '';
    await page.keyboard.press('Alt+2');
    await page
      .getByText(/已把 1 条设为待编/)
      .first()
      .waitFor();
    await page.locator('.clip-grid [data-row][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('标题');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(headline);
    await page.keyboard.press('Escape');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  });

  test('a clip dragged onto a section belongs to it', async () => {
    const section = (await askFromPage(page, 'publication.list', {}))[0]?.sections[2];
    const row = rows(page).first();
    const headline = (await row.locator('h4').textContent()) ?? '';
    const from = await row.boundingBox();
    const to = await line(page, section?.name ?? '').boundingBox();
    if (!from || !to) throw new Error('row or section is not on the page');
    await page.mouse.move(from.x + 100, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 24, { steps: 10 });
    await page.mouse.move(to.x + 60, to.y + 12, { steps: 60 });
    await page.mouse.up();
    await page.getByText(`归入“${section?.name}”`).first().waitFor();
    const { hits } = await askFromPage(page, 'search.clips', { query: headline, limit: 1 });
    expect(hits[0]?.sectionId).toBe(section?.id);
  });

  test('a search is kept under a name, and found again with its count', async () => {
    await search('签约');
    await page.getByRole('button', { name: '保存现在的搜索' }).click();
    await page.getByLabel('名称').fill('每周签约');
    await page.keyboard.press('Enter');
    const { total } = await askFromPage(page, 'search.clips', { query: '签约', limit: 1 });
    await line(page, '每周签约').waitFor();
    expect(await count(page, '每周签约')).toBe(total);
  });

  test('text pasted into the list becomes a clip, once it was looked at', async () => {
    await rows(page).first().click();
    await pasteInto(page, { text: '宁波签约新基地 总投资48亿元\n项目分两期建设。' });
    const card = page.getByRole('dialog', { name: '采集', exact: true });
    await soon(() => card.getByRole('textbox', { name: '标题' }).textContent()).toBe('宁波签约新基地 总投资48亿元');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已存入“宁波签约新基地 总投资48亿元”').first().waitFor();
    await card.waitFor({ state: 'detached' });
    await soon(() => page.getByRole('textbox', { name: '标题' }).textContent()).toBe('宁波签约新基地 总投资48亿元');
    const written = async () =>
      `${await page.getByRole('textbox', { name: '导语' }).textContent()}${await page.getByRole('textbox', { name: '详文' }).textContent()}`;
    await soon(written).toBe('项目分两期建设。');
  });

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    test('nothing keeps anybody from using it', async () => {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
      }, theme);
      await search('签约');
      await rows(page).nth(1).click();
      await page.getByRole('textbox', { name: '标题' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Control+a');
      await page.getByText(/^已选中/).waitFor();
      expect(await barriers(page)).toEqual([]);
    });
  });
});
