import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The desk's own policy. */
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

export interface StrictPage {
  readonly page: Page;
  /** What the page was refused by the policy, and the errors it met. */
  readonly complaints: readonly string[];
}

/**
 * Call once at the top of a test file: builds the page in test/window/fixtures/<name> and opens it in Chromium, under the
 * desk's policy, with the query that is asked for.
 */
export function useStrictPage(name: string): (query?: string) => Promise<StrictPage> {
  const folder = join(root, 'out/test', name);
  let browser: Browser | undefined;
  const server = createServer(({ url = '/' }, response) => {
    const asked = new URL(url, 'http://localhost').pathname;
    const path = normalize(join(folder, asked === '/' ? 'index.html' : asked));
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    try {
      response.end(readFileSync(path));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  beforeAll(async () => {
    await build({
      root: join(root, 'test/window/fixtures', name),
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, target: 'es2024', modulePreload: false, assetsInlineLimit: 0 },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const executablePath = process.env['DESK_CHROMIUM'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  return async (query = '') => {
    const address = server.address();
    if (!browser || address === null || typeof address === 'string') throw new Error('the page is not served');
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${address.port}/${query}`);
    await page.locator('main').waitFor();
    return { page, complaints };
  };
}
