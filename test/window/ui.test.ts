import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useStrictPage } from '../helpers/strictPage.ts';

const open = useStrictPage('gallery');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds that keeps somebody from using the page, a line each. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`));
}

const log = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => JSON.parse(document.body.dataset['log'] ?? '[]'));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test('every part can be used by everybody, and none breaks the policy', async () => {
    const { page, complaints } = await open(`?theme=${theme}`);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['a menu', '条目', 'menu'],
    ['a dialog', '对话框…', 'dialog'],
    ['a question', '清空回收站…', 'alertdialog'],
    ['a drawer', '边栏…', 'dialog'],
    ['a card', '卡片', 'dialog'],
  ] as const)('%s that is open can be used by everybody', async (_what, name, role) => {
    const { page, complaints } = await open(`?theme=${theme}`);
    await button(page, name).last().click();
    await page.getByRole(role).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('the publication’s colour changes what is primary, and it still can be read', async () => {
  const { page } = await open(`?brand=${encodeURIComponent('#FFE600')}`);
  expect(await barriers(page)).toEqual([]);
  await page.close();
});

describe('by keyboard', () => {
  test('a menu opens, does what is chosen, and gives back the focus', async () => {
    const { page } = await open();
    await button(page, '条目').focus();
    for (const key of ['Enter', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
    }
    expect(await log(page)).toEqual(['menu up']);
    await expect.poll(() => focused(page)).toBe('条目');
    await page.close();
  });

  test('a line that cannot be chosen is passed over', async () => {
    const { page } = await open();
    await button(page, '条目').focus();
    for (const key of ['Enter', 'End', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toContain('上移一位');
    await page.close();
  });

  test('a dialog keeps the focus inside, closes by Escape, and gives it back', async () => {
    const { page } = await open();
    await button(page, '对话框…').focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: '名称' });
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('对话框…');
    await page.close();
  });

  test('a question that cannot be undone begins on the button that does nothing', async () => {
    const { page } = await open();
    await button(page, '清空回收站…').last().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('取消');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('alertdialog').count()).toBe(0);
    await page.close();
  });

  test('a day is typed part by part', async () => {
    const { page } = await open();
    await page.getByRole('spinbutton', { name: /日/ }).last().focus();
    await page.keyboard.type('27');
    await expect.poll(() => log(page)).toContain('day 2022-08-27');
    await page.close();
  });
});

test('a right click opens a menu there, Escape closes it', async () => {
  const { page } = await open();
  await button(page, '右键').scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await button(page, '右键').click({ button: 'right', position: { x: 40, y: 10 } });
  await page.getByRole('menu', { name: '素材' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menu', { name: '素材' }).count()).toBe(0);
  await page.close();
});

test('a toast undoes what was done, and is gone then', async () => {
  const { page } = await open();
  await button(page, '移到回收站').click();
  const toast = page.getByRole('alertdialog', { name: '已把 3 条移到回收站' });
  await toast.getByRole('button', { name: '撤销' }).click();
  expect(await log(page)).toEqual(['undone']);
  await expect.poll(() => toast.count()).toBe(0);
  await page.close();
});

test('a job is shown once it has lasted a second, and then for a while', async () => {
  const { page } = await open();
  await button(page, '开始').click();
  await page.waitForTimeout(600);
  expect(await page.locator('.slow').count()).toBe(0);
  await page.locator('.slow').waitFor();
  await button(page, '停').click();
  expect(await page.locator('.slow').count()).toBe(1);
  await expect.poll(() => page.locator('.slow').count()).toBe(0);
  await page.close();
});

test('an announcement stands in a live region that a drag does not silence', async () => {
  const { page } = await open();
  await button(page, '播报').click();
  await expect
    .poll(() => page.locator('[data-live-announcer="true"]:not([class^="react"])').allTextContents())
    .toContain('第 3 位，第 2 页');
  await page.close();
});
