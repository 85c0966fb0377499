import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '#shared/model/index.ts';
import { barriers } from '../helpers/barriers.ts';
import { hostilePage, wechat, wechatArticle, wordFile } from '../helpers/capturePages.ts';
import { composeText } from '../helpers/composing.ts';
import { dragFiles, dropFlavours, pasteInto } from '../helpers/pasting.ts';
import { encoder, photo } from '../helpers/pictures.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk, launchDesk, type StartedDesk, type WindowDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

/** The ways in: what is pasted, dropped or fetched is looked at, and put into the library. */

const electron = electronBinary();
const chromium = requireTool('chromium');

const programs = [
  ...(electron === null ? [] : [{ name: 'Electron', start: (): Promise<StartedDesk> => launchDesk(electron) }]),
  ...(chromium === null ? [] : [{ name: 'Chromium', start: (): Promise<StartedDesk> => launchBrowserDesk(chromium) }]),
];

/** Waits until something is so; other programs may need the processor, too. */
const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const rows = (page: Page) => page.locator('.clip-grid [data-row]');
const card = (page: Page) => page.getByRole('dialog', { name: '采集', exact: true });
const focusName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe.each(programs)('the ways in, in $name', ({ start }) => {
  let desk: StartedDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await start();
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await waitForLibrary(page);
  });
  afterAll(() => desk?.close());
  beforeEach(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await rows(page).first().click();
  });

  const clipCount = async () => (await askFromPage(page, 'clip.counts', {})).all;
  const newest = async () => {
    const [id = ''] = await askFromPage(page, 'clip.ids', { order: 'added' });
    return askFromPage(page, 'clip.get', { clipId: id });
  };

  test('a WeChat article and two Enters are a clip with headline, lead, detail, source, date and section', async () => {
    const before = await clipCount();
    await pasteInto(page, wechatArticle());
    await card(page).waitFor();
    await soon(() => focusName(page)).toMatch(/^采用建议的栏目/);
    await page.keyboard.press('Enter');
    await soon(() => focusName(page)).toMatch(/^存入资料库/);
    await page.keyboard.press('Enter');
    await card(page).waitFor({ state: 'detached' });
    await soon(clipCount).toBe(before + 1);
    const clip = await newest();
    expect(clip).toMatchObject({ headline: wechat.headline, lead: wechat.lead, publishedOn: wechat.date });
    expect(plainText(clip.detail)).toBe(wechat.detail.join('\n'));
    const [publication] = await askFromPage(page, 'publication.list', {});
    expect(clip.sectionId).toBe(publication?.sections.find(({ name }) => name === '招商引资')?.id);
    const original = await askFromPage(page, 'clip.original', { clipId: clip.id });
    expect(original?.source).toBe(wechat.account);
    const sources = await askFromPage(page, 'source.list', {});
    expect(sources.find(({ source }) => source.id === clip.sourceId)?.source.name).toBe(wechat.account);
    await soon(() => page.getByRole('textbox', { name: '标题' }).textContent()).toBe(wechat.headline);
  });

  test('the focus goes to the clip that was saved, and the next one can be pasted at once', async () => {
    await pasteInto(page, { text: '汐门启用智能灯塔\n10月30日，汐门港智能灯塔启用，可识别12海里内的船只。' });
    await card(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await soon(() => focusName(page)).toContain('汐门启用智能灯塔');
    await page.locator('.toast').first().waitFor();
    await pasteInto(page, { text: ' \n ' });
    await page.getByText('剪贴板里没有可以采集的文字或图片。').first().waitFor();
    await pasteInto(page, { html: '<div><span></span></div>', text: ' ' });
    await soon(() => page.getByText('剪贴板里没有可以采集的文字或图片。').count()).toBeGreaterThan(1);
    await pasteInto(page, { text: '苇塘投用电动拖轮\n10月31日，苇塘港首艘电动拖轮投用，一次充电可作业9小时。' });
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  test('an article pasted into the search box is no search', async () => {
    await page.keyboard.press('Control+f');
    await pasteInto(page, { text: '汐门港扩建\n11月1日，汐门港三期扩建开工，新增泊位4个。' });
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.locator('.library .find input').inputValue()).toBe('');
  });

  test('undo takes the clip out again, and its source with it', async () => {
    await pasteInto(page, {
      html: wechatArticle()
        .html.replaceAll('星芒电池', '曜石储能')
        .replaceAll('云栖港', '望潮港')
        .replaceAll('26亿', '31亿'),
    });
    await card(page).waitFor();
    await card(page).getByText('存入时一并登记').waitFor();
    const before = await clipCount();
    await page.keyboard.press('Control+Enter');
    await soon(clipCount).toBe(before + 1);
    const names = async () => (await askFromPage(page, 'source.list', {})).map(({ source }) => source.name);
    expect(await names()).toContain('望潮港发布');
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await soon(clipCount).toBe(before);
    expect(await names()).not.toContain('望潮港发布');
  });

  test('hostile HTML runs nothing and fetches nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sent: string[] = [];
    const watch = (request: { url(): string }) => void sent.push(request.url());
    page.on('request', watch);
    try {
      await pasteInto(page, hostilePage(address));
      await card(page).waitFor();
      await page.keyboard.press('Control+Enter');
      await card(page).waitFor({ state: 'detached' });
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(asked).toEqual([]);
      expect(sent.filter((url) => url.startsWith(address))).toEqual([]);
      const clip = await newest();
      expect(clip.headline).toBe('铭江湾跨海通道主塔封顶');
      expect(JSON.stringify(clip)).not.toMatch(/javascript:|window\.ran|onerror|@import/);
    } finally {
      page.off('request', watch);
      server.close();
    }
  });

  test('a Word file dropped on the list is shown as a clip before it is saved', async () => {
    const bytes = await wordFile([
      '槐浦启用水下机器人巡检码头',
      '10月26日，槐浦港务集团首次用水下机器人检查码头桩基，一个班次可查120根。',
      '机器人由本地企业研制，以往同样的工作需要潜水员四天。',
    ]);
    const file = { name: '水下机器人.docx', type: docx, bytes };
    await dragFiles(page, '.list-pane', [file], 'over');
    await page.getByText('松开，采集这份文件').waitFor();
    await dragFiles(page, '.list-pane', [file], 'drop');
    await card(page).waitFor();
    expect(await page.locator('.drop-veil').count()).toBe(0);
    await soon(() => card(page).getByRole('textbox', { name: '标题' }).textContent()).toBe(
      '槐浦启用水下机器人巡检码头',
    );
    expect(await card(page).getByRole('textbox', { name: '详文' }).textContent()).toContain('由本地企业研制');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  test('a picture dropped on the list becomes a clip with it', async () => {
    const bytes = await encoder(photo(900, 600)).jpeg().toBuffer();
    await dragFiles(page, '.list-pane', [{ name: '码头.jpg', type: 'image/jpeg', bytes }], 'drop');
    await card(page).locator('img').waitFor();
    await card(page).getByRole('textbox', { name: '图片 1 的图注' }).fill('夜里的码头');
    const before = await clipCount();
    await page.keyboard.press('Control+Enter');
    await soon(clipCount).toBe(before + 1);
    expect((await newest()).pictures).toMatchObject([{ caption: '夜里的码头' }]);
  });

  test('a selection dropped on the list is read as a part of its page, a link is asked about', async () => {
    await dropFlavours(page, '.list-pane', {
      'text/html': '<h2>望潮港冷链专线首发</h2><p>10月29日，望潮港冷链专线首发，单程比公路少用9小时。</p>',
      'text/plain': '望潮港冷链专线首发',
    });
    await soon(() => card(page).getByRole('textbox', { name: '标题' }).textContent()).toBe('望潮港冷链专线首发');
    expect(await card(page).getByRole('textbox', { name: '导语' }).textContent()).toMatch(/^10月29日，.*9小时。$/);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await dropFlavours(page, '.list-pane', { 'text/uri-list': 'https://news.example.cn/2026/1.html' });
    const dialog = page.getByRole('dialog', { name: '从网址采集' });
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: '网址' }).inputValue()).toBe(
      'https://news.example.cn/2026/1.html',
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('what the library has already is shown before it is saved, and Enter leads to it', async () => {
    const [, , , id = ''] = await askFromPage(page, 'clip.ids', {});
    const there = await askFromPage(page, 'clip.get', { clipId: id });
    const before = await clipCount();
    await pasteInto(page, { text: `${there.headline}\n${there.lead}\n${plainText(there.detail)}` });
    await card(page).waitFor();
    await card(page).getByText('已剪过：').first().waitFor();
    await card(page).getByText(there.headline).first().waitFor();
    await soon(() => focusName(page)).toBe('看已有的这条');
    const headline = card(page).getByRole('textbox', { name: '标题' });
    await headline.click();
    await page.keyboard.insertText('改');
    await card(page).getByRole('button', { name: '看已有的这条' }).first().click();
    const question = page.getByRole('alertdialog', { name: '放弃这条采集？' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await headline.click();
    await page.keyboard.press('Control+z');
    await soon(() => headline.textContent()).toBe(there.headline);
    await card(page).getByRole('button', { name: '看已有的这条' }).first().focus();
    await page.keyboard.press('Enter');
    await card(page).waitFor({ state: 'detached' });
    await soon(() => page.getByRole('textbox', { name: '标题' }).textContent()).toBe(there.headline);
    await soon(() => focusName(page)).toContain(there.headline);
    expect(await clipCount()).toBe(before);
  });

  test('Escape leaves at once what nobody has touched, and asks where something was written', async () => {
    await pasteInto(page, { text: '铭江出台民宿管理办法\n办法自明年元旦起施行，共二十四条。' });
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await pasteInto(page, { text: '铭江出台民宿管理办法\n办法自明年元旦起施行，共二十四条。' });
    await card(page).getByRole('textbox', { name: '标题' }).click();
    await page.keyboard.press('End');
    await composeText(page, [['shi xing', '（试行）']]);
    await soon(() => card(page).getByRole('textbox', { name: '标题' }).textContent()).toBe(
      '铭江出台民宿管理办法（试行）',
    );
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: '放弃这条采集？' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await card(page).waitFor();
    await page.keyboard.press('Control+z');
    await soon(() => card(page).getByRole('textbox', { name: '标题' }).textContent()).toBe('铭江出台民宿管理办法');
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  test('an address is asked about before anything is fetched, and kept where it may not be fetched', async () => {
    await pasteInto(page, { text: 'http://192.168.0.1/xw/1.html' });
    const dialog = page.getByRole('dialog', { name: '从网址采集' });
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: '网址' }).inputValue()).toBe('http://192.168.0.1/xw/1.html');
    await dialog.getByText('编辑台只在这时候连网').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('没有取回。').waitFor();
    const before = await clipCount();
    await dialog.getByRole('button', { name: '先把网址存成素材' }).click();
    await soon(clipCount).toBe(before + 1);
    expect((await newest()).url).toBe('http://192.168.0.1/xw/1.html');
  });

  test('many files are imported with a line for each, and taken back in one step', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const before = await clipCount();
    await dragFiles(
      page,
      '.list-pane',
      [
        {
          name: '甲.txt',
          type: 'text/plain',
          bytes: text('苇塘新建冷链仓\n10月25日，苇塘冷链仓开仓，可存鲜果8000吨。'),
        },
        {
          name: '乙.html',
          type: 'text/html',
          bytes: text(
            '<h1>汐门试飞货运无人机</h1><p>10月24日，汐门向海岛试飞货运无人机，单程22分钟。</p><p>首批运送药品与邮件。</p>',
          ),
        },
        { name: '丙.exe', type: 'application/x-msdownload', bytes: new Uint8Array([77, 90, 0, 0]) },
      ],
      'drop',
    );
    const dialog = page.getByRole('dialog', { name: '导入文件' });
    await dialog.getByRole('region', { name: '已存入收件箱' }).waitFor();
    expect(await dialog.getByRole('region', { name: '已存入收件箱' }).getByRole('listitem').count()).toBe(2);
    expect(await dialog.getByRole('region', { name: '没有读成' }).textContent()).toContain('丙.exe');
    expect(await clipCount()).toBe(before + 2);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '撤销导入的 2 条' }).click();
    await soon(clipCount).toBe(before);
  });

  test('files that are passed over as repeats can be taken anyway, one by one, and undone', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const before = await clipCount();
    const files = [
      { name: '一.txt', type: 'text/plain', bytes: text('栎川新建粮库\n可存9万吨。') },
      { name: '二.txt', type: 'text/plain', bytes: text('槐浦新建粮库\n可存6万吨。') },
    ];
    await dragFiles(page, '.list-pane', files, 'drop');
    const dialog = page.getByRole('dialog', { name: '导入文件' });
    await dialog.getByRole('button', { name: '完成' }).click();
    await soon(clipCount).toBe(before + 2);
    await dragFiles(page, '.list-pane', files, 'drop');
    const passed = dialog.getByRole('region', { name: '资料库里已有，跳过' });
    await passed.getByRole('button', { name: '仍然收入' }).first().click();
    await dialog.getByRole('region', { name: '已存入收件箱' }).waitFor();
    expect(await passed.getByRole('button', { name: '仍然收入' }).count()).toBe(1);
    expect(await clipCount()).toBe(before + 3);
    await dialog.getByRole('button', { name: '撤销导入的 1 条' }).click();
    await soon(clipCount).toBe(before + 2);
  });

  test('the commands are in the palette, on other screens too', async () => {
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('从网址');
    await page.getByRole('menuitem', { name: /从网址采集/ }).click();
    await page.getByRole('dialog', { name: '从网址采集' }).waitFor();
    await page.keyboard.press('Escape');
    await soon(() => page.getByRole('button', { name: '素材', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    test('nothing keeps anybody from using the card and the question for an address', async () => {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
      }, theme);
      await pasteInto(page, {
        html: wechatArticle().html.replaceAll('星芒电池', `岚山${theme}材料`).replaceAll('签订投资协议', '达成意向'),
      });
      await card(page).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+l');
      await page.getByRole('dialog', { name: '从网址采集' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
  });
});

describe.runIf(chromium)('what cannot be read', () => {
  test('is kept as plain text, or tried again', async () => {
    const desk = await launchBrowserDesk(chromium ?? '');
    try {
      const { page } = desk;
      await waitForLibrary(page);
      await rows(page).first().click();
      await page.route('**/call/clipping.read', (route) => route.abort());
      await pasteInto(page, { text: '锦屿港单日吞吐量创新高\n10月23日达到41万吨。' });
      const failed = page.getByRole('dialog', { name: '没有读成' });
      await failed.waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.unroute('**/call/clipping.read');
      await failed.getByRole('button', { name: '再试一次' }).click();
      await card(page).waitFor();
      await page.keyboard.press('Escape');
      await page.route('**/call/clipping.read', (route) => route.abort());
      await pasteInto(page, { text: '锦屿港单日吞吐量再创新高\n10月24日达到42万吨。' });
      await failed.getByRole('button', { name: '存为纯文本素材' }).click();
      await page.getByText('已存入“锦屿港单日吞吐量再创新高”').first().waitFor();
      const { hits } = await askFromPage(page, 'search.clips', { query: '42万吨', limit: 1 });
      expect(hits[0]?.headline).toBe('锦屿港单日吞吐量再创新高');
    } finally {
      await desk.close();
    }
  });
});

describe.runIf(electron)('the clipboard of the system', () => {
  test('comes with its markup when the menu asks for it', async () => {
    const desk: WindowDesk = await launchDesk(electron ?? '');
    try {
      await waitForLibrary(desk.page);
      await rows(desk.page).first().click();
      await desk.page.evaluate(async ({ html, text }) => {
        const flavour = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
        const item = new ClipboardItem({ ...flavour('text/html', html), ...flavour('text/plain', text) });
        await navigator.clipboard.write([item]);
      }, wechatArticle());
      await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('clip.paste')?.click());
      await card(desk.page).waitFor();
      await soon(() => card(desk.page).getByRole('textbox', { name: '标题' }).textContent()).toBe(wechat.headline);
    } finally {
      await desk.close();
    }
  });
});
