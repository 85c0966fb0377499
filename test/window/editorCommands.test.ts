import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Block } from '../../shared/model/index.ts';
import { servesEditorPage } from '../helpers/editorPage.ts';

const open = servesEditorPage();
const paragraph = (...runs: { text: string; bold?: true; link?: string }[]): Block => ({ type: 'paragraph', runs });
const settled = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
const show = async (page: Page, text: readonly Block[]) => {
  await page.evaluate((blocks) => window.page.show(blocks), text);
  await settled(page);
};
const last = async (page: Page) => {
  await settled(page);
  return page.evaluate(() => window.page.changes.at(-1));
};
const caret = (page: Page) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 };
    return `${anchorNode?.textContent?.slice(0, anchorOffset)}|${anchorNode?.textContent?.slice(anchorOffset)}`;
  });
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

test('typing is reported as typing, bold and lists as commands', async () => {
  const { page } = await open();
  await page.getByLabel('详文').click();
  await page.keyboard.type('abc');
  expect(await last(page)).toEqual({ field: 'detail', value: [paragraph({ text: 'abc' })], kind: 'typing' });
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+b');
  expect(await last(page)).toEqual({
    field: 'detail',
    value: [paragraph({ text: 'abc', bold: true })],
    kind: 'command',
  });
  await page.keyboard.press('Control+Shift+Digit8');
  expect(await last(page)).toMatchObject({
    value: [{ type: 'list', ordered: false, items: [[{ text: 'abc', bold: true }]] }],
    kind: 'command',
  });
  await page.getByRole('button', { name: '引文' }).click();
  expect((await last(page))?.value).toEqual([{ type: 'quote', runs: [{ text: 'abc', bold: true }] }]);
  await page.getByRole('button', { name: '清除格式' }).click();
  expect((await last(page))?.value).toEqual([paragraph({ text: 'abc' })]);
  expect(await page.evaluate(() => window.page.violations)).toEqual([]);
  await page.close();
});

test('undo and redo keys are left to the desk', async () => {
  const { page } = await open();
  await page.getByLabel('详文').click();
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await settled(page);
  expect(await page.evaluate(() => window.page.keys)).toEqual(['Ctrl+z false false', 'Ctrl+y false false']);
  expect(await page.getByLabel('详文').textContent()).toBe('abc');
  await page.close();
});

test('a link is set with its scheme checked, and says what is wrong', async () => {
  const { page } = await open();
  await show(page, [paragraph({ text: '原文' })]);
  await page.getByLabel('详文').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+k');
  await page.getByLabel('链接地址').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  expect(await page.getByText('地址要以 http://').isVisible()).toBe(true);
  await page.getByLabel('链接地址').fill('example.cn/a');
  await page.keyboard.press('Enter');
  expect((await last(page))?.value).toEqual([paragraph({ text: '原文', link: 'https://example.cn/a' })]);
  expect(await page.evaluate(() => window.page.violations)).toEqual([]);
  await page.close();
});

test('Tab moves through the cells of a table; rows and columns come and go', async () => {
  const { page } = await open();
  await page.getByLabel('详文').click();
  await page.getByRole('button', { name: '表格' }).click();
  await page.keyboard.type('a');
  await page.keyboard.press('Tab');
  await page.keyboard.type('b');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('c');
  const cells = async () => {
    const value = (await last(page))?.value as readonly Block[];
    const table = value.find(({ type }) => type === 'table');
    return table?.type === 'table' ? table.rows.map((row) => row.map((cell) => cell[0]?.text ?? '').join(',')) : [];
  };
  expect((await cells())[0]).toMatch(/^(ac|ca|c),b,$/);
  await page.getByRole('button', { name: '下方加一行' }).click();
  await page.getByRole('button', { name: '右侧加一列' }).click();
  expect(await cells()).toHaveLength(4);
  expect((await cells())[0]?.split(',')).toHaveLength(4);
  await page.getByRole('button', { name: '删除此行' }).click();
  await page.getByRole('button', { name: '删除此列' }).click();
  expect(await cells()).toHaveLength(3);
  expect(await page.evaluate(() => window.page.violations)).toEqual([]);
  await page.close();
});

test('a change from outside replaces only what differs, puts the caret behind it and is not reported', async () => {
  const { page } = await open();
  await show(page, [paragraph({ text: '第一段' }), paragraph({ text: '第二段' })]);
  await page.getByLabel('详文').getByText('第一段').click();
  await page.evaluate(() => document.querySelector('[aria-label="详文"] p')?.setAttribute('data-kept', ''));
  await show(page, [paragraph({ text: '第一段' }), paragraph({ text: '第二新段' })]);
  expect(await page.locator('[data-kept]').count()).toBe(1);
  expect(await caret(page)).toBe('第二新|段');
  expect(await page.evaluate(() => window.page.changes)).toEqual([]);
  await page.close();
});

