import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { composeText } from '../helpers/composing.ts';
import { eventually } from '../helpers/eventually.ts';
import { useTempFolders } from '../helpers/tempFolder.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, askShell, waitForLibrary } from '../helpers/windowCalls.ts';

const chromium = requireTool('chromium');
const newFolder = useTempFolders();
const themes = ['light', 'dark'] as const;

/** Neighbours in the title bar that stand over each other, or over its ends. */
const overlaps = (page: Page): Promise<string[]> =>
  page.locator('.bar').evaluate((bar) => {
    const seen = [...bar.querySelectorAll('button, b')].filter((each) => each.getClientRects().length > 0);
    const boxes = seen.map((each) => ({ name: each.textContent, ...each.getBoundingClientRect().toJSON() }));
    const { left, right } = bar.getBoundingClientRect();
    return boxes
      .filter((box, at) => box.left < (at === 0 ? left : boxes[at - 1].right) - 1 || box.right > right + 1)
      .map(({ name }) => name);
  });

describe.skipIf(chromium === null)('the frame around the screens', () => {
  let desk: BrowserDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.screens').waitFor();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+1');
    await page.locator('[role="row"] h4').first().waitFor();
  });

  const here = () => page.locator('.screens [aria-current="page"]').textContent();
  const palette = () => page.getByRole('dialog', { name: '搜索或命令' });

  test('the palette finds a command by the first letters of its pinyin, and Enter runs it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zb');
    await palette()
      .getByRole('menuitem', { name: /转到组版/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await eventually(here).toBe('组版');
    expect(await palette().count()).toBe(0);
  });

  test('the palette finds clips by their words, marks them and opens one', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('支线船');
    const clip = palette()
      .getByRole('menuitem', { name: /支线船/ })
      .first();
    expect(await clip.locator('mark').textContent()).toBe('支线船');
    const headline = await clip.locator('.t > .clip').textContent();
    await clip.click();
    await eventually(() => page.getByRole('textbox', { name: '标题', exact: true }).textContent()).toBe(headline);
  });

  test('the palette looks for nothing half composed, and the Enter that picks a candidate runs nothing', async () => {
    await page.keyboard.press('Control+k');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'chuban', selectionStart: 6, selectionEnd: 6 });
    expect(await palette().getByText('个结果').count()).toBe(0);
    await composeText(page, [['chuban', '出版']]);
    await palette()
      .getByRole('menuitem', { name: /转到出版/ })
      .waitFor();
    expect(await here()).toBe('素材');
  });

  test('every screen has a key, and the list of keys names it', async () => {
    for (const [key, name] of [
      ['Control+2', '组版'],
      ['Control+3', '校对'],
      ['Control+4', '出版'],
      ['Control+5', '刊物'],
      ['Control+1', '素材'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(here).toBe(name);
    }
    await page.keyboard.press('F1');
    const keys = page.getByRole('dialog', { name: '快捷键' });
    await keys.getByText('转到组版').waitFor();
    expect(await keys.getByText('Ctrl 2').count()).toBe(1);
  });

  test.each(['zh', 'en'] as const)(
    'no part of the bar stands over another in a narrow window: %s',
    async (language) => {
      const whole = page.viewportSize() ?? { width: 1280, height: 800 };
      await askShell(page, 'shell.saveSettings', { settings: { language } });
      await page.reload();
      await page.locator('.screens').waitFor();
      for (const width of [800, 960, 1280]) {
        await page.setViewportSize({ ...whole, width });
        await eventually(() => overlaps(page)).toEqual([]);
        const cut = await page
          .locator('.screens button')
          .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
        expect(cut).toBe(0);
      }
      await page.setViewportSize(whole);
      await askShell(page, 'shell.saveSettings', { settings: { language: 'zh' } });
      await page.reload();
      await page.locator('.screens').waitFor();
    },
  );

  test('F6 goes through the panes, and back again', async () => {
    const pane = () =>
      page.evaluate(() => document.activeElement?.closest('.pane, .bar')?.getAttribute('aria-label') ?? 'bar');
    await page.locator('[role="row"] h4').first().click();
    await eventually(pane).toBe('素材列表');
    const list = await pane();
    await page.keyboard.press('F6');
    await eventually(pane).not.toBe(list);
    await page.keyboard.press('Shift+F6');
    await eventually(pane).toBe(list);
  });

  test('a clip can be begun from every screen', async () => {
    await page.keyboard.press('Control+5');
    await eventually(here).toBe('刊物');
    await page.keyboard.press('Control+n');
    await eventually(here).toBe('素材');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('标题');
  });

  test('undo takes back what was typed a moment ago, before it is saved', async () => {
    await page.locator('[role="row"] h4').nth(2).click();
    const headline = page.getByRole('textbox', { name: '标题', exact: true });
    await eventually(() => headline.textContent()).not.toBe('');
    const before = await headline.textContent();
    await headline.click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('急');
    await page.keyboard.press('Control+z');
    await eventually(() => headline.textContent()).toBe(before);
    await page.waitForTimeout(1200);
    const { hits } = await askFromPage(page, 'search.clips', { query: `${before}急`.replaceAll(' ', ''), limit: 1 });
    expect([await headline.textContent(), hits.length]).toEqual([before, 0]);
  });

  test('another library is opened in place of this one; one that is none is refused in words', async () => {
    const empty = newFolder();
    await page.keyboard.press('Control+o');
    const dialog = page.getByRole('dialog', { name: '打开已有资料库' });
    await dialog.getByRole('textbox').fill(empty);
    await page.keyboard.press('Enter');
    await dialog.getByText('这里没有资料库').waitFor();
    expect((await askShell(page, 'shell.state', {})).library).toMatchObject({ status: 'open', folder: desk.library });

    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('新建资料库');
    await page.keyboard.press('Enter');
    const made = page.getByRole('dialog', { name: '新建资料库' });
    await made.getByRole('textbox').fill(join(empty, '新的'));
    await made.getByRole('button', { name: '新建' }).click();
    await page.getByText('放进第一条新闻').waitFor();
    expect((await askFromPage(page, 'clip.counts', {})).all).toBe(0);
    const back = await askShell(page, 'shell.openLibrary', { folder: desk.library });
    expect(back.status).toBe('open');
    await page.locator('[role="row"] h4').first().waitFor();
  });

  test.each(themes)('nobody is kept out of the palette, the keys and the library’s dialogs, %s', async (theme) => {
    await askShell(page, 'shell.saveSettings', { settings: { theme } });
    await page.reload();
    await page.locator('[role="row"] h4').first().waitFor();
    for (const key of ['Control+k', 'F1', 'Control+o']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(400);
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('a screen whose code cannot be fetched says so, leaves the others alone, and comes back with the page', async () => {
    const code = '**/SettingsScreen-*.js';
    await page.route(code, (route) => route.abort());
    await page.reload();
    await page.locator('[role="row"] h4').first().waitFor();
    await page.keyboard.press('Control+,');
    const failed = page.getByRole('alert').filter({ hasText: '这个画面没有显示出来' });
    await failed.waitFor();
    await page.keyboard.press('Control+2');
    await page.locator('.outline').first().waitFor();
    await page.keyboard.press('Control+,');
    await page.unroute(code);
    await failed.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { name: '设置' }).first().waitFor();
    expect(await failed.count()).toBe(0);
  });
});

describe.skipIf(chromium === null)('a library that cannot be opened', () => {
  test.each(themes)('is explained, left as it is, and another way is offered, %s', async (theme) => {
    const folder = newFolder();
    mkdirSync(join(folder, 'broken'));
    const file = join(folder, 'broken', 'library.sqlite');
    writeFileSync(file, 'this is no database at all '.repeat(200));
    const desk = await launchBrowserDesk(chromium ?? '', { library: join(folder, 'broken') });
    try {
      await desk.page.emulateMedia({ colorScheme: theme });
      await desk.page.getByRole('heading', { name: '资料库没有打开' }).waitFor();
      expect(await desk.page.getByRole('alert').textContent()).toContain(join(folder, 'broken'));
      expect(await barriers(desk.page)).toEqual([]);
      await desk.page.getByRole('button', { name: /先看一期样刊/ }).click();
      await desk.page.getByRole('dialog').getByRole('textbox').fill(join(folder, '样刊'));
      await desk.page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
      await desk.page.locator('[role="row"] h4').first().waitFor({ timeout: 30_000 });
    } finally {
      await desk.close();
    }
  });
});
