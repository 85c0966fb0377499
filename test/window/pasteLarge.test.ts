import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '#shared/model/index.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** Pastes that take their time: one goes on writing meanwhile, and each thing lands where it belongs. */

const chromium = requireTool('chromium');
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });
const count = 300;
const line = (at: number): string => `第${at}段：示例园区与企业面谈，议定厂房、用电和用工。`;
const styled = (text: string): string =>
  `<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0;line-height:150%'><span style='font-family:宋体;mso-ascii-font-family:Calibri;mso-hansi-font-family:Calibri;mso-bidi-font-family:"Times New Roman"'>${text}</span><span lang=EN-US style='font-family:宋体;mso-bidi-font-family:"Times New Roman"'><o:p></o:p></span></p>`;
const large = Array.from({ length: count }, (_, at) => styled(line(at))).join('\n');

interface Doing {
  readonly html: string;
  readonly rtf?: string;
  /** Written right behind the paste, before anything of it can have been read. */
  readonly atOnce?: string;
  /** Written when a part of it is in the text. */
  readonly later?: string;
  /** Another clip is chosen right behind the paste. */
  readonly leave?: boolean;
  /** The window loses the focus right behind the paste. */
  readonly blur?: boolean;
}

const paste = (page: Page, doing: Doing) =>
  page.evaluate(async ({ html, rtf, atOnce, later, leave, blur }) => {
    const field = document.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', '只有文字');
    if (rtf) clipboardData.setData('text/rtf', rtf);
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    // The editor has drawn the place of it then; nothing else has happened.
    await Promise.resolve();
    if (leave) document.querySelector<HTMLElement>('.clip-grid [data-row]:not([aria-selected="true"])')?.click();
    if (blur) window.dispatchEvent(new Event('blur'));
    if (atOnce) document.execCommand('insertText', false, atOnce);
    if (!later) return;
    while ((field?.querySelectorAll('p').length ?? 0) < 10) await new Promise((resolve) => setTimeout(resolve));
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Unidentified', bubbles: true }));
    document.execCommand('insertText', false, later);
  }, doing);

describe.runIf(chromium)('pasting much', () => {
  let desk: BrowserDesk;
  let page: Page;
  let clipId: string;
  const detail = async (): Promise<readonly Block[]> => (await askFromPage(page, 'clip.get', { clipId })).detail;
  const lines = async () =>
    (await detail()).map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : block.type));
  const pasted = Array.from({ length: count }, (_, at) => line(at));
  /** The pasted lines between what stands before and behind them. */
  const between = (before: string, behind: string) =>
    pasted.map((text, at) => `${at === 0 ? before : ''}${text}${at === count - 1 ? behind : ''}`);

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(10_000);
    await waitForLibrary(page);
  });
  afterAll(async () => await desk?.close());

  /** A new clip with 前后 in its detail and the caret between them. */
  beforeEach(async () => {
    await page.locator('.clip-grid [data-row]').first().waitFor();
    const before = new Set(await askFromPage(page, 'clip.ids', {}));
    await page.keyboard.press('Control+n');
    await soon(async () => (await askFromPage(page, 'clip.ids', {})).some((id) => !before.has(id))).toBe(true);
    clipId = (await askFromPage(page, 'clip.ids', {})).find((id) => !before.has(id)) ?? '';
    await page.locator(`[data-clip="${clipId}"]`).getByRole('textbox', { name: '详文', exact: true }).click();
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('详文');
    await page.keyboard.insertText('前后');
    await page.keyboard.press('ArrowLeft');
    await soon(lines).toEqual(['前后']);
  });

  test('what is written before it is read stands behind it, and one undo takes back the paste alone', async () => {
    await paste(page, { html: large, atOnce: '续' });
    await soon(lines).toEqual(between('前', '续后'));
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前续后']);
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前后']);
  });

  test('what is written while it is put in stands behind it, as a step of its own', async () => {
    await paste(page, { html: large, later: '续' });
    await soon(lines).toEqual(between('前', '续后'));
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(between('前', '后'));
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前后']);
  });

  test('selected text stays until the paste takes its place, and one undo brings it back', async () => {
    await page.keyboard.press('Control+a');
    await paste(page, { html: large });
    await soon(lines).toEqual(between('', ''));
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前后']);
  });

  test('an undo before it is read takes back the paste', async () => {
    await paste(page, { html: large });
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前后']);
    await page.keyboard.press('Control+Shift+z');
    await soon(lines).toEqual(between('前', '后'));
  });

  test('a clip that is left at once has it all', async () => {
    await paste(page, { html: large, leave: true });
    await soon(lines).toEqual(between('前', '后'));
  });

  test('a text with a picture has its place, too', async () => {
    const bytes = await encoder(photo(40, 30)).png().toBuffer();
    const picture = `<p>图前</p><img src="data:image/png;base64,${bytes.toString('base64')}"><p>图后</p>`;
    await paste(page, { html: picture, atOnce: '续' });
    await soon(lines).toEqual(['前图前', 'picture', '图后续后']);
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前续后']);
  });

  test('a clip that is left before its pictures are stored gets them all the same, in one step', async () => {
    const sources = await Promise.all(
      [40, 50].map(async (width) => (await encoder(photo(width, 30)).png().toBuffer()).toString('base64')),
    );
    const [first, second] = sources.map((source) => `<img src="data:image/png;base64,${source}">`);
    await paste(page, { html: `<p>图前</p>${first}<p>图间</p>${second}<p>图后</p>`, leave: true });
    await soon(lines).toEqual(['前图前', 'picture', '图间', 'picture', '图后后']);
    await page.keyboard.press('Control+z');
    await soon(lines).toEqual(['前后']);
  });

  test('a picture that is none is named, though the clip was left', async () => {
    const none = `data:image/png;base64,${Buffer.alloc(3000, 'no picture').toString('base64')}`;
    await paste(page, { html: `<p>图前</p><img width="400" height="300" src="${none}"><p>图后</p>`, leave: true });
    await soon(lines).toEqual(['前图前', '图后后']);
    await page.locator('.clip-grid [data-row]').first().click();
    await page.getByText('有 1 处没有带进来').first().waitFor();
  });

  test('a window that loses the focus while pictures are stored keeps them', async () => {
    const bytes = await encoder(photo(40, 30)).png().toBuffer();
    await paste(page, {
      html: `<p>图前</p><img src="data:image/png;base64,${bytes.toString('base64')}"><p>图后</p>`,
      blur: true,
    });
    await soon(lines).toEqual(['前图前', 'picture', '图后后']);
  });

  test('pictures that Word only names are taken from the same text as RTF', async () => {
    const bytes = await encoder(photo(40, 30)).png().toBuffer();
    const rtf = `{\\rtf1 {\\*\\shppict{\\pict\\picwgoal400\\pichgoal300\\pngblip ${bytes.toString('hex')}}}{\\nonshppict{\\pict\\wmetafile8 0100}}}`;
    const html = '<p class=MsoNormal>图前</p><img width=40 height=30 src="file:///C:/t/clip_image001.png"><p>图后</p>';
    await paste(page, { html, rtf });
    await soon(lines).toEqual(['前图前', 'picture', '图后后']);
  });
});
