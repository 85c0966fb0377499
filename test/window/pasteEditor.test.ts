import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clipboardSamples } from '../helpers/clipboardSamples.ts';
import { hostileCases } from '../helpers/hostileHtml.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** Pasting foreign HTML into a clip, in the desk as it is: what arrives is what is saved; nothing runs, nothing is fetched. */

const chromium = requireTool('chromium');

/** Waits until something is so; other programs may need the processor, too. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });

const paste = (page: Page, html: string, text = '') =>
  page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      if (plain !== '') clipboardData.setData('text/plain', plain);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [html, text] as const,
  );

describe.runIf(chromium)('pasting into a clip', () => {
  let desk: BrowserDesk;
  let page: Page;
  let clipId: string;
  const stored = () => askFromPage(page, 'clip.get', { clipId });
  const detail = async () => (await stored()).detail;
  const filled = async () => (await detail()).filter((block) => block.type !== 'paragraph' || block.runs.length > 0);

  /** Whoever asks for something here was led to by what was pasted. */
  const asked: string[] = [];
  const canary = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });

  beforeAll(async () => {
    await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
    desk = await launchBrowserDesk(chromium ?? '');
    page = desk.page;
    page.setDefaultTimeout(10_000);
    await waitForLibrary(page);
  });
  afterAll(async () => {
    await desk?.close();
    canary.close();
  });

  /** A new clip with the caret in its detail. */
  beforeEach(async () => {
    await page.locator('.clip-grid [data-row]').first().waitFor();
    const before = new Set(await askFromPage(page, 'clip.ids', {}));
    await page.keyboard.press('Control+n');
    await soon(async () => (await askFromPage(page, 'clip.ids', {})).some((id) => !before.has(id))).toBe(true);
    clipId = (await askFromPage(page, 'clip.ids', {})).find((id) => !before.has(id)) ?? '';
    const field = page.locator(`[data-clip="${clipId}"]`).getByRole('textbox', { name: '详文', exact: true });
    await field.click();
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('详文');
  });

  test.each(clipboardSamples)(
    'what $program copies is saved as our blocks, and one undo takes it back',
    async ({ html, kept }) => {
      await paste(page, html);
      await soon(filled).toEqual(kept);
      await page.keyboard.press('Control+z');
      await soon(detail).toEqual([]);
    },
  );

  test('nothing of the hostile corpus runs, and no request leaves', async () => {
    const { port } = canary.address() as AddressInfo;
    const cases = hostileCases(`http://127.0.0.1:${port}`);
    const outside: string[] = [];
    const dialogs: string[] = [];
    const watch = (request: { url(): string }) => {
      if (!request.url().startsWith(desk.origin)) outside.push(request.url());
    };
    page.on('request', watch);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const address = page.url();
    await page.evaluate(() => {
      Object.assign(window, { ran: 0, pwned: () => Object.assign(window, { ran: 1 }) });
    });
    for (const { html } of cases) await paste(page, html);
    await page.keyboard.insertText('完');
    const field = page.locator(`[data-clip="${clipId}"]`).getByRole('textbox', { name: '详文', exact: true });
    expect(await field.textContent()).toContain('完');
    // Each paste is a step of its own, and they are saved one after the other.
    await expect.poll(async () => JSON.stringify(await detail()).includes('完'), { timeout: 90_000 }).toBe(true);
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBe(0);
    expect({ asked, outside: outside.filter((url) => !url.startsWith('data:')), dialogs }).toEqual({
      asked: [],
      outside: [],
      dialogs: [],
    });
    expect(page.url()).toBe(address);
    expect(await field.locator('img, script, iframe, style, svg, form, object, embed, input').count()).toBe(0);
    const saved = JSON.stringify(await detail());
    expect(saved.split('安全').length - 1).toBeGreaterThan(150);
    expect(saved).not.toMatch(/"link":"(?!https?:|mailto:)/);
    page.off('request', watch);
  }, 180_000);

  test('a picture within the text is stored and stands in its place; one that cannot come is named until one has read it', async () => {
    const bytes = await encoder(photo(40, 30)).png().toBuffer();
    const own = `data:image/png;base64,${bytes.toString('base64')}`;
    await paste(
      page,
      `<p>图前</p><img src="${own}"><p>图后</p><img src="file:///C:/Temp/现场.png"><img src="https://example.cn/远.jpg" alt="远景">`,
    );
    await soon(async () => (await filled()).map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
    const notice = page.getByRole('status').filter({ hasText: '没有带进来' });
    await soon(() => notice.textContent()).toContain('现场.png');
    expect(await notice.textContent()).toContain('有 2 处没有带进来');
    expect(await notice.textContent()).toContain('远景');
    await notice.getByRole('button', { name: '知道了' }).click();
    await soon(() => notice.count()).toBe(0);
    await page.getByRole('textbox', { name: '详文', exact: true }).focus();
    await page.keyboard.press('Control+z');
    await soon(detail).toEqual([]);
  });
});
