import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clip, fromPlainText, plainText } from '#shared/model/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import { barriers } from '../helpers/barriers.ts';
import { composeText } from '../helpers/composing.ts';
import { eventually } from '../helpers/eventually.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** The second pair of eyes: what is found in an issue and in a clip, put right where it is shown. */

const chromium = requireTool('chromium');
const slips = '计划用3-5年建成,总投资超48亿。';

describe.skipIf(chromium === null)('what the check finds', () => {
  let desk: BrowserDesk;
  let page: Page;
  let cdp: CDPSession;
  let issueId = '';
  let clipId = '';
  let before: Clip;

  const stored = () => askFromPage(page, 'clip.get', { clipId });
  const detail = async () => plainText((await stored()).detail);
  const rows = () => page.locator('.finding-row');
  const found = async () => (await askFromPage(page, 'check.issue', { issueId })).findings;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(15_000);
    cdp = await desk.context.newCDPSession(page);
    await waitForLibrary(page);
    await page.locator('.screens').waitFor();
    const issues = await askFromPage(page, 'issue.list', {});
    issueId = issues.find(({ status }) => status === 'draft')?.id ?? '';
    const issue = await askFromPage(page, 'issue.get', { issueId });
    clipId = issue.sections[0]?.entries[0]?.clipId ?? '';
    before = await cleanClip();
  });
  afterAll(() => desk.close());

  async function cleanClip(): Promise<Clip> {
    const { revision: _r, addedAt: _a, updatedAt: _u, trashedAt: _t, ...clip } = await stored();
    return clip;
  }

  /** A clip of the issue with three slips in its last paragraph. */
  beforeEach(async () => {
    await askFromPage(page, 'clip.save', { clip: { ...before, detail: [...before.detail, ...fromPlainText(slips)] } });
    const { publicationId } = await askFromPage(page, 'issue.get', { issueId });
    await askFromPage(page, 'style.save', { publicationId, settings: defaultStyleSettings });
    await page.reload();
    await page.locator('.screens').waitFor();
    await page.keyboard.press('Control+3');
    await rows().first().waitFor();
  });

  test('the issue as it ships has nothing to correct, and says so', async () => {
    await askFromPage(page, 'clip.save', { clip: before });
    await page.getByText('没有必改的地方').or(page.getByText('全期校对完毕')).first().waitFor();
    expect((await found()).filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('findings are listed with their place, and the page of the open one is shown with a mark', async () => {
    await eventually(async () => (await found()).filter((each) => each.clipId === clipId).length).toBe(3);
    const range = rows().filter({ hasText: '-—' });
    await range.click();
    await page.locator('.finding.is-open dd').first().waitFor();
    expect(await page.locator('.finding.is-open dd').allTextContents()).toEqual([
      expect.stringContaining('3-5年'),
      expect.stringContaining('3—5年'),
    ]);
    await page.locator('.page-hit').first().waitFor();
  });

  test('one is corrected in place by Enter, all that is certain by one button, and each is one undo', async () => {
    await rows().filter({ hasText: '-—' }).click();
    await page.locator('.finding.is-open').waitFor();
    await page.keyboard.press('Enter');
    await eventually(detail).toMatch(/计划用3—5年建成,总投资超48亿。$/);
    await page.keyboard.press('Control+z');
    await eventually(detail).toMatch(new RegExp(`${slips}$`));
    await page.getByRole('button', { name: /^改正可确定的 \d+ 处$/ }).click();
    await eventually(detail).toMatch(/计划用3—5年建成，总投资超48亿元。$/);
    await page.keyboard.press('Control+z');
    await eventually(detail).toMatch(new RegExp(`${slips}$`));
  });

  test('F8 goes through them, and each is announced', async () => {
    await page.keyboard.press('F8');
    await eventually(() => page.locator('.finding.is-open').count()).toBe(1);
    const first = await page.locator('.finding.is-open .finding-title').textContent();
    await page.keyboard.press('F8');
    await eventually(() => page.locator('.finding.is-open .finding-title').textContent()).not.toBe(first);
    await page.keyboard.press('Shift+F8');
    await eventually(() => page.locator('.finding.is-open .finding-title').textContent()).toBe(first);
  });

  test('what is ignored here is not found again, is listed, and can be taken back', async () => {
    const count = (await found()).length;
    await rows().filter({ hasText: '-—' }).click();
    await page.locator('.finding-card').getByRole('button', { name: '此处忽略' }).click();
    await eventually(async () => (await found()).length).toBe(count - 1);
    await page.getByRole('button', { name: /^此处忽略\s*1$/ }).click();
    const drawer = page.getByRole('dialog', { name: '不再提示的内容' });
    await drawer.getByRole('button', { name: /^恢复提示/ }).click();
    await drawer.getByText('没有忽略过什么').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => (await found()).length).toBe(count);
  });

  test('a reason may be given for ignoring: it stands in the list, and undo takes both back', async () => {
    await rows().filter({ hasText: '-—' }).click();
    const card = page.locator('.finding-card');
    await card.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '此处忽略，写明理由…' }).click();
    await page.getByRole('textbox', { name: '理由（可不填）' }).fill('规划原文如此');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^此处忽略\s*1$/ }).click();
    await page.getByRole('dialog', { name: '不再提示的内容' }).getByText('理由：规划原文如此').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await rows().filter({ hasText: '-—' }).waitFor();
  });

  test('the tab bears how many are left to correct, and the summary how many were corrected', async () => {
    const tab = page.getByRole('navigation', { name: '工作区' }).getByRole('button', { name: /^校对/ });
    await eventually(() => tab.textContent()).toMatch(/^校对3/);
    await page.getByRole('button', { name: /^改正可确定的 \d+ 处$/ }).click();
    await eventually(() => tab.textContent()).toBe('校对');
    await eventually(() => page.locator('.check-fact').textContent()).toMatch(/^本期已改\s*3$/);
    await page.keyboard.press('Control+z');
    await page.locator('.check-fact').waitFor({ state: 'detached' });
  });

  test('the other place of a finding is shown on its page, in the clip and in the original', async () => {
    const issue = await askFromPage(page, 'issue.get', { issueId });
    const entries = issue.sections.flatMap((section) => section.entries);
    const {
      revision: _r,
      addedAt: _a,
      updatedAt: _u,
      trashedAt: _t,
      ...far
    } = await askFromPage(page, 'clip.get', {
      clipId: entries.at(-1)?.clipId ?? '',
    });
    const text = (detail: string) => [...before.detail, ...fromPlainText(detail)];
    await askFromPage(page, 'clip.save', { clip: { ...before, detail: text('云溪绿洲产业园开园。') } });
    await askFromPage(page, 'clip.save', {
      clip: { ...far, detail: [...far.detail, ...fromPlainText('企业入驻云溪绿州产业园。')] },
    });
    await rows().filter({ hasText: '绿州' }).click();
    const other = page.getByRole('list', { name: '相关的地方' }).getByRole('button');
    expect(await other.textContent()).toMatch(/第1页.*云溪绿洲产业园开园/);
    await other.click();
    await eventually(() => other.getAttribute('aria-pressed')).toBe('true');
    await page
      .locator('.stage, .page-preview')
      .getByText(/^第 ?1 ?页第 ?1 ?条$/)
      .first()
      .waitFor();
    await askFromPage(page, 'clip.save', { clip: far });
    const original = { url: '', capturedAt: 1, title: '园区开园', source: '', author: '', publishedOn: null };
    const kept = {
      ...before,
      id: 'captured',
      detail: [...fromPlainText('园区总投资196.8亿元，占地约620亩，入驻企业多家。')],
    };
    const captured = [...fromPlainText('园区开园，园区总投资198.6亿元，占地约620亩，入驻企业多家。')];
    await askFromPage(page, 'clipping.keep', { clip: kept, original: { ...original, text: captured } });
    const sectionId = issue.sections[0]?.id ?? '';
    await askFromPage(page, 'issue.placeEntry', { issueId, sectionId, entry: { id: 'captured', clipId: kept.id } });
    await rows().filter({ hasText: '亿元，占地' }).click();
    await other.filter({ hasText: '原文' }).click();
    const dialog = page.getByRole('dialog', { name: '原文' });
    await dialog.getByText('总投资198.6亿元').waitFor();
    await page.keyboard.press('Escape');
    await askFromPage(page, 'issue.removeEntry', { issueId, entryId: 'captured' });
  });

  test('F8 comes to a slip in a caption as well', async () => {
    const [picture, ...more] = before.pictures;
    if (!picture) throw new Error('the clip has a picture');
    const pictures = [{ ...picture, caption: '现场,开工' }, ...more];
    await askFromPage(page, 'clip.save', { clip: { ...before, pictures } });
    await rows().filter({ hasText: '现场' }).click();
    await page.getByRole('button', { name: '打开素材' }).click();
    await page.locator('input[data-caption]').first().waitFor();
    const card = page.getByRole('dialog', { name: '校对问题' });
    await eventually(async () => {
      await page.keyboard.press('F8');
      return card.count();
    }).toBe(1);
    await card.getByRole('button', { name: '改正', exact: true }).click();
    await eventually(async () => (await stored()).pictures[0]?.caption).toBe('现场，开工');
  });

  test('F8 from one field to the next leaves one card open', async () => {
    const detail = [...before.detail, ...fromPlainText(slips)];
    await askFromPage(page, 'clip.save', { clip: { ...before, headline: `${before.headline}。`, detail } });
    await rows().filter({ hasText: '-—' }).click();
    await page.getByRole('button', { name: '打开素材' }).click();
    await eventually(async () => (await underlined()).length).toBe(4);
    const titles = page.locator('.finding-popover-title');
    await page.keyboard.press('F8');
    await eventually(() => titles.allTextContents()).toEqual([expect.stringContaining('标题末尾')]);
    await page.keyboard.press('F8');
    await eventually(() => titles.allTextContents()).toEqual([expect.not.stringContaining('标题末尾')]);
  });

  test('export says what is open, and waits for it where the publication wants that', async () => {
    await page.keyboard.press('Control+4');
    const line = page.getByText('校对还有 3 处必改没有处理');
    await line.waitFor();
    const button = page.getByRole('button', { name: /^输出/ });
    expect(await button.isDisabled()).toBe(false);
    const { publicationId } = await askFromPage(page, 'issue.get', { issueId });
    await askFromPage(page, 'style.save', { publicationId, settings: { ...defaultStyleSettings, holdsExport: true } });
    await eventually(() => button.isDisabled()).toBe(true);
    await askFromPage(page, 'clip.save', { clip: before });
    await line.waitFor({ state: 'detached' });
    await eventually(() => button.isDisabled()).toBe(false);
  });

  test('the sheet for the person who signs off is written, named, and can be opened', async () => {
    await page.getByRole('button', { name: '校对单…' }).click();
    await page.getByText(/^校对单已存为 .*校对单\.docx$/).waitFor();
    const open = page.getByRole('link', { name: /校对单\.docx/ });
    const answer = await page.request.get(new URL((await open.getAttribute('href')) ?? '', page.url()).href);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: '知道了' }).click();
    await open.waitFor({ state: 'detached' });
  });

  test('in the editor slips are underlined, a click opens the card, and a fix is one undo', async () => {
    await rows().filter({ hasText: '-—' }).click();
    await page.getByRole('button', { name: '打开素材' }).click();
    await eventually(underlined).toEqual(['-', ',', '48亿']);
    await page.keyboard.press('F8');
    const card = page.getByRole('dialog', { name: '校对问题' });
    await card.waitFor();
    await card.getByRole('button', { name: '改正', exact: true }).click();
    await eventually(underlined).toHaveLength(2);
    await eventually(detail).not.toMatch(new RegExp(`${slips}$`));
    await page.keyboard.press('Control+z');
    await eventually(detail).toMatch(new RegExp(`${slips}$`));
    await eventually(underlined).toHaveLength(3);
  });

  test('while a phrase is composed nothing is marked anew or changed', async () => {
    await rows().filter({ hasText: '-—' }).click();
    await page.getByRole('button', { name: '打开素材' }).click();
    await eventually(underlined).toHaveLength(3);
    const field = page.getByRole('textbox', { name: '详文', exact: true });
    await field.click();
    await page.keyboard.press('Control+End');
    await cdp.send('Input.imeSetComposition', { text: "3-5'nian,", selectionStart: 9, selectionEnd: 9 });
    expect(await underlined()).toHaveLength(3);
    await composeText(page, [['nian', '年内']]);
    await eventually(detail).toMatch(/年内$/);
  });

  test('nobody is kept out by the screen, in either theme', async () => {
    await rows().first().click();
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(300);
      expect(await barriers(page)).toEqual([]);
    }
  });

  /** The texts that are underlined as findings. */
  const underlined = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      ['editor-error', 'editor-warning'].flatMap((name) =>
        [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String),
      ),
    );
});
