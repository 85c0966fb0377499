import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from '../helpers/composing.ts';
import { openPdf, pageTexts } from '../helpers/pdfjs.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk, launchDesk, type StartedDesk } from '../helpers/window.ts';
import { askFromPage } from '../helpers/windowCalls.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

const electron = electronBinary();
const chromium = requireTool('chromium');

const programs = [
  ...(electron === null ? [] : [{ name: 'Electron', start: () => launchDesk(electron) }]),
  ...(chromium === null ? [] : [{ name: 'Chromium', start: () => launchBrowserDesk(chromium) }]),
];

/** On a busy machine things take their time. */
const soon = { timeout: 15_000 };

const headline = '云栖港与星芒电池签约 建设固态电池中试基地';
const lead = '10月28日，云栖港与星芒电池签订投资协议，项目总投资26亿元。';

/** An editor's week, each step on what the one before has left. */
describe.each(programs)('an editor’s week in $name', ({ start }) => {
  let desk: StartedDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await start();
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await page.locator('[role="row"] h4').first().waitFor();
  });
  afterAll(() => desk.close());

  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const ourLine = () => page.locator('.outline-row', { hasText: headline });
  const folio = async (): Promise<string> => (await ourLine().locator('.folio').textContent()) ?? '';

  test('clips an item and writes it in Chinese through an input method', async () => {
    await page.keyboard.press('Control+n');
    await expect.poll(() => field('标题').evaluate((each) => each === document.activeElement), soon).toBe(true);
    await composeText(page, [
      ['yun qi gang', '云栖港'],
      ['yu', '与'],
      ['xing mang dian chi', '星芒电池'],
      ['qian yue', '签约'],
    ]);
    await page.keyboard.press('Space');
    await composeText(page, [['jian she gu tai dian chi zhong shi ji di', '建设固态电池中试基地']]);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(lead);
    await field('详文').click();
    await page.keyboard.insertText('基地分两期建设，一期明年三季度投产。');
    await expect.poll(async () => (await ours())?.detail.length, soon).toBe(1);
    expect(await ours()).toMatchObject({ headline, lead });
  });

  const ours = async () => {
    const { hits } = await askFromPage(page, 'search.clips', { query: '星芒电池', limit: 1 });
    const [hit] = hits;
    return hit && (await askFromPage(page, 'clip.get', { clipId: hit.id }));
  };

  test('gives it a tag, a source that is registered on the way, a section, and has it ready', async () => {
    const info = page.getByRole('complementary', { name: '素材信息' });
    await info.getByRole('combobox', { name: '来源' }).fill('云栖港管委会网站');
    await page.getByRole('option', { name: /云栖港管委会网站/ }).click();
    await info.getByRole('combobox', { name: '添加标签' }).fill('签约');
    await page.getByRole('option', { name: '签约', exact: true }).click();
    const tools = page.getByRole('toolbar', { name: '编辑素材' });
    await tools.getByRole('button', { name: /栏目/ }).click();
    await page.getByRole('option', { name: '招商引资' }).click();
    await tools.getByRole('button', { name: /状态/ }).click();
    await page.getByRole('option', { name: '已选' }).click();
    await expect.poll(async () => (await ours())?.status, soon).toBe('ready');
    await expect.poll(async () => (await ours())?.tags, soon).toEqual(['签约']);
    const clip = await ours();
    const sources = await askFromPage(page, 'source.list', {});
    expect(sources.find(({ source }) => source.id === clip?.sourceId)?.source.name).toBe('云栖港管委会网站');
  });

  test('places it in the issue, where its number is the one of its line in the contents', async () => {
    await page.keyboard.press('Control+2');
    await page.locator('.outline-row .folio').first().waitFor();
    await page.locator('.pool-row', { hasText: '云栖港与星芒电池签约' }).click();
    await page.keyboard.press('Enter');
    await ourLine().waitFor();
    const last = await folio();
    expect(Number(last)).toBeGreaterThan(0);

    await ourLine().click();
    for (const _ of Array.from({ length: 5 })) await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(folio, soon).not.toBe(last);
    await expect.poll(async () => (await placed())?.folio, soon).toBe(Number(await folio()));
    expect(await contentsLine()).toMatch(new RegExp(`${headline.replace(' ', ' ?')}[. ]*${await folio()}(?!\\d)`));
  });

  const issueId = async (): Promise<string> => {
    const [newest] = await askFromPage(page, 'issue.list', {});
    return newest?.id ?? '';
  };

  const placed = async () => {
    const { entries } = await askFromPage(page, 'layout.get', { issueId: await issueId() });
    return entries.find((entry) => entry.headline === headline);
  };

  /** The contents in the preview, as they are drawn. */
  async function contentsLine(): Promise<string> {
    const texts: string[] = [];
    for (const name of ['目录 i', '目录 ii']) {
      await page.getByRole('option', { name, exact: true }).click();
      const sheet = page.locator(`.page-sheet[aria-label="${name}"]`);
      await sheet.waitFor();
      texts.push((await sheet.textContent()) ?? '');
    }
    return texts.join('\n').replace(/\s+/g, ' ');
  }

  test('exports the issue, and the PDF says the same when it is read back', async () => {
    const folder = join(desk.documents, 'week');
    mkdirSync(folder, { recursive: true });
    const number = await folio();
    await page.keyboard.press('Control+4');
    await page.getByRole('textbox', { name: '输出到' }).fill(folder);
    await page.getByRole('textbox', { name: '文件名' }).fill('week');
    await page.getByRole('button', { name: /^输出 ?PDF/ }).click();
    await page.getByText(/^已证明，/).waitFor({ timeout: 60_000 });
    await page.getByText(/^已写好，/).waitFor({ timeout: 60_000 });

    const pdf = await openPdf(readFileSync(join(folder, 'week.pdf')));
    const labels = (await pdf.getPageLabels()) ?? [];
    const texts = await pageTexts(pdf);
    const wanted = headline.replace(' ', '');
    const standsOn = texts.findIndex((text, index) => /^\d+$/.test(labels[index] ?? '') && text.includes(wanted));
    expect(labels[standsOn]).toBe(number);
    const contents = texts.slice(0, labels.indexOf('1')).join('');
    expect(contents).toMatch(new RegExp(`${wanted}[.]*${number}`));
    expect(readFileSync(join(folder, 'week.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('takes the move back as one step, and does it again', async () => {
    await page.keyboard.press('Control+2');
    await ourLine().waitFor();
    const after = await folio();
    await page.keyboard.press('Control+z');
    await expect.poll(folio, soon).not.toBe(after);
    await page.keyboard.press('Control+y');
    await expect.poll(folio, soon).toBe(after);
  });
});

test('there is a window or a browser to tell the story in', () => {
  expect(electron !== null || chromium !== null || process.env['CI'] !== 'true').toBe(true);
});
