import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useStrictPage } from '../helpers/strictPage.ts';

const open = useStrictPage('gallery');

/** The letters of an input method before a candidate is picked. */
async function spell(cdp: CDPSession, letters: string): Promise<void> {
  for (let typed = 1; typed <= letters.length; typed++) {
    const text = letters.slice(0, typed);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
  }
}
const pick = (cdp: CDPSession, text: string) => cdp.send('Input.insertText', { text });
const composer = (page: Page) => page.context().newCDPSession(page);

const log = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => JSON.parse(document.body.dataset['log'] ?? '[]'));
const options = (page: Page) => page.locator('.menu [role="option"]').allTextContents();
const source = (page: Page) => page.getByRole('combobox', { name: '来源' });
const tags = (page: Page) => page.getByRole('combobox', { name: '添加标签' });

async function typeInto(page: Page, field: ReturnType<typeof source>, text: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe('a field for searching', () => {
  const searchFor = async () => {
    const { page } = await open();
    await page
      .getByRole('searchbox', { name: '找素材' })
      .or(page.getByRole('textbox', { name: '找素材' }))
      .click();
    return { page, cdp: await composer(page), query: () => page.locator('.search-place').getAttribute('data-query') };
  };

  test('searches for nothing while an input method composes', async () => {
    const { page, cdp, query } = await searchFor();
    await spell(cdp, 'ningbo');
    expect(await query()).toBe('');
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual([]);
    await pick(cdp, '宁波');
    await expect.poll(query).toBe('宁波');
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual(['search 宁波']);
    await page.close();
  });

  test('is emptied by Escape and by its button', async () => {
    const { page, query } = await searchFor();
    await page.keyboard.type('签约');
    await page.keyboard.press('Escape');
    await expect.poll(query).toBe('');
    await page.keyboard.type('签约');
    await page.getByRole('button', { name: '清空', exact: true }).click();
    await expect.poll(query).toBe('');
    await page.close();
  });
});

describe('a combo box', () => {
  test('finds by the first letters of the pinyin, and marks what was written', async () => {
    const { page } = await open();
    await typeInto(page, source(page), 'nb');
    await expect.poll(() => options(page)).toContain('宁波市政府网站44 条');
    await typeInto(page, source(page), '宁波');
    await expect.poll(() => page.locator('.menu mark').count()).toBe(3);
    await page.close();
  });

  test('takes the line that is marked, by Enter', async () => {
    const { page } = await open();
    await typeInto(page, source(page), '宁波');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual(['source b']);
    expect(await source(page).inputValue()).toBe('宁波市政府网站');
    expect(await options(page)).toEqual([]);
    await page.close();
  });

  test('makes what is not there yet', async () => {
    const { page } = await open();
    await typeInto(page, source(page), '开发区日报');
    await expect.poll(() => options(page)).toEqual(['新建“开发区日报”']);
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual(['create 开发区日报']);
    await page.close();
  });

  test('goes back to what was chosen, by Escape and when it is left', async () => {
    const { page } = await open();
    await typeInto(page, source(page), '宁波');
    await page.keyboard.press('Escape');
    await expect.poll(() => source(page).inputValue()).toBe('江苏省政府网站');
    await typeInto(page, source(page), '宁波');
    await page.keyboard.press('Tab');
    await expect.poll(() => source(page).inputValue()).toBe('江苏省政府网站');
    expect(await log(page)).toEqual([]);
    await page.close();
  });

  test('neither looks nor chooses while an input method composes', async () => {
    const { page } = await open();
    await typeInto(page, source(page), '宁');
    await expect.poll(() => options(page)).toHaveLength(4);
    const before = await options(page);
    const cdp = await composer(page);
    await spell(cdp, 'bo');
    expect(await options(page)).toEqual(before);
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual([]);
    await pick(cdp, '波市');
    await expect.poll(() => options(page)).toEqual(['宁波市政府网站44 条', '新建“宁波市”']);
    expect(await log(page)).toEqual([]);
    await page.close();
  });
});

describe('a field of tags', () => {
  test('adds what is suggested and what is new, and takes away the last by Backspace', async () => {
    const { page } = await open();
    await typeInto(page, tags(page), '港');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('储能');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    expect(await log(page)).toEqual(['tags 签约,新能源,港口', 'tags 签约,新能源,港口,储能', 'tags 签约,新能源,港口']);
    await page.close();
  });

  test('keeps what was typed when it is left', async () => {
    const { page } = await open();
    await typeInto(page, tags(page), '储能');
    await page.keyboard.press('Tab');
    expect(await log(page)).toEqual(['tags 签约,新能源,储能']);
    await page.close();
  });

  test('takes one away by its button', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: /移除签约/ }).click();
    expect(await log(page)).toEqual(['tags 新能源']);
    await page.close();
  });

  test('adds nothing by the Enter that picks a candidate, and Backspace in a composition takes no tag away', async () => {
    const { page } = await open();
    await tags(page).click();
    const cdp = await composer(page);
    await spell(cdp, 'chuneng');
    await page.keyboard.press('Enter');
    await spell(cdp, 'c');
    await page.keyboard.press('Backspace');
    expect(await log(page)).toEqual([]);
    await pick(cdp, '储能');
    expect(await log(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await log(page)).toEqual(['tags 签约,新能源,储能']);
    await page.close();
  });
});
