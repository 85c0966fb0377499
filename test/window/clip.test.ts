import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#shared/model/index.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, callFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** A clip in the editor: what is typed is saved, in steps; nothing of it is lost. */

const chromium = requireTool('chromium');

/** Waits until something is so; other programs may need the processor, too. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 8000 });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Types a phrase as an input method does: the letters grow, then the candidate takes their place. */
async function compose(cdp: CDPSession, keys: string, phrase: string): Promise<void> {
  for (let typed = 1; typed <= keys.length; typed++) {
    const text = keys.slice(0, typed);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
  }
  await cdp.send('Input.insertText', { text: phrase });
}

describe.runIf(chromium)('a clip in the editor', () => {
  let desk: BrowserDesk;
  let page: Page;
  let cdp: CDPSession;
  let clipId: string;

  const stored = () => askFromPage(page, 'clip.get', { clipId });

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(10_000);
    cdp = await desk.context.newCDPSession(page);
    await waitForLibrary(page);
  });
  afterAll(() => desk?.close());

  /** A new clip, made as a user does, with the caret in its headline. */
  beforeEach(async () => {
    await page.locator('.clip-grid [data-row]').first().waitFor();
    const before = new Set(await askFromPage(page, 'clip.ids', {}));
    await page.keyboard.press('Control+n');
    await soon(async () => (await askFromPage(page, 'clip.ids', {})).some((id) => !before.has(id))).toBe(true);
    clipId = (await askFromPage(page, 'clip.ids', {})).find((id) => !before.has(id)) ?? '';
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('标题');
    await soon(() => field(page, '标题').textContent()).toBe('');
  });

  test('a composed phrase is in the library within two seconds and is one step of undo', async () => {
    await compose(cdp, 'ningbo', '宁波前湾新区');
    await compose(cdp, 'qianyue', '签约');
    await expect.poll(async () => (await stored()).headline, { timeout: 2000 }).toBe('宁波前湾新区签约');
    await page.keyboard.press('Control+z');
    await soon(async () => (await stored()).headline).toBe('宁波前湾新区');
    await soon(() => field(page, '标题').textContent()).toBe('宁波前湾新区');
    await page.keyboard.press('Control+y');
    await soon(() => field(page, '标题').textContent()).toBe('宁波前湾新区签约');
  });

  test('Enter in the headline goes on to the lead, and both are kept when another clip is shown', async () => {
    await page.keyboard.insertText('标题写好了');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('导语写到一半');
    await page.locator('.clip-grid [data-row]').nth(3).click();
    await soon(async () => await stored()).toMatchObject({ headline: '标题写好了', lead: '导语写到一半' });
  });

  test('what is typed without a pause is saved while typing goes on, and is there after the page was killed', async () => {
    await field(page, '详文').click();
    const started = Date.now();
    let typed = '';
    while (Date.now() - started < 6000) {
      await page.keyboard.type('园', { delay: 60 });
      typed += '园';
    }
    const killed = Date.now();
    await page.goto('about:blank');
    await page.goto(desk.address());
    await waitForLibrary(page);
    const [block] = (await stored()).detail;
    const text = block?.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : '';
    expect(typed.startsWith(text)).toBe(true);
    expect(typed.length - text.length).toBeLessThanOrEqual(5000 / 60);
    expect(text.length).toBeGreaterThan(0);
    expect(killed - started).toBeGreaterThanOrEqual(6000);
    await page.locator('.clip-grid [data-row]').first().waitFor();
  });

  test('what cannot be saved stays in the editor, says why, and is saved by itself later', async () => {
    await page.route('**/call/clip.save', (route) => route.abort());
    await page.keyboard.insertText('存不上的标题');
    await page.getByText('还没有存上').waitFor();
    const other = page.locator('.clip-grid [data-row]').nth(3);
    await other.click();
    await soon(() => field(page, '标题').textContent()).not.toBe('存不上的标题');
    expect((await stored()).headline).toBe('');
    await page.unroute('**/call/clip.save');
    await soon(async () => (await stored()).headline).toBe('存不上的标题');
  });

  test('what was changed elsewhere in the meantime is not overwritten', async () => {
    await page.keyboard.insertText('我的标题');
    await soon(async () => (await stored()).headline).toBe('我的标题');
    const { revision: _, addedAt: __, updatedAt: ___, trashedAt: ____, ...clip } = await stored();
    await callFromPage(page, 'clip.save', { clip: { ...clip, lead: '别处写的导语' } });
    await field(page, '标题').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('改了');
    await soon(async () => await stored()).toMatchObject({ headline: '我的标题改了', lead: '别处写的导语' });
    await soon(() => field(page, '导语').textContent()).toBe('别处写的导语');
  });

  test('an earlier version is compared and restored, and the restoring undone', async () => {
    await page.keyboard.insertText('总投资超48亿');
    await soon(async () => (await stored()).headline).toBe('总投资超48亿');
    await page.waitForTimeout(1200);
    await page.keyboard.insertText('元');
    await soon(async () => (await stored()).headline).toBe('总投资超48亿元');
    await page.getByRole('button', { name: '比较与恢复' }).click();
    const dialog = page.getByRole('dialog', { name: '比较与恢复' });
    await soon(() => dialog.locator('ins').allTextContents()).toEqual(['现在 元']);
    await dialog.getByRole('button', { name: /^恢复到/ }).click();
    await soon(async () => (await stored()).headline).toBe('总投资超48亿');
    await soon(() => field(page, '标题').textContent()).toBe('总投资超48亿');
    await page.keyboard.press('Control+z');
    await soon(async () => (await stored()).headline).toBe('总投资超48亿元');
  });

  test('a source that is not registered yet is registered where it is typed', async () => {
    const name = `前湾新区网站${newId().slice(-6)}`;
    const source = page.locator('.inspector').getByRole('combobox', { name: '来源' });
    await source.fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await soon(async () => (await stored()).sourceId).not.toBeNull();
    const { sourceId } = await stored();
    const known = await askFromPage(page, 'source.list', {});
    expect(known.find((each) => each.source.id === sourceId)?.source.name).toBe(name);
  });

  test('a pasted picture is the clip’s, is cut to 3:2 and can be had whole again', async () => {
    const bytes = await encoder(photo(1600, 1600)).jpeg().toBuffer();
    await page.getByRole('button', { name: '粘贴或拖入图片，或选择文件' }).focus();
    await page.evaluate(
      (sent) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(sent)], 'photo.jpg', { type: 'image/jpeg' }));
        const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(paste);
      },
      [...bytes],
    );
    await soon(async () => (await stored()).pictures.length).toBe(1);
    const whole = (await stored()).pictures[0]?.assetId ?? '';
    await page.getByText('1600×1600').waitFor();
    await page.getByText('可印 135 mm').waitFor();

    await page.getByRole('button', { name: '第 1 张图片', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '裁剪图片' });
    await dialog.getByText('裁剪后 1600×1066，可印 135 mm').waitFor();
    await dialog.getByRole('button', { name: '裁剪', exact: true }).click();
    await soon(async () => (await stored()).pictures[0]?.assetId).not.toBe(whole);
    const cut = await askFromPage(page, 'asset.get', { assetId: (await stored()).pictures[0]?.assetId ?? '' });
    expect(cut).toMatchObject({ width: 1600, height: 1066 });

    await page.getByRole('button', { name: '第 1 张图片的操作' }).click();
    await page.getByRole('menuitem', { name: '恢复原图' }).click();
    await soon(async () => (await stored()).pictures[0]?.assetId).toBe(whole);
  });

  test('a file that is no picture is refused by name, where it was dropped', async () => {
    await page.locator('.pics input[type="file"]').setInputFiles({
      name: '坏图.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await page.getByText('没有放进图片“坏图.png”').waitFor();
    expect((await stored()).pictures).toEqual([]);
  });
});
