import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../helpers/barriers.ts';
import { requireTool } from '../helpers/tools.ts';
import { askFromPage } from '../helpers/windowCalls.ts';
import { type AssembleDesk, dragTo, type Line, nextFrame, openAssemble, orderOf, said } from './assembleDesk.ts';

const chromium = requireTool('chromium');

/** What is true before long, on a busy machine too. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** What the user has done, newest first; the sample itself comes with a step. */
const stepsOf = async (page: Page): Promise<readonly string[]> =>
  (await askFromPage(page, 'history.list', {}))
    .map(({ action }) => action)
    .filter((name) => name !== 'publication.save');

describe.skipIf(chromium === null)('assembling an issue', () => {
  let screen: AssembleDesk;
  beforeEach(async () => {
    screen = await openAssemble(chromium ?? '');
  });
  afterEach(() => screen?.close());

  const folioOf = (lines: readonly Line[], key: string) => lines.find((line) => line.key === key)?.folio;

  test('dragging entry 22 to the first place shows its new numbers before it is dropped, and one undo takes it back', async () => {
    const { page, rows } = screen;
    const before = await screen.content();
    const order = orderOf(before);
    const moved = order[21] ?? '';
    await dragTo(page, rows.nth(22), rows.nth(1));
    const during = await screen.lines();
    expect(folioOf(during, moved)).toBe('1');
    expect(during.filter((line) => line.before !== '')).toHaveLength(11);
    expect(during.map(({ key }) => key).indexOf(moved)).toBe(22);
    expect(await page.locator('.say').last().textContent()).toContain('第 22 位移到第 1 位');
    expect(orderOf(await screen.content())).toEqual(order);

    await page.mouse.up();
    await eventually(async () => orderOf(await screen.content())[0]).toBe(moved);
    await nextFrame(page);
    const after = await screen.lines();
    expect(after[1]?.key).toBe(moved);
    for (const { key, folio } of after) expect(folio).toBe(folioOf(during, key) ?? folio);
    expect(after.every((line) => line.before === '')).toBe(true);

    await page.keyboard.press('Control+z');
    await eventually(async () => orderOf(await screen.content())).toEqual(order);
  });

  test('Escape during a drag leaves everything as it was', async () => {
    const { page, rows } = screen;
    const before = await screen.lines();
    await dragTo(page, rows.nth(10), rows.nth(2));
    expect((await screen.lines()).some((line) => line.before !== '')).toBe(true);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await eventually(() => screen.lines()).toEqual(before);
    expect(await stepsOf(page)).toEqual([]);
  });

  test('several entries dragged to another section keep their order and are one step', async () => {
    const { page, rows } = screen;
    const order = orderOf(await screen.content());
    await rows.nth(2).click();
    await rows.nth(4).click({ modifiers: ['ControlOrMeta'] });
    await dragTo(page, rows.nth(4), rows.nth(24));
    await page.mouse.up();
    await eventually(async () => (await screen.content()).issue.sections[1]?.entries.length).toBe(14);
    const { issue } = await screen.content();
    expect(issue.sections[1]?.entries.slice(0, 2).map(({ id }) => id)).toEqual([order[1], order[3]]);
    expect(await stepsOf(page)).toEqual(['issue.moveEntries']);
  });

  test('a section is dragged before another one', async () => {
    const { page, row } = screen;
    const names = (await screen.content()).issue.sections.map(({ name }) => name);
    await row('二、综合资讯').locator('.clip').hover();
    await dragTo(page, row('二、综合资讯').locator('.clip'), row('一、招商引资'));
    expect((await screen.lines()).find(({ text }) => text.includes('综合资讯'))).toMatchObject({
      folio: '1',
      before: '12',
    });
    await page.mouse.up();
    await eventually(async () => (await screen.content()).issue.sections.map(({ name }) => name)).toEqual([
      names[1],
      names[0],
      names[2],
    ]);
  });

  test('a clip dragged from the pool shows its number before it is dropped, and stands where it was put', async () => {
    const { page, rows } = screen;
    const order = orderOf(await screen.content());
    const clip = page.locator('.pool-item').nth(1);
    const clipId = await clip.getAttribute('data-key');
    await dragTo(page, clip, rows.nth(4));
    await eventually(() => page.locator('.drag-card .folio').textContent()).toBe('2');
    await eventually(() => page.locator('.folios.is-changed').count()).toBeGreaterThan(5);
    await page.mouse.up();
    await eventually(async () => orderOf(await screen.content()).length).toBe(order.length + 1);
    expect((await screen.content()).issue.sections[0]?.entries[3]?.clipId).toBe(clipId);
    await eventually(() => page.locator(`.pool-item[data-key="${clipId}"]`).count()).toBe(0);
  });

  test('Escape while a clip is dragged over the outline leaves no gap and no number behind', async () => {
    const { page, rows } = screen;
    const before = await screen.lines();
    await dragTo(page, page.locator('.pool-item').nth(2), rows.nth(6));
    await eventually(() => page.locator('.drop-line[data-drop-target]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await eventually(() => page.locator('.drop-line[data-drop-target]').count()).toBe(0);
    await eventually(() => screen.lines()).toEqual(before);
    await rows.nth(6).click();
    expect(await stepsOf(page)).toEqual([]);
  });

  test('Enter places a clip at the end of its section, Shift and Enter after the selected entry', async () => {
    const { page, rows } = screen;
    const pool = page.locator('.pool-item');
    const [first, second] = [await pool.nth(0).getAttribute('data-key'), await pool.nth(1).getAttribute('data-key')];
    await pool.nth(0).click();
    await page.keyboard.press('Enter');
    await eventually(async () =>
      (await screen.content()).issue.sections.map(({ entries }) => entries.at(-1)?.clipId),
    ).toContain(first);
    await rows.nth(3).click();
    await page.locator(`.pool-item[data-key="${second}"]`).click();
    await page.keyboard.press('Shift+Enter');
    await eventually(async () => (await screen.content()).issue.sections[0]?.entries[3]?.clipId).toBe(second);
  });

  test('the keyboard moves an entry, says where it is, puts it back, and makes one step when it is put down', async () => {
    const { page, rows } = screen;
    const order = orderOf(await screen.content());
    await rows.nth(22).click();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await said(page)).toBe('第 21 位，第 11 页，0 条页码随之改变');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await said(page)).toBe('第 20 位，第 10 页，2 条页码随之改变');
    expect((await screen.lines())[20]?.key).toBe(order[21]);
    await page.keyboard.press('Escape');
    expect((await screen.lines())[22]?.key).toBe(order[21]);
    expect(await said(page)).toBe('已放回原处');

    await page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await said(page)).toMatch(/^综合资讯第 1 位，第 12 页，\d+ 条页码随之改变$/);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(async () => (await screen.content()).issue.sections[1]?.entries[1]?.id).toBe(order[21]);
    expect(await stepsOf(page)).toEqual(['issue.moveEntries']);
    await page.keyboard.press('Control+z');
    await eventually(async () => orderOf(await screen.content())).toEqual(order);
  });

  test('an entry taken out comes back with the undo of its toast; its clip was never gone', async () => {
    const { page, rows } = screen;
    const order = orderOf(await screen.content());
    await rows.nth(3).click();
    await page.keyboard.press('Delete');
    await eventually(async () => orderOf(await screen.content()).length).toBe(order.length - 1);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(async () => orderOf(await screen.content())).toEqual(order);
  });

  test('a headline edited where it stands changes its line in the printed contents at once, and is saved in one step', async () => {
    const { page, rows } = screen;
    await rows.nth(3).click();
    await nextFrame(page);
    await page.locator('.page-strip button, .page-strip [role=option]').nth(1).click();
    await page.locator('.page-preview svg text', { hasText: '螺屿深远海风电母港' }).first().waitFor();
    await rows.nth(3).focus();
    await page.keyboard.press('F2');
    await page.locator('.row-editor').fill('螺屿新港');
    const added = '首批机组装船';
    await page.keyboard.type(added);
    const shown = page.locator('.page-preview svg text', { hasText: '螺屿新港首批机组装船' });
    await eventually(() => shown.count()).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Enter');
    await eventually(async () => (await screen.content()).clips.map(({ headline }) => headline)).toContain(
      '螺屿新港首批机组装船',
    );
    expect(await stepsOf(page)).toEqual(['clip.save']);
  });

  test('a section is added, renamed where it stands, set as features with four a page, and removed', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '这一期' }).click();
    await page.getByRole('menuitem', { name: '加栏目' }).click();
    await eventually(async () => (await screen.content()).issue.sections.at(-1)?.name).toBe('新栏目');
    await page.locator('.outline').evaluate((outline) => outline.scrollTo(0, outline.scrollHeight));
    await screen.row('四、新栏目').click();
    await page.keyboard.press('F2');
    await page.locator('.row-editor').fill('园区人物');
    await page.keyboard.press('Enter');
    await eventually(async () => (await screen.content()).issue.sections.at(-1)?.name).toBe('园区人物');
    const choose = async (name: string | RegExp) => {
      await screen.row('四、园区人物').hover();
      await page.getByRole('button', { name: '栏目“园区人物”' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await choose(/详条/);
    await choose('每页多一条');
    await eventually(async () => (await screen.content()).issue.sections.at(-1)).toMatchObject({
      format: 'feature',
      itemsPerPage: 4,
    });
    await choose('删除栏目');
    await eventually(async () => (await screen.content()).issue.sections.length).toBe(3);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(async () => (await screen.content()).issue.sections.at(-1)?.name).toBe('园区人物');
  });

  test.each(['light', 'dark'])('nothing keeps anybody from using it in the %s theme', async (theme) => {
    const { page, rows } = screen;
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await rows.nth(3).click();
    await page.waitForTimeout(300);
    expect(await barriers(page)).toEqual([]);
  });
});
