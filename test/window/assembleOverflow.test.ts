import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireTool } from '../helpers/tools.ts';
import { askFromPage } from '../helpers/windowCalls.ts';
import { type AssembleDesk, clipOf, openAssemble, orderOf } from './assembleDesk.ts';

const chromium = requireTool('chromium');
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

const sentence = '设备已经进场安装，园区同步完成了配套管网和道路的验收。';

describe.skipIf(chromium === null)('an entry that does not fit on its page', () => {
  let screen: AssembleDesk;
  let before: readonly string[];
  let long: string;

  beforeEach(async () => {
    screen = await openAssemble(chromium ?? '');
    const content = await screen.content();
    before = orderOf(content);
    long = before[3] ?? '';
    // A paragraph at a time, until it is only just too long for its place.
    const clip = clipOf(content, long);
    for (let count = 1; count <= 24; count++) {
      const more = Array.from({ length: count }, () => ({ type: 'paragraph' as const, runs: [{ text: sentence }] }));
      await askFromPage(screen.page, 'clip.save', { clip: { ...clip, detail: [...clip.detail, ...more] } });
      const { findings } = await askFromPage(screen.page, 'layout.get', { issueId: screen.issueId });
      if (findings.some(({ code }) => code === 'overflow')) break;
    }
    await screen.page.locator('.over-card').waitFor();
  });
  afterEach(() => screen?.close());

  const overflows = async (): Promise<number> => {
    const { findings } = await askFromPage(screen.page, 'layout.get', { issueId: screen.issueId });
    return findings.filter(({ code }) => code === 'overflow').length;
  };

  test('is red in the outline, named on the card, and let be when the user says so', async () => {
    const { page } = screen;
    expect(await page.locator('.outline-row .is-over').count()).toBe(1);
    expect(await page.locator('.over-card').textContent()).toMatch(/第 2 页放不下第 \d 条，多 \d+ 行/);
    await page.getByRole('button', { name: '先不管' }).click();
    await eventually(() => page.locator('.over-card').count()).toBe(0);
    expect(await page.locator('.outline-row .is-over').count()).toBe(1);
  });

  test.each([
    ['smaller pictures', /图缩到 \d+ mm/],
    ['fewer sentences', /删去末 \d+ 句/],
    ['another order', /与第 \d+ 条对调/],
  ])('fits with %s, in one step', async (_name, way) => {
    const { page } = screen;
    const button = page.locator('.over-card').getByRole('button', { name: way });
    // Only ways that the layout has tried are offered.
    await page.locator('.over-card .primary').waitFor();
    if ((await button.count()) === 0) {
      console.warn(`SKIPPED: the sample's overflow has no way out by ${_name}`);
      return;
    }
    await button.click();
    const confirm = page.getByRole('button', { name: /^删去这 \d+ 句$/ });
    if (way.source.includes('删去')) await confirm.click();
    await eventually(overflows).toBe(0);
    await eventually(() => page.locator('.over-card').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await eventually(overflows).toBe(1);
    expect(orderOf(await screen.content())).toEqual(before);
  });

  test('characters without a font are listed with the way to their clip', async () => {
    const { page } = screen;
    const content = await screen.content();
    const clip = clipOf(content, before[0] ?? '');
    await askFromPage(page, 'clip.save', { clip: { ...clip, headline: `𪚥${clip.headline}` } });
    await page.getByText('有 1 个字没有字体').waitFor();
    await page.getByRole('button', { name: '去改' }).click();
    await eventually(() =>
      page.getByRole('button', { name: '素材', exact: true }).getAttribute('aria-current'),
    ).not.toBeNull();
  });
});
