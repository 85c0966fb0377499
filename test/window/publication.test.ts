import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Publication } from '#shared/model/index.ts';
import { composeText } from '../helpers/composing.ts';
import { eventually } from '../helpers/eventually.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

const chromium = requireTool('chromium');

describe.skipIf(chromium === null)('a publication is edited beside its pages', () => {
  let desk: BrowserDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
    await page.locator('.screens').waitFor();
    await page.keyboard.press('Control+5');
    await page.locator('.stage .page-paper').nth(1).waitFor();
  });
  afterAll(() => desk.close());

  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const cover = () => page.locator('.stage .page-paper').first();
  const saved = async (): Promise<Publication> => {
    const [first] = await askFromPage(page, 'publication.list', {});
    if (!first) throw new Error('there is no publication');
    return first;
  };
  const undo = () => page.keyboard.press('Control+z');

  test('a name stands on the cover at once, is saved by itself, and undo brings the old one back', async () => {
    const before = await saved();
    await field('刊名').fill('海港周报');
    await expect.poll(() => cover().textContent(), { timeout: 1000, interval: 20 }).toContain('海港周报');
    await eventually(async () => (await saved()).name).toBe('海港周报');
    await undo();
    await eventually(() => field('刊名').inputValue()).toBe(before.name);
    await eventually(() => cover().textContent()).toContain(before.name);
    expect((await saved()).name).toBe(before.name);
  });

  test('a burst of typing is one step of undo', async () => {
    const before = await saved();
    await field('口号').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('每周一读', { delay: 40 });
    await eventually(async () => (await saved()).slogan).toBe(`${before.slogan}每周一读`);
    await undo();
    await eventually(async () => (await saved()).slogan).toBe(before.slogan);
    await eventually(() => field('口号').inputValue()).toBe(before.slogan);
  });

  test('half a composed word is not shown on the pages, the whole one is', async () => {
    const before = await saved();
    await field('品牌').focus();
    await page.keyboard.press('End');
    const seen: string[] = [];
    await page.exposeFunction('noteCover', (text: string) => seen.push(text));
    await page.evaluate(() => {
      const paper = document.querySelector('.stage .page-paper');
      const { noteCover } = window as unknown as { readonly noteCover: (text: string) => void };
      if (paper)
        new MutationObserver(() => noteCover(paper.textContent ?? '')).observe(paper, {
          subtree: true,
          childList: true,
          characterData: true,
        });
    });
    await composeText(page, [['chuang xin', '创新']]);
    await eventually(() => cover().textContent()).toContain(`${before.brand}创新`);
    expect(seen.filter((text) => text.includes(`${before.brand}c`))).toEqual([]);
    await eventually(async () => (await saved()).brand).toBe(`${before.brand}创新`);
    await undo();
    await eventually(async () => (await saved()).brand).toBe(before.brand);
  });

  test('a colour is on the pages and on the desk at once, and says how legible it is', async () => {
    const before = await saved();
    const accent = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--brand'));
    const old = await accent();
    await page.getByRole('button', { name: '颜色 #8A2F24' }).click();
    await expect
      .poll(() => cover().locator('[fill="#8A2F24"]').count(), { timeout: 1000, interval: 20 })
      .toBeGreaterThan(0);
    await eventually(accent).toBe('#8A2F24');
    expect(await page.locator('.color-field .proofs').textContent()).toMatch(/白纸上的字 \d\.\d : 1/);
    await undo();
    await eventually(async () => (await saved()).brandColor).toBe(before.brandColor);
    await eventually(accent).toBe(old);

    await field('色值').fill('#FFE9A8');
    await page.getByText('字太浅，印出来难认').waitFor();
    await field('刊名').focus();
    await eventually(async () => (await saved()).brandColor).toBe('#FFE9A8');
    await undo();
    await eventually(async () => (await saved()).brandColor).toBe(before.brandColor);
  });

  test('an empty name and one in use are refused where they stand, and nothing is saved', async () => {
    const before = await saved();
    await field('刊名').fill('');
    await page.getByText('刊名不能空着，还没有保存。').waitFor();
    await field('口号').focus();
    expect((await saved()).name).toBe(before.name);
    await field('刊名').fill(before.name);

    await page.getByRole('button', { name: '新建刊物…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '刊名' }).fill(before.name);
    await dialog.getByRole('button', { name: '新建刊物' }).click();
    await dialog.getByText(`已有名为“${before.name}”的刊物`).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  test('the pattern of numbers is made of words in boxes; what it gives next is shown, a bad one refused', async () => {
    const before = await saved();
    const numbering = page.getByRole('region', { name: '期号' });
    const labels = () => numbering.locator('.next li').allTextContents();
    expect(await labels()).toHaveLength(3);
    await numbering.getByRole('button', { name: /^总期，/ }).press('Backspace');
    await numbering.getByRole('textbox', { name: '最后的文字' }).fill('期');
    await eventually(async () => (await saved()).labelPattern).not.toBe(before.labelPattern);
    for (const label of await labels()) expect(label).not.toContain('{');
    await numbering.getByRole('button', { name: /^月内期，/ }).press('Backspace');
    await page.getByText('才能分清各期；还没有保存。').waitFor();
    const kept = (await saved()).labelPattern;
    expect(kept).toContain('{number}');
    await numbering.getByRole('button', { name: '插入' }).click();
    await page.getByRole('menuitem', { name: '总期' }).click();
    await page.getByText('才能分清各期；还没有保存。').waitFor({ state: 'detached' });
    await eventually(async () => (await saved()).labelPattern).toContain('{total}');
    while ((await saved()).labelPattern !== before.labelPattern) {
      await undo();
      await page.waitForTimeout(100);
    }
    await eventually(() => numbering.getByRole('button', { name: /^总期，/ }).count()).toBe(1);
  });

  test('sections are ordered with keys and by dragging, added and taken away; one that clips use stays', async () => {
    const names = async () => (await saved()).sections.map(({ name }) => name);
    const before = await names();
    const grip = (name: string) => page.getByRole('button', { name: `移动“${name}”，Alt ↑↓` });
    await grip(before[0] ?? '').press('Alt+ArrowDown');
    await eventually(names).toEqual([before[1], before[0], ...before.slice(2)]);
    await undo();
    await eventually(names).toEqual(before);

    const [from, to] = await Promise.all([grip(before[0] ?? '').boundingBox(), grip(before[2] ?? '').boundingBox()]);
    if (!from || !to) throw new Error('a grip is not on the screen');
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 8, to.y + 10, { steps: 8 });
    await page.mouse.up();
    await eventually(names).toEqual([before[1], before[2], before[0]]);
    await undo();
    await eventually(names).toEqual(before);

    await page.getByRole('button', { name: '加栏目' }).click();
    await eventually(names).toEqual([...before, '新栏目']);
    await page.getByRole('button', { name: '删除栏目“新栏目”' }).click();
    await eventually(names).toEqual(before);
    await page.getByRole('button', { name: `删除栏目“${before[0]}”` }).click();
    await page.getByText(/还有 \d+ 条素材，没有删除/).waitFor();
    expect(await names()).toEqual(before);
    await eventually(() => grip(before[0] ?? '').count()).toBe(1);
  });

  test('a template, a logo and a file name show what they give', async () => {
    const before = await saved();
    await page.getByRole('radio', { name: '双栏' }).press('Space');
    await eventually(async () => (await saved()).templateId).toBe('review');
    await undo();
    await eventually(async () => (await saved()).templateId).toBe(before.templateId);

    const bytes = await encoder(photo(240, 240)).png().toBuffer();
    const logo = page.getByRole('button', { name: '标志 选图片…' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), logo.click()]);
    await chooser.setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: bytes });
    await eventually(async () => (await saved()).logoAssetId).not.toBeNull();
    const id = (await saved()).logoAssetId ?? '';
    await eventually(() => cover().locator(`image[href*="${id}"]`).count()).toBe(1);

    const files = page.getByRole('region', { name: '文件名' });
    await files.getByRole('textbox', { name: '最后的文字' }).fill('终稿');
    await eventually(() => files.locator('.sample-name').textContent()).toMatch(/终稿\.pdf$/);
    await eventually(async () => (await saved()).fileNamePattern).toMatch(/终稿$/);
    await page.keyboard.press('Control+4');
    await eventually(() => page.getByRole('textbox', { name: '文件名' }).inputValue()).toMatch(/终稿$/);
    await page.keyboard.press('Control+5');
  });

  test('a new publication begins with three sections, and the desk goes over to it', async () => {
    await page.getByRole('button', { name: '新建刊物…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '刊名' }).fill('港口简报');
    await dialog.getByRole('button', { name: '新建刊物' }).click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => field('刊名').inputValue()).toBe('港口简报');
    await eventually(() => page.locator('.section-list tbody tr').count()).toBe(3);
    await eventually(() => cover().textContent()).toContain('港口简报');
    await page.getByRole('button', { name: /选择刊物/ }).click();
    await page.getByRole('option', { name: '园区周报' }).click();
    await eventually(() => field('刊名').inputValue()).toBe('园区周报');
  });
});
