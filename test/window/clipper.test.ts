import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClipperArrival } from '#shared/shell/index.ts';
import { type ClipperDesk, createClipperDesk } from '../../electron/shell/clipper/clipperDesk.ts';
import { clipperPorts } from '../../electron/shell/clipper/protocol.ts';
import { type DeskFile, openDeskFile } from '../../electron/shell/deskFile.ts';
import { eventually } from '../helpers/eventually.ts';
import { type TestLibrary, useLibraries } from '../helpers/library.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { useTempFolders } from '../helpers/tempFolder.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk } from '../helpers/window.ts';
import { waitForLibrary } from '../helpers/windowCalls.ts';

/** As much of the extension's world as the tests ask for. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url: string }[]> };
  readonly runtime: { sendMessage(message: object): Promise<never> };
};

const program = requireTool('chromium');
const extension = fileURLToPath(new URL('../../resources/clipper', import.meta.url));
const newFolder = useTempFolders();
const libraries = useLibraries();

const article = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青禾园区三个项目开工_青禾日报</title></head>
<body><nav><a href="/">首页</a></nav><h1>青禾园区三个项目开工</h1><p class="info">2031-05-06 来源：青禾日报</p>
<div class="article"><p id="first">五月六日，青禾园区举行开工仪式，三个项目同日动工，总投资四十亿元，全部建成后年产风机三千台。</p>
<p><img src="/photo.jpg" alt=""></p><p id="second">第二个项目制造叶片，由本地企业承建，计划明年六月投产，将带动上下游二十家企业落户园区。</p>
<p>第三个项目是氢能码头，配套仓储与加注设施，预计三年内完成，届时可服务周边五个港区。</p></div>
<footer>版权所有</footer></body></html>`;

/** A browser with the extension; null where this Chromium loads none. */
async function launch(): Promise<{ readonly context: BrowserContext; readonly worker: Worker } | null> {
  const context = await chromium.launchPersistentContext(newFolder(), {
    executablePath: program ?? '',
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--lang=zh-CN',
    ],
  });
  const known = context.serviceWorkers()[0];
  const worker = known ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }).catch(() => null));
  if (worker !== null) return { context, worker };
  await context.close();
  return null;
}

const browser = program === null ? null : await launch();
if (browser === null) console.log('SKIPPED: this Chromium loads no extensions');

