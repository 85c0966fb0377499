import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTempFolders } from '../helpers/tempFolder.ts';
import { requireTool } from '../helpers/tools.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, callFromPage, sendWhenLeft, waitForLibrary } from '../helpers/windowCalls.ts';
import { libraryProcesses } from '../helpers/windowProcesses.ts';

const chromium = requireTool('chromium');
const newFolder = useTempFolders();

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | readonly string[]>;
  readonly text: string;
}

/** A request as no browser would make it. */
function ask(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe.skipIf(chromium === null)('the browser edition', () => {
  let desk: BrowserDesk;
  let cookie: string;

  beforeAll(async () => {
    desk = await launchBrowserDesk(chromium ?? '');
    await waitForLibrary(desk.page);
    const [first] = await desk.context.cookies();
    cookie = `${first?.name}=${first?.value}`;
  });
  afterAll(() => desk?.close());

  test('lets in who has the printed address, once', async () => {
    const used = new URL(desk.output().match(/http:\S+token=\S+/)?.[0] ?? '');
    expect((await ask(desk.origin, used.pathname + used.search)).status).toBe(403);
    const fresh = new URL(desk.address());
    expect(fresh.search).not.toBe(used.search);
    const entered = await ask(desk.origin, fresh.pathname + fresh.search);
    expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(entered.headers['set-cookie'])).toMatch(/^desk-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test('keeps everything from who has no cookie, or a wrong one', async () => {
    for (const path of [
      '/',
      '/index.html',
      '/events',
      `/asset/${'a'.repeat(64)}/160`,
      '/exported/x.pdf',
      '/?token=wrong',
    ]) {
      expect((await ask(desk.origin, path)).status).toBe(403);
      expect((await ask(desk.origin, path, { headers: { cookie: `${cookie.split('=')[0]}=wrong` } })).status).toBe(403);
    }
    const call = await ask(desk.origin, '/call/clip.counts', {
      method: 'POST',
      headers: { origin: desk.origin },
      body: '{"id":1,"input":{}}',
    });
    expect(call.status).toBe(403);
  });

  test('answers to its own host and origin only', async () => {
    const call = (headers: Record<string, string>) =>
      ask(desk.origin, '/call/clip.counts', {
        method: 'POST',
        headers: { cookie, ...headers },
        body: '{"id":1,"input":{}}',
      });
    expect((await call({ origin: desk.origin })).status).toBe(200);
    expect((await call({})).status).toBe(403);
    expect((await call({ origin: 'null' })).status).toBe(403);
    expect((await call({ origin: 'https://example.com' })).status).toBe(403);
    expect((await call({ origin: desk.origin, host: 'example.com' })).status).toBe(421);
    expect(
      (await ask(desk.origin, '/', { headers: { cookie, host: `localhost:${new URL(desk.origin).port}` } })).status,
    ).toBe(421);
    expect((await ask(desk.origin, '/', { method: 'PUT', headers: { cookie } })).status).toBe(405);
  });

  test('listens on this machine only', () => {
    expect(desk.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('serves nothing but the page, pictures and exported files', async () => {
    const paths = [
      '/../package.json',
      '/..%2fservice.js',
      '/%2e%2e/main.js',
      '/..%5cmain.js',
      '/%2fetc%2fpasswd',
      '/%00',
      '/%',
      '/asset/..%2f..%2flibrary.sqlite',
      `/asset/${'a'.repeat(64)}/7`,
      '/exported/..%2f..%2fpackage.json',
      '/exported/passwd',
    ];
    for (const path of paths) {
      expect([path, (await ask(desk.origin, path, { headers: { cookie } })).status]).toEqual([path, 404]);
    }
  });

  test('sends the same strict policy as the window', async () => {
    const { headers } = await ask(desk.origin, '/', { headers: { cookie } });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('refuses what is no call', async () => {
    const call = (body: string) =>
      ask(desk.origin, '/call/clip.counts', { method: 'POST', headers: { cookie, origin: desk.origin }, body });
    for (const body of [
      '',
      'x',
      '[]',
      '5',
      '{"id":-1,"input":{}}',
      '{"id":1,"input":{},"more":1}',
      '{"id":1,"input":{},"kind":"cancel","name":5}x',
    ]) {
      expect([body, (await call(body)).status]).toEqual([body, 400]);
    }
  });

  test('has links and fields in place of the dialogs of a system', async () => {
    for (const [name, input] of [
      ['shell.pickFolder', { title: '选择' }],
      ['shell.pickFile', { title: '选择', extensions: ['json'] }],
    ] as const) {
      expect(await callFromPage(desk.page, name, input)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    }
  });

  test('gives an exported file by its name, and no other file', async () => {
    const [issue] = await askFromPage(desk.page, 'issue.list', {});
    const pdf = join(newFolder(), '第96期 样张.pdf');
    await askFromPage(desk.page, 'export.issue', { issueId: issue?.id ?? '', pdf });
    const address = `${desk.origin}/exported/${encodeURIComponent('第96期 样张.pdf')}`;
    const got = await desk.page.evaluate(async (url) => {
      const response = await fetch(url);
      return { type: response.headers.get('content-type'), size: (await response.arrayBuffer()).byteLength };
    }, address);
    expect(got).toEqual({ type: 'application/pdf', size: readFileSync(pdf).length });
  });

  test('asks nobody but its own server', async () => {
    const asked: string[] = [];
    desk.context.on('request', (each) => asked.push(each.url()));
    await desk.page.reload();
    await waitForLibrary(desk.page);
    await desk.page.waitForTimeout(500);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(`${desk.origin}/`))).toEqual([]);
  });

  test('what a page sends as it goes away still reaches the library', async () => {
    const [publication] = await askFromPage(desk.page, 'publication.list', {});
    await sendWhenLeft(desk.page, { publication: { ...publication, slogan: '离开之前' } });
    await desk.page.goto('about:blank');
    await desk.page.goto(desk.origin);
    expect(await askFromPage(desk.page, 'publication.list', {})).toMatchObject([{ slogan: '离开之前' }]);
  });

  test('ends its library when it ends', async () => {
    const other = await launchBrowserDesk(chromium ?? '');
    await waitForLibrary(other.page);
    const [library] = libraryProcesses(other);
    await other.close();
    expect(() => process.kill(library ?? 0, 0)).toThrow();
  });
});
