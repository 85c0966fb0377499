import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { openPdf, pageTexts } from '../helpers/pdfjs.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, callFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

const chromium = requireTool('chromium');

describe.skipIf(chromium === null)('an issue is exported and frozen', () => {
  let desk: BrowserDesk;
  let page: Page;
  let issueId = '';

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(20_000);
    await waitForLibrary(page);
    const [issue] = await askFromPage(page, 'issue.list', {});
    issueId = issue?.id ?? '';
    await page.locator('.screens').waitFor();
    await page.keyboard.press('Control+4');
    await page.locator('.formats').waitFor();
  });
  afterAll(() => desk.close());

  const folder = (name: string): string => {
    const path = join(desk.documents, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const fill = async (field: string, text: string) => page.getByRole('textbox', { name: field }).fill(text);
  const exportTo = async (path: string, name: string) => {
    await fill('输出到', path);
    await fill('文件名', name);
    await page.getByRole('button', { name: /^输出/ }).click();
  };
  const written = (name: string) => page.locator('.files').getByText(name, { exact: true });
  const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

  test('both files are written, and the contents say the numbers that the preview shows', async () => {
    const path = folder('both');
    await exportTo(path, '本期');
    await written('本期.pdf').waitFor();
    await written('本期.docx').waitFor();
    expect(readdirSync(path).sort()).toEqual(['本期.docx', '本期.pdf']);
    await page.getByText('47 / 47').waitFor();
    await eventually(() => page.locator('.formats').textContent()).toMatch(/已证明，\d\.\d\d 秒/);

    const pdf = await openPdf(readFileSync(join(path, '本期.pdf')));
    const labels = (await pdf.getPageLabels()) ?? [];
    const printed = (await pageTexts(pdf)).slice(0, labels.indexOf('1')).join('');
    const drawn = await contentsDrawn();
    const { entries } = await askFromPage(page, 'layout.get', { issueId });
    expect(entries).toHaveLength(47);
    const lines = entries.map(({ headline, folio }) => ({ headline: headline.replace(/\s+/g, ''), folio }));
    const lacking = (text: string) =>
      lines.filter(({ headline, folio }) => !new RegExp(`${escaped(headline)}[.…·]*${folio}(?!\\d)`).test(text));
    expect(lacking(printed)).toEqual([]);
    expect(lacking(drawn)).toEqual([]);
  });

  /** The text of the contents pages as the desk draws them. */
  async function contentsDrawn(): Promise<string> {
    await page.keyboard.press('Control+5');
    await page.getByRole('radio', { name: '目录' }).click();
    await page.locator('.stage figcaption', { hasText: '目录 ii' }).waitFor();
    const texts = await page.locator('.stage .page-paper').allTextContents();
    await page.keyboard.press('Control+4');
    return texts.join('').replace(/\s+/g, '');
  }
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  test('Escape ends an export, and no file is there', async () => {
    const path = folder('cancelled');
    await fill('输出到', path);
    await fill('文件名', '不要');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.locator('.callout', { hasText: '已取消，没有写出文件；原来的文件没有改动。' }).waitFor();
    expect(readdirSync(path)).toEqual([]);
  });

  test('a folder that is not there is explained where it happened', async () => {
    await exportTo(join(desk.documents, '没有这个文件夹'), '本期');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/原来的文件没有改动/);
    await alert.getByRole('button', { name: '知道了' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('only the chosen format is made, under a name without what file systems refuse', async () => {
    const path = folder('named');
    await page.getByRole('checkbox', { name: 'Word 文档' }).press('Space');
    await fill('文件名', '八月/第1期?');
    await page.getByText('文件名里不能有 / ?').waitFor();
    await exportTo(path, '八月/第1期?');
    await written('八月_第1期_.pdf').waitFor();
    expect(readdirSync(path)).toEqual(['八月_第1期_.pdf']);
    await page.getByRole('button', { name: '恢复原样' }).click();
    await eventually(() => page.getByRole('textbox', { name: '文件名' }).inputValue()).toMatch(/^园区周报\d{4}年/);
  });

  test('a section without entries stands in the way, and is led to', async () => {
    const section = { issueId, sectionId: '0190a0a0-0000-7000-8000-000000000001' };
    await askFromPage(page, 'issue.addSection', { ...section, name: '人事', format: 'brief', itemsPerPage: 3 });
    const findings = page.getByRole('region', { name: '输出前要看' });
    await findings.getByText('栏目“人事”还没有条目，不能输出也不能冻结').waitFor();
    expect(await page.getByRole('button', { name: /^输出/ }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^冻结总\d+期$/ }).isDisabled()).toBe(true);
    await findings.getByRole('button', { name: /^去看/ }).click();
    await eventually(() => page.locator('.screens [aria-current="page"]').textContent()).toBe('组版');
    await page.keyboard.press('Control+4');
    await askFromPage(page, 'issue.removeSection', section);
    await findings.waitFor({ state: 'detached' });
  });

  test('freezing is undone from its notice', async () => {
    await page.getByRole('button', { name: /^冻结总\d+期$/ }).click();
    await page.getByText(/总\d+期已冻结/).waitFor();
    await page.locator('.toast', { hasText: '已冻结' }).getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: /^冻结总\d+期$/ }).waitFor();
    expect((await askFromPage(page, 'issue.get', { issueId })).status).toBe('draft');
  });

  test('a frozen issue refuses changes in words, and is exported again with the same bytes', async () => {
    const path = folder('frozen');
    await exportTo(path, '冻结前');
    await written('冻结前.pdf').waitFor();
    await page.getByRole('button', { name: /^冻结总\d+期$/ }).click();
    await page.getByText(/总\d+期已冻结/).waitFor();
    await page.locator('.masthead').getByText('已冻结').waitFor();

    const { sections } = await askFromPage(page, 'issue.get', { issueId });
    const refused = await callFromPage(page, 'issue.removeSection', { issueId, sectionId: sections[0]?.id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'frozen' } });
    expect(refused).toMatchObject({ error: { message: expect.stringMatching(/冻结.*更正版/) } });

    await page.getByRole('button', { name: /再输出 初版/ }).click();
    const [name = ''] = await page.locator('.files .path').allTextContents();
    await eventually(() => readdirSync(path).filter((each) => each.endsWith('.pdf'))).toHaveLength(2);
    const again = readdirSync(path).find((each) => each.endsWith('.pdf') && each !== '冻结前.pdf') ?? name;
    expect(sha256(join(path, again))).toBe(sha256(join(path, '冻结前.pdf')));
  });

  test('a corrected edition is opened with a reason, and its files are called so', async () => {
    await page.getByRole('button', { name: '出更正版…' }).click();
    const dialog = page.getByRole('dialog');
    const open = dialog.getByRole('button', { name: '打开更正版' });
    expect(await open.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '更正的原因' }).fill('第 9 页金额少了“元”');
    await open.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^冻结总\d+期$/ }).waitFor();
    const issue = await askFromPage(page, 'issue.get', { issueId });
    expect(issue).toMatchObject({ status: 'draft', edition: 2 });
    await eventually(() => page.getByRole('textbox', { name: '文件名' }).inputValue()).toMatch(/更正版$/);

    await page.getByRole('button', { name: /^冻结总\d+期$/ }).click();
    await page.locator('.editions li').nth(1).waitFor();
    expect(await page.locator('.editions li').first().textContent()).toContain('第 9 页金额少了“元”');
  });
});
