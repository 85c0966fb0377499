import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Here the page has no policy: what the editor itself lets through would run. */
const unprotectedPath = '?unprotected';

export interface EditorPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Paths that were asked for since the page was there. */
  readonly requests: readonly string[];
}

/** Call once at the top of a test file: builds the page with the three editors and opens it anew for each test. */
export function servesEditorPage(): (options?: { readonly unprotected?: boolean }) => Promise<EditorPage> {
  const folder = join(root, 'out/test/editor');
  let browser: Browser | undefined;
  const requested: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    requested.push(url);
    const path = normalize(join(folder, url === '/' || url === `/${unprotectedPath}` ? 'index.html' : url));
    try {
      if (url !== `/${unprotectedPath}`) response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.end(readFileSync(path));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  beforeAll(async () => {
    await build({
      root: join(root, 'test/window/fixtures/editor'),
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, target: 'es2024', modulePreload: false },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const executablePath = process.env['DESK_CHROMIUM'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  return async ({ unprotected = false } = {}) => {
    const address = server.address();
    if (!browser || address === null || typeof address === 'string') throw new Error('the page is not served');
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    page.setDefaultTimeout(5000);
    await page.goto(`http://127.0.0.1:${address.port}/${unprotected ? unprotectedPath : ''}`);
    await page.getByLabel('详文').waitFor({ timeout: 5000 });
    requested.length = 0;
    return { page, cdp: await page.context().newCDPSession(page), requests: requested };
  };
}
