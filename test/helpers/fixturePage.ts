import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { contentPolicy } from '#shell/contentPolicy.ts';
import { requireTool } from './tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** With this query a page has no policy: what the desk itself lets through would run. */
export const unprotected = '?unprotected';

export interface FixturePages {
  /** Opens the page anew. @param watch given the page before it is loaded */
  open(query: string, options: BrowserContextOptions, watch?: (page: Page) => void): Promise<Page>;
  /** Paths that were asked for; may be emptied. */
  readonly requested: string[];
}

/**
 * Call once at the top of a test file: builds the page in test/window/fixtures/<name> and serves it to Chromium under the
 * desk's own policy. Where there is no Chromium the file's tests are skipped.
 */
export function useFixturePages(name: string): FixturePages {
  const binary = requireTool('chromium');
  const folder = join(root, 'out/test', name);
  const requested: string[] = [];
  let browser: Browser | undefined;
  const server = createServer(({ url = '/' }, response) => {
    requested.push(url);
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : pathname));
    if (search !== unprotected) response.setHeader('content-security-policy', contentPolicy(''));
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    try {
      response.end(readFileSync(path));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  beforeAll(async () => {
    if (binary === null) return;
    await build({
      root: join(root, 'test/window/fixtures', name),
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, target: 'es2024', modulePreload: false, assetsInlineLimit: 0 },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox', '--disable-gpu'] });
  }, 120_000);
  beforeEach((context) => context.skip(binary === null, 'no Chromium'));
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  return {
    requested,
    open: async (query, options, watch) => {
      const address = server.address();
      if (!browser || address === null || typeof address === 'string') throw new Error('the page is not served');
      const page = await browser.newPage(options);
      watch?.(page);
      await page.goto(`http://127.0.0.1:${address.port}/${query}`);
      return page;
    },
  };
}
