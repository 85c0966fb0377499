import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type Page as BrowserPage, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Page, Template } from '#shared/typeset/index.ts';
import { makeDrawingFonts } from '../../../build/drawingFonts.ts';
import type { DrawnPage } from './drawnPage.ts';

export interface PreviewPage {
  /** Draws a page so many px wide and says where everything stands on it. */
  draw(page: Page, template: Template, width: number): Promise<DrawnPage>;
  /** A PNG of what was drawn, `sharpness` times as many pixels wide. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Device pixels of a CSS pixel in pictures. */
export const sharpness = 3;

const origin = 'http://desk.test';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Opens the window's page drawing alone in a browser; nothing of it comes over a network.
 * @param folder an empty one, for what is built
 */
export async function openPreviewPage(
  executablePath: string,
  folder: string,
  readAsset: (assetId: string) => Promise<Uint8Array>,
): Promise<PreviewPage> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: pagePath } },
  });
  makeDrawingFonts(join(folder, 'fonts'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await openIn(browser, folder, readAsset);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

const pagePath = fileURLToPath(new URL('page.html', import.meta.url));

async function openIn(
  browser: Browser,
  folder: string,
  readAsset: (assetId: string) => Promise<Uint8Array>,
): Promise<PreviewPage> {
  const window = await browser.newPage({ viewport: { width: 1000, height: 1300 }, deviceScaleFactor: sharpness });
  await window.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, assetId] = /^\/asset\/([^/]+)\/full$/.exec(pathname) ?? [];
    const body = assetId === undefined ? readFileSync(join(folder, pathname)) : Buffer.from(await readAsset(assetId));
    const contentType = types[extname(pathname)] ?? (body[0] === 0xff ? 'image/jpeg' : 'image/png');
    await route.fulfill({ body, ...(assetId === undefined && !types[extname(pathname)] ? {} : { contentType }) });
  });
  const failures: string[] = [];
  window.on('pageerror', (error) => failures.push(error.message));
  await window.goto(`${origin}/page.html`);
  await window.waitForFunction(() => 'drawPage' in globalThis || document.title === 'failed', undefined, {
    timeout: 60_000,
  });
  return {
    draw: (page, template, width) => draw(window, page, template, width, failures),
    picture: () => picture(window),
    close: () => browser.close(),
  };
}

async function draw(
  window: BrowserPage,
  page: Page,
  template: Template,
  width: number,
  failures: readonly string[],
): Promise<DrawnPage> {
  const drawn = await window.evaluate(
    ([wanted, look, px]) => {
      const { drawPage } = globalThis as unknown as {
        drawPage(page: unknown, template: unknown, width: number): Promise<DrawnPage>;
      };
      return drawPage(wanted, look, px);
    },
    [page, template, width] as const,
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return drawn;
}

async function picture(window: BrowserPage): Promise<Uint8Array> {
  return await window.locator('#paper').screenshot({ type: 'png' });
}
