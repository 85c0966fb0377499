import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireTool } from '../helpers/tools.ts';
import { askFromPage } from '../helpers/windowCalls.ts';
import { type AssembleDesk, openAssemble } from './assembleDesk.ts';

const chromium = requireTool('chromium');
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

describe.skipIf(chromium === null)('a new issue', () => {
  let screen: AssembleDesk;
  beforeEach(async () => {
    screen = await openAssemble(chromium ?? '');
    await screen.page.keyboard.press('Control+Shift+N');
    await screen.page.getByRole('dialog').waitFor();
  });
  afterEach(() => screen?.close());

  const labels = async () => (await askFromPage(screen.page, 'issue.list', {})).map(({ label }) => label);
  const total = () => screen.page.getByRole('textbox', { name: '总期号' });

  test('follows the last one, is empty, and opens', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '新建2026年10月5期（总97期）' }).click();
    await eventually(labels).toContain('2026年10月5期（总97期）');
    await page.getByText('这一期还是空的').waitFor();
    await eventually(() => page.locator('.outline-row').count()).toBe(3);
  });

  test('with a total that is used is refused where it is typed, with the next free one', async () => {
    const { page } = screen;
    await total().fill('95');
    await total().press('Tab');
    await page.getByText('这个总期号已经用于2026年10月3期（总95期）').waitFor();
    expect(await page.getByRole('button', { name: /^新建2026/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '改用总97期' }).click();
    await page.getByRole('button', { name: '新建2026年10月5期（总97期）' }).waitFor();
  });

  test('may leave out totals and combine two numbers', async () => {
    const { page } = screen;
    await total().fill('100');
    await total().press('Tab');
    const combined = page.getByRole('textbox', { name: '几期合刊' });
    await combined.fill('2');
    await combined.press('Tab');
    await page.getByRole('button', { name: '新建2026年10月5—6期（总100—101期）' }).click();
    await eventually(labels).toContain('2026年10月5—6期（总100—101期）');
  });
});

describe.skipIf(chromium === null)('an issue that is there', () => {
  let screen: AssembleDesk;
  beforeEach(async () => {
    screen = await openAssemble(chromium ?? '');
  });
  afterEach(() => screen?.close());

  test('is deleted, and comes back with the undo of the toast', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '这一期' }).click();
    await page.getByRole('menuitem', { name: '删除这一期' }).click();
    await eventually(async () => (await askFromPage(page, 'issue.list', {})).length).toBe(4);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(async () => (await askFromPage(page, 'issue.list', {})).length).toBe(5);
  });

  test('is only looked at when it is frozen, until a corrected edition is begun with a reason', async () => {
    const { page } = screen;
    await page
      .getByRole('button', { name: /总96期/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: /总95期/ }).click();
    await page.getByText('2026年10月3期（总95期） 已冻结，只能看').waitFor();
    await page.locator('.outline-row').nth(2).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Alt+ArrowDown');
    const frozen = (await askFromPage(page, 'issue.list', {})).find(({ label }) => label.includes('总95期'));
    expect(frozen).toMatchObject({ status: 'frozen', entries: 20 });
    await page.getByRole('button', { name: '出更正版…' }).click();
    expect(await page.getByRole('button', { name: '开始更正' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: '更正原因' }).fill('第 3 页金额有误');
    await page.getByRole('button', { name: '开始更正' }).click();
    await eventually(async () => (await askFromPage(page, 'issue.get', { issueId: frozen?.id ?? '' })).edition).toBe(2);
    await eventually(() => page.getByText('已冻结，只能看').count()).toBe(0);
  });
});