test('a change from outside does not take the focus from another field', async () => {
  const { page } = await open();
  await page.getByLabel('标题').click();
  await show(page, [paragraph({ text: '新的' })]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('标题');
  await page.close();
});

test.each([false, true])(
  'pasted HTML becomes our blocks; nothing in it runs or loads (without the policy: %s)',
  async (unprotected) => {
    const { page, requests } = await open({ unprotected });
    await page.getByLabel('详文').click();
    await paste(page, {
      'text/html': `<!--c--><style>@import "/evil.css";p{background:url(/evil.png)}</style><script>document.title='run'</script>
      <h1 onclick="document.title='run'" style="background:url(/evil2.png)">标题<b>粗</b></h1>
      <p style="display:none">藏</p><p>正文 <a href="javascript:document.title='run'">坏</a><a href="https://example.cn">好</a></p>
      <img src="/evil3.png" onerror="document.title='run'" alt="图"><svg onload="document.title='run'"></svg>
      <iframe src="/evil4.html" srcdoc="<script>top.document.title='run'</script>"></iframe>
      <ul><li>甲<ul><li>乙</li></ul></li></ul><blockquote>引</blockquote><table><tr><th>一</th><td>二</td></tr></table>
      <math><mtext><table><mglyph><style><img src=x onerror="document.title='run'">`,
    });
    const change = await last(page);
    expect(change?.kind).toBe('command');
    expect(change?.value).toEqual([
      paragraph({ text: '标题粗', bold: true }),
      paragraph({ text: '正文 坏' }, { text: '好', link: 'https://example.cn' }),
      { type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] },
      { type: 'quote', runs: [{ text: '引' }] },
      { type: 'table', rows: [[[{ text: '一' }], [{ text: '二' }]]] },
      paragraph(),
    ]);
    expect(await page.title()).toBe('editor');
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => window.page.dropped)).toEqual([
      { what: '', why: 'script', count: 1 },
      { what: '', why: 'hidden', count: 1 },
      { what: '', why: 'link', count: 1 },
      { what: '图', why: 'badPicture', count: 1 },
      { what: '', why: 'badPicture', count: 2 },
      { what: '', why: 'media', count: 1 },
    ]);
    await page.close();
  },
);

test('a headline stays one line and plain when something is pasted into it', async () => {
  const { page } = await open();
  await page.getByLabel('标题').click();
  await page.keyboard.press('Control+a');
  await paste(page, { 'text/html': '<b>甲</b><p>乙</p>', 'text/plain': '甲\n乙' });
  expect(await last(page)).toEqual({ field: 'headline', value: '甲 乙', kind: 'command' });
  await page.keyboard.press('Control+b');
  await page.keyboard.type('x');
  expect((await last(page))?.value).toBe('甲 乙x');
  await page.close();
});

test('a caption is edited in place, and a picture moves and goes', async () => {
  const { page } = await open();
  await show(page, [paragraph({ text: '一' }), { type: 'picture', assetId: 'a1', caption: '旧' }]);
  await page.getByLabel('图注').fill('新图注');
  expect((await last(page))?.value).toEqual([
    paragraph({ text: '一' }),
    { type: 'picture', assetId: 'a1', caption: '新图注' },
  ]);
  await page.getByRole('button', { name: '上移' }).click();
  expect((await last(page))?.value).toEqual([
    { type: 'picture', assetId: 'a1', caption: '新图注' },
    paragraph({ text: '一' }),
  ]);
  await page.getByRole('button', { name: '移除图片' }).click();
  expect((await last(page))?.value).toEqual([paragraph({ text: '一' })]);
  await page.close();
});

test('marks of a search stand over the text without changing it', async () => {
  const { page } = await open();
  await show(page, [paragraph({ text: '包头' }), paragraph({ text: '稀', bold: true }, { text: '土论坛' })]);
  await page.evaluate(() => window.page.highlight([{ start: 3, end: 5, kind: 'search' }]));
  await settled(page);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('editor-search') ?? [])].map((range) => range.toString()),
  );
  expect(marked).toEqual(['稀', '土']);
  expect(await page.evaluate(() => window.page.changes)).toEqual([]);
  await page.close();
});