describe.skipIf(browser === null)('the browser clipper', () => {
  let site: Server;
  let address: string;
  let library: TestLibrary;
  let file: DeskFile;
  let desk: ClipperDesk;
  let popup: Page;
  const arrivals: ClipperArrival[] = [];

  const newDesk = () =>
    createClipperDesk({
      file,
      folder: extension,
      client: library.client,
      isLibraryOpen: () => true,
      onArrival: (arrival) => arrivals.push(arrival),
    });

  beforeAll(async () => {
    const picture = await encoder(photo(400, 300)).jpeg().toBuffer();
    site = createServer((request, response) => {
      if (request.url === '/photo.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture);
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/news/1.html`;
    library = await libraries.create();
    file = openDeskFile(join(newFolder(), 'data'));
    file.change({ settings: { ...file.read().settings, clipper: true } });
    desk = newDesk();
    await desk.apply();
  });
  afterAll(async () => {
    await desk.close();
    await browser?.context.close();
    site.close();
  });

  const id = () => new URL(browser?.worker.url() ?? '').host;

  /** Opens the page and has the worker clip it, as the button in the popup does. */
  async function clip(page: Page): Promise<{ ok: boolean; message: string; isKnown?: boolean }> {
    await page.bringToFront();
    const tabId = await popup.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id;
    }, page.url());
    return await popup.evaluate((tab) => chrome.runtime.sendMessage({ kind: 'clip', tabId: tab }), tabId);
  }

  async function openArticle(path = ''): Promise<Page> {
    const page = await (browser?.context ?? never()).newPage();
    await page.goto(address + path);
    return page;
  }

  const headlines = async () =>
    (await library.ask('clip.list', { order: 'added' })).clips.map(({ headline }) => headline);

  test('is not paired at first, and a wrong code pairs it with nobody', async () => {
    popup = await (browser?.context ?? never()).newPage();
    await popup.goto(`chrome-extension://${id()}/popup.html`);
    await popup.getByRole('textbox').fill('AAAAA-AAAAA-AAAAA-AAAAA');
    await popup.getByRole('button', { name: /^(配对|Pair)$/ }).click();
    await popup.locator('#outcome.bad').waitFor();
    expect(await popup.locator('#clip').isVisible()).toBe(false);
  });

  test('is paired with the code of the settings', async () => {
    await popup.getByRole('textbox').fill((await desk.state()).pairingCode.toLowerCase());
    await popup.keyboard.press('Enter');
    await popup.locator('#clip').waitFor();
    expect((await desk.state()).port).toBe(clipperPorts[0]);
  });

  test('sends a page, with its picture, source and date, and keeps what it was', async () => {
    const page = await openArticle();
    const answer = await clip(page);
    expect(answer).toMatchObject({ ok: true });
    const [summary] = (await library.ask('clip.list', { order: 'added' })).clips;
    const saved = await library.ask('clip.get', { clipId: summary?.id ?? '' });
    expect(saved).toMatchObject({
      headline: '青禾园区三个项目开工',
      url: address,
      publishedOn: '2031-05-06',
      status: 'inbox',
    });
    expect(JSON.stringify(saved)).toContain('氢能码头');
    expect(JSON.stringify(saved)).not.toContain('版权所有');
    expect(summary?.pictures ?? 0).toBeGreaterThan(0);
    expect((await library.ask('clip.original', { clipId: saved.id }))?.url).toBe(address);
    expect(arrivals.at(-1)).toMatchObject({ outcome: 'kept', clipId: saved.id, site: '127.0.0.1' });
  });

  test('says that a page was clipped before', async () => {
    const page = await openArticle();
    const before = await headlines();
    expect(await clip(page)).toMatchObject({ ok: true, isKnown: true });
    expect(await headlines()).toEqual(before);
    expect(arrivals.at(-1)?.outcome).toBe('known');
  });

  test('sends the selection alone', async () => {
    const page = await openArticle('?selected');
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#second') ?? document.body);
      getSelection()?.addRange(range);
    });
    expect(await clip(page)).toMatchObject({ ok: true });
    const [summary] = (await library.ask('clip.list', { order: 'added' })).clips;
    const saved = JSON.stringify(await library.ask('clip.get', { clipId: summary?.id ?? '' }));
    expect(saved).toContain('制造叶片');
    expect(saved).not.toContain('氢能码头');
    expect(await clip(page)).toMatchObject({ ok: true, isKnown: true });
  });

  test('finds the desk again on another port, past a stranger on the old one', async () => {
    await desk.close();
    const overheard: string[] = [];
    const stranger = createServer((request, response) => {
      overheard.push(String(request.headers.authorization));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"proof":"0","status":"kept"}');
    });
    await new Promise<void>((resolve) => stranger.listen(clipperPorts[0], '127.0.0.1', resolve));
    desk = newDesk();
    await desk.apply();
    expect((await desk.state()).port).toBe(clipperPorts[1]);
    const page = await openArticle('?again');
    await page.evaluate(() => {
      document.querySelector('#first')?.prepend('又讯：');
      getSelection()?.selectAllChildren(document.querySelector('#first') ?? document.body);
    });
    expect(await clip(page)).toMatchObject({ ok: true });
    expect(overheard.length).toBeGreaterThan(0);
    expect(overheard.every((value) => value === 'undefined')).toBe(true);
    stranger.closeAllConnections();
    await new Promise((resolve) => stranger.close(resolve));
  });

  test('keeps what it could not send, and delivers it when the desk is back', async () => {
    await desk.close();
    const page = await openArticle('?later');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<p id="only">氢能码头昨日试运行，首批三艘货船完成加注，港口方面称运转平稳，下月转入正式运营。</p>';
      getSelection()?.selectAllChildren(document.querySelector('#only') ?? document.body);
    });
    expect(await clip(page)).toMatchObject({ ok: false });
    const state = (): Promise<{ readonly waiting: readonly unknown[] }> =>
      popup.evaluate(() => chrome.runtime.sendMessage({ kind: 'state' }));
    expect((await state()).waiting).toHaveLength(1);
    const before = (await headlines()).length;
    desk = newDesk();
    await desk.apply();
    await popup.reload();
    await eventually(async () => (await state()).waiting).toHaveLength(0);
    expect((await headlines()).length).toBe(before + 1);
  });

  test('is switched on in the settings, and the window says what came', async () => {
    await desk.close();
    const window = await launchBrowserDesk(program ?? '');
    try {
      await waitForLibrary(window.page);
      await window.page.getByRole('button', { name: '设置' }).first().click();
      await window.page.getByText('让浏览器把网页剪到收件箱').click();
      const code = await window.page.getByRole('textbox', { name: '配对码' }).inputValue();
      await popup.bringToFront();
      await popup.locator('#unpair').click();
      await popup.getByRole('textbox').fill(code);
      await popup.keyboard.press('Enter');
      await popup.locator('#clip').waitFor();
      expect(await clip(await openArticle('?window'))).toMatchObject({ ok: true });
      await window.page.getByText('来自浏览器：青禾园区三个项目开工').first().waitFor();
      await window.page.locator('.clipper-arrivals').getByRole('button', { name: '青禾园区三个项目开工' }).click();
      await eventually(() => window.page.getByText('氢能码头').count()).toBeGreaterThan(0);
    } finally {
      await window.close();
    }
  });
});

function never(): never {
  throw new Error('there is a browser');
}
