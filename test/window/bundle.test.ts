import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk, launchDesk, type StartedDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

/** 资料包: clips taken along as one file, and taken in with nothing overwritten that was not chosen. */

const electron = electronBinary();
const chromium = requireTool('chromium');

const programs = [
  ...(electron === null ? [] : [{ name: 'Electron', start: (): Promise<StartedDesk> => launchDesk(electron) }]),
  ...(chromium === null ? [] : [{ name: 'Chromium', start: (): Promise<StartedDesk> => launchBrowserDesk(chromium) }]),
];

const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** Each step on what the one before has left. */
describe.each(programs)('bundles in $name', ({ start }) => {
  let desk: StartedDesk;
  let page: Page;
  let path: string;
  let clipIds: readonly string[];

  beforeAll(async () => {
    desk = await start();
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.clip-grid [data-row]').first().waitFor();
  });
  afterAll(() => desk?.close());

  async function command(words: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(words);
    await page.getByRole('menuitem', { name: new RegExp(words) }).click();
  }
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const clip = (clipId = '') => askFromPage(page, 'clip.get', { clipId });

  async function rename(clipId: string, headline: string): Promise<void> {
    const { revision: _, addedAt: __, updatedAt: ___, trashedAt: ____, ...stored } = await clip(clipId);
    await askFromPage(page, 'clip.save', { clip: { ...stored, headline } });
  }

  test('the selected clips are written into one file', async () => {
    await page.locator('.clip-grid [data-row]').first().click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('已选中 3 条').waitFor();
    clipIds = (await askFromPage(page, 'clip.ids', {})).slice(0, 3);
    await command('导出资料包');
    const form = dialog('导出资料包');
    await form.getByRole('radio', { name: '选中的 3 条素材' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('textbox', { name: '存到' }).fill(desk.documents);
    await form.getByRole('textbox', { name: '文件名' }).fill('三条素材');
    await page.keyboard.press('Enter');
    await form.getByText('资料包已写好').waitFor();
    path = join(desk.documents, '三条素材.zip');
    expect(existsSync(path)).toBe(true);
    expect(await form.getByRole('region', { name: '资料包里有' }).getByRole('listitem').first().textContent()).toBe(
      '素材3',
    );
    await form.getByRole('button', { name: '完成' }).click();
  });

  test('a file of that name is replaced only when that is said', async () => {
    const before = statSync(path).mtimeMs;
    await command('导出资料包');
    const form = dialog('导出资料包');
    await form.getByRole('textbox', { name: '存到' }).fill(desk.documents);
    await form.getByRole('textbox', { name: '文件名' }).fill('三条素材');
    await page.keyboard.press('Enter');
    await form.getByText('那里已有同名的文件').waitFor();
    expect(statSync(path).mtimeMs).toBe(before);
    await form.getByRole('button', { name: '替换它' }).click();
    await form.getByText('资料包已写好').waitFor();
    expect(statSync(path).mtimeMs).toBeGreaterThan(before);
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '')).not.toBe('');
  });

  test('an import is looked at first, and says what differs', async () => {
    await rename(clipIds[0] ?? '', '在这里改过的标题');
    await rename(clipIds[1] ?? '', '也在这里改过的标题');
    await command('导入资料包');
    await dialog('导入资料包').getByRole('textbox', { name: '资料包文件' }).fill(path);
    await page.keyboard.press('Enter');
    const conflicts = dialog('导入资料包').getByRole('region', { name: '两边不同' });
    await conflicts.getByText('在这里改过的标题', { exact: true }).waitFor();
    expect(await conflicts.getByRole('listitem').count()).toBe(2);
    await dialog('导入资料包').getByText('我的内容不会被替换').waitFor();
    expect((await clip(clipIds[0])).headline).toBe('在这里改过的标题');
    expect(await barriers(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    await page.waitForTimeout(400);
    expect(await barriers(page)).toEqual([]);
  });

  test('what was chosen is replaced, the rest is kept, and all of it is one step of undo', async () => {
    const group = dialog('导入资料包').getByRole('radiogroup', { name: '在这里改过的标题', exact: true });
    await group.getByRole('radio', { name: '用对方的' }).click();
    await dialog('导入资料包').getByText('1 处将换成对方的').waitFor();
    await dialog('导入资料包').getByRole('button', { name: '导入', exact: true }).click();
    await dialog('导入资料包').getByText('已导入。').waitFor();
    await dialog('导入资料包').getByText('1 处保留了我的').waitFor();
    expect((await clip(clipIds[0])).headline).not.toBe('在这里改过的标题');
    expect((await clip(clipIds[1])).headline).toBe('也在这里改过的标题');
    await dialog('导入资料包').getByRole('button', { name: '撤销导入' }).click();
    await soon(async () => (await clip(clipIds[0])).headline).toBe('在这里改过的标题');
  });

  test('a file that is none says so and changes nothing', async () => {
    await command('导入资料包');
    await dialog('导入资料包')
      .getByRole('textbox', { name: '资料包文件' })
      .fill(join(desk.documents, '没有这个文件.zip'));
    await page.keyboard.press('Enter');
    await dialog('导入资料包').getByText('没有打开。').waitFor();
    await page.keyboard.press('Escape');
    await dialog('导入资料包').waitFor({ state: 'detached' });
    expect((await clip(clipIds[0])).headline).toBe('在这里改过的标题');
  });
});
