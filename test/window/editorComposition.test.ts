import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Block } from '../../shared/model/index.ts';
import { servesEditorPage } from '../helpers/editorPage.ts';

const open = servesEditorPage();
const paragraph = (...runs: { text: string; bold?: true }[]): Block => ({ type: 'paragraph', runs });

/** Types a phrase as an input method does: the letters grow, then the candidate takes their place. */
async function compose(cdp: CDPSession, keys: string, phrase: string): Promise<void> {
  for (let typed = 1; typed <= keys.length; typed++) {
    const text = keys.slice(0, typed);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
  }
  await cdp.send('Input.insertText', { text: phrase });
}

const settled = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
const changes = async (page: Page) => {
  await settled(page);
  return page.evaluate(() => window.page.changes.filter(({ field }) => field === 'detail'));
};
const show = async (page: Page, text: readonly Block[]) => {
  await page.evaluate((blocks) => window.page.show(blocks), text);
  await settled(page);
};

test('a phrase in an empty text, by pinyin and by Wubi, is one step each', async () => {
  const { page, cdp } = await open();
  await page.getByLabel('详文').click();
  await compose(cdp, "xi'tu", '稀土');
  await compose(cdp, 'ywgk', '论坛');
  expect(await changes(page)).toEqual([
    { field: 'detail', value: [paragraph({ text: '稀土' })], kind: 'composition' },
    { field: 'detail', value: [paragraph({ text: '稀土论坛' })], kind: 'composition' },
  ]);
  await page.evaluate(() => window.page.flush());
  const saves = await page.evaluate(() => window.page.saves);
  expect(new Set(saves.map(({ step }) => step)).size).toBe(2);
  await page.close();
});

test.each([
  ['at the start of a line', ['Home'], [{ text: '稀土包头论坛' }]],
  ['in the middle of a text', ['Home', 'ArrowRight', 'ArrowRight'], [{ text: '包头稀土论坛' }]],
  ['at the end', ['End'], [{ text: '包头论坛稀土' }]],
  ['over a selection', ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight'], [{ text: '稀土论坛' }]],
])('a phrase %s loses and doubles no character', async (_where, keys, runs) => {
  const { page, cdp } = await open();
  await show(page, [paragraph({ text: '包头论坛' })]);
  await page.getByLabel('详文').click();
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
  await compose(cdp, 'xitu', '稀土');
  const seen = await changes(page);
  expect(seen.map(({ kind }) => kind)).toEqual(['composition']);
  expect(seen[0]?.value).toEqual([paragraph(...runs)]);
  await page.close();
});

test('a phrase in bold is bold, and one behind it in plain text is plain', async () => {
  const { page, cdp } = await open();
  await show(page, [paragraph({ text: '包头', bold: true }, { text: '论坛' })]);
  await page.getByLabel('详文').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await compose(cdp, 'xitu', '稀土');
  expect((await changes(page)).at(-1)?.value).toEqual([paragraph({ text: '包稀土头', bold: true }, { text: '论坛' })]);
  await page.keyboard.press('End');
  await compose(cdp, 'dahui', '大会');
  expect((await changes(page)).at(-1)?.value).toEqual([
    paragraph({ text: '包稀土头', bold: true }, { text: '论坛大会' }),
  ]);
  await page.close();
});

test('a composition that is given up changes nothing and reports nothing', async () => {
  const { page, cdp } = await open();
  await show(page, [paragraph({ text: '包头' })]);
  await page.getByLabel('详文').click();
  await cdp.send('Input.imeSetComposition', { text: 'xi', selectionStart: 2, selectionEnd: 2 });
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  expect(await changes(page)).toEqual([]);
  expect(await page.getByLabel('详文').textContent()).toBe('包头');
  await page.close();
});

test('Enter and Escape in a composition make no paragraph, do not move on and reach no command', async () => {
  const { page, cdp } = await open();
  await page.getByLabel('标题').click();
  await page.keyboard.press('End');
  await cdp.send('Input.imeSetComposition', { text: 'xitu', selectionStart: 4, selectionEnd: 4 });
  for (const key of ['Enter', 'Escape']) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: key === 'Enter' ? 13 : 27 });
  }
  await cdp.send('Input.insertText', { text: '稀土' });
  await settled(page);
  const { seen, keys } = await page.evaluate(() => ({ seen: window.page.changes, keys: window.page.keys }));
  expect(seen).toEqual([{ field: 'headline', value: '宁波前湾新区签约稀土', kind: 'composition' }]);
  expect(keys).not.toContain('onEnter');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.page.keys)).toContain('onEnter');
  await page.close();
});

test('a change from outside waits for the end of the composition, and both stay', async () => {
  const { page, cdp } = await open();
  await show(page, [paragraph({ text: '包头' }), paragraph({ text: '论坛' })]);
  await page.getByLabel('详文').getByText('论坛').click();
  await page.keyboard.press('End');
  await cdp.send('Input.imeSetComposition', { text: 'kai', selectionStart: 3, selectionEnd: 3 });
  await show(page, [paragraph({ text: '包头市' }), paragraph({ text: '论坛' })]);
  expect(await page.getByLabel('详文').textContent()).toContain('kai');
  expect(await page.getByLabel('详文').textContent()).not.toContain('包头市');
  await cdp.send('Input.insertText', { text: '开幕' });
  expect((await changes(page)).map(({ value }) => value)).toEqual([
    [paragraph({ text: '包头市' }), paragraph({ text: '论坛开幕' })],
  ]);
  await page.close();
});

test('input that comes after compositionend belongs to the phrase', async () => {
  const { page, cdp } = await open();
  await page.getByLabel('详文').click();
  await page.evaluate(() => {
    // The other order of the two events: the end first, the text with an input of its own.
    document.addEventListener('compositionend', () => document.execCommand('insertText', false, '论坛'), {
      once: true,
    });
  });
  await compose(cdp, 'xitu', '稀土');
  const seen = await changes(page);
  expect(seen.map(({ kind }) => kind)).toEqual(['composition']);
  expect(seen[0]?.value).toEqual([paragraph({ text: '稀土论坛' })]);
  await page.close();
});
