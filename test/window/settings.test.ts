import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askShell, waitForLibrary } from '../helpers/windowCalls.ts';

const chromium = requireTool('chromium');

/** Screens with a word of theirs in both languages, and the key that leads there. */
const screens = [
  { name: '出版', key: 'Control+4', selector: '.formats', chinese: '付印单', english: 'Print order' },
  { name: '刊物', key: 'Control+5', selector: '.publication .part', chinese: '刊名与品牌', english: 'Name and brand' },
  { name: '设置', key: 'Control+,', selector: '.imprint', chinese: '语言和外观', english: 'Language and look' },
] as const;

describe.skipIf(chromium === null)('what a user chooses for this computer', () => {
  let desk: BrowserDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.screens').waitFor();
    await goTo('Control+,', '.imprint');
  });
  afterAll(() => desk.close());

  async function goTo(key: string, selector: string): Promise<void> {
    await page.keyboard.press(key);
    await page.locator(selector).first().waitFor();
  }

  test('the theme is drawn at once and remembered', async () => {
    const drawn = () => page.evaluate(() => document.documentElement.dataset['theme']);
    await page.getByRole('radio', { name: '深色' }).click();
    await eventually(drawn).toBe('dark');
    expect((await askShell(page, 'shell.state', {})).settings.theme).toBe('dark');
    await page.getByRole('radio', { name: '浅色' }).click();
    await eventually(drawn).toBe('light');
  });

  test('the library, the versions and who serves are told', async () => {
    const about = page.getByRole('region', { name: '关于' });
    const text = (await about.textContent()) ?? '';
    expect(text).toMatch(/Node\.js\s*\d+\.\d+/);
    expect(text).toMatch(/SQLite\s*3\.\d+/);
    expect(text).toMatch(/Chromium\s*\d+/);
    expect(text).toContain('Node child');
    const library = page.getByRole('region', { name: '资料库' });
    await library.getByText(desk.library, { exact: true }).first().waitFor();
    expect(await library.textContent()).toMatch(/\d+ 条素材/);
  });

  test('the folder for exports is kept, and the print order uses it', async () => {
    const folder = `${desk.documents}/出版`;
    await page.getByRole('textbox', { name: '输出到' }).fill(folder);
    await page.keyboard.press('Enter');
    await eventually(async () => (await askShell(page, 'shell.state', {})).settings.exportFolder).toBe(folder);
    await goTo('Control+4', '.formats');
    await eventually(() => page.getByRole('textbox', { name: '输出到' }).inputValue()).toBe(folder);
    await goTo('Control+,', '.imprint');
    await page.getByRole('button', { name: '恢复默认' }).click();
    await eventually(async () => (await askShell(page, 'shell.state', {})).settings.exportFolder).toBe('');
  });

  test('in English no label stays Chinese, and back again', async () => {
    for (const { key, selector, chinese } of screens) {
      await goTo(key, selector);
      await page.getByText(chinese).first().waitFor();
    }
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Language and look' }).waitFor();
    for (const { name, key, selector, english } of screens) {
      await goTo(key, selector);
      await page.getByText(english).first().waitFor();
      expect({ name, chinese: await chineseLabels() }).toEqual({ name, chinese: [] });
    }
    await page.getByRole('radio', { name: '中文' }).click();
    await page.getByRole('heading', { name: '语言和外观' }).waitFor();
  });

  /** Chinese on the screen that is shown which is no one's content: pages, paths, names, labels of issues. */
  const chineseLabels = (): Promise<string[]> =>
    page.evaluate(() => {
      // Rules cite the characters they are about; test/unit/check/codes.test.ts sees that they are in English else.
      const contents = '.page-paper, .path, [lang="zh-CN"]:not(html), textarea, .next, .recent, .style-rules .cites';
      const written = [
        ...document.querySelectorAll(
          '.part .name input, .part [data-field], .back th, .docket header p, .section-list .name',
        ),
      ];
      const names = new Set([
        ...[...document.querySelectorAll('input')].map((input) => input.value),
        ...written.map((element) => element.textContent ?? ''),
        document.querySelector('.masthead b')?.textContent ?? '',
        ...[...document.querySelectorAll('.masthead .issue')].map((element) => element.textContent ?? ''),
      ]);
      const known = [...names].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
      const own = (text: string) => known.reduce((rest, name) => rest.replaceAll(name, ''), text);
      const shown = [...document.querySelectorAll('main .work')].filter((each) => each.checkVisibility());
      const texts = shown.flatMap((screen) =>
        [...screen.querySelectorAll('*')].flatMap((element) => {
          if (element.closest(contents) || !element.checkVisibility()) return [];
          const direct = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          const labels = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '');
          return [...direct.map((node) => node.textContent ?? ''), ...labels];
        }),
      );
      return [...new Set(texts.map(own).filter((text) => /[\u4e00-\u9fff]/.test(text) && !text.includes('/')))];
    });
});
