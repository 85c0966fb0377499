import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#shared/model/index.ts';
import { useTempFolders } from '../helpers/tempFolder.ts';
import { requireTool } from '../helpers/tools.ts';
import { describeElectron, launchBrowserDesk, launchDesk, type StartedDesk } from '../helpers/window.ts';
import { askFromPage, askShell, callFromPage, waitForLibrary } from '../helpers/windowCalls.ts';
import { libraryProcesses } from '../helpers/windowProcesses.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';

/** What runs the library must be the same to the page in a window and in a browser. */

const electron = electronBinary();
const chromium = requireTool('chromium');
if (electron) console.log(describeElectron(electron));

const editions = [
  ...(electron ? [['the Electron window', () => launchDesk(electron)] as const] : []),
  ...(chromium ? [['the browser edition', () => launchBrowserDesk(chromium)] as const] : []),
];

const newFolder = useTempFolders();

/** A file with so many clips; gives its path. */
function writeClips(count: number): string {
  const path = join(newFolder(), 'clips.jsonl');
  const line = (index: number) =>
    JSON.stringify({
      id: newId(),
      headline: `园区新闻第 ${index} 条`,
      lead: '',
      body: '某园区签约。',
      source: '',
      url: '',
    });
  writeFileSync(path, Array.from({ length: count }, (_, index) => line(index)).join('\n'));
  return path;
}

describe.each(editions)('%s', (_name, launch) => {
  let desk: StartedDesk;

  beforeAll(async () => {
    desk = await launch();
    await waitForLibrary(desk.page);
  });
  afterAll(() => desk?.close());

  test('calls and events cross from the library to the page', async () => {
    const { total } = await askFromPage(desk.page, 'clip.list', { limit: 1 });
    expect(total).toBeGreaterThan(200);
  });

  test('bytes come as bytes', async () => {
    const [publication] = await askFromPage(desk.page, 'publication.list', {});
    const source = await desk.page.evaluate(
      (id) => ('desk' in window ? `asset://picture/${id}/full` : `/asset/${id}/full`),
      publication?.coverAssetId,
    );
    const size = await desk.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, source);
    const asset = await askFromPage(desk.page, 'asset.get', { assetId: publication?.coverAssetId ?? '' });
    expect(size).toEqual([asset.width, asset.height]);
  });

  test('a refused call says why, by code and in words', async () => {
    expect(await callFromPage(desk.page, 'clip.get', { clipId: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not_found', message: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(await callFromPage(desk.page, 'clip.get', { clipId: 5 })).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(await callFromPage(desk.page, 'no.such', {})).toMatchObject({ error: { code: 'invalid_input' } });
  });

  test('a library process killed in the middle of a call is replaced within 2 s and the call is done once', async () => {
    const count = 6000;
    const before = await askFromPage(desk.page, 'clip.counts', {});
    const [victim] = libraryProcesses(desk);
    const running = callFromPage(desk.page, 'import.clipLines', { path: writeClips(count) });
    await expect
      .poll(async () => (await askFromPage(desk.page, 'clip.counts', {})).all, { interval: 20, timeout: 20_000 })
      .toBeGreaterThan(before.all);

    const killed = performance.now();
    process.kill(victim ?? 0, 'SIGKILL');
    await askFromPage(desk.page, 'publication.list', {});
    const answered = performance.now() - killed;
    const result = await running;
    console.log(`killed in the middle of an import: the next call was answered after ${answered.toFixed(0)} ms`);

    expect(answered).toBeLessThan(2000);
    expect(result).toMatchObject({ ok: true, value: { skippedLines: 0 } });
    expect((await askFromPage(desk.page, 'clip.counts', {})).all).toBe(before.all + count);
    expect(libraryProcesses(desk)).toHaveLength(1);
    expect(libraryProcesses(desk)).not.toContain(victim);
    expect(desk.page.isClosed()).toBe(false);
  });

  test('a process lost again at once is not restarted for ever, and comes back when asked', async () => {
    for (const pid of libraryProcesses(desk)) process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await askShell(desk.page, 'shell.state', {})).library.status).toBe('failed');
    expect(await callFromPage(desk.page, 'clip.counts', {})).toMatchObject({ ok: false, error: { code: 'internal' } });

    expect(await askShell(desk.page, 'shell.restartLibrary', {})).toMatchObject({
      status: 'open',
      folder: desk.library,
    });
    expect((await askFromPage(desk.page, 'clip.counts', {})).all).toBeGreaterThan(6000);
  });

  test('another library is opened in place of this one, and a bad one is refused while this one stays open', async () => {
    const folder = join(newFolder(), '新资料库');
    expect(await callFromPage(desk.page, 'shell.openLibrary', { folder: newFolder() })).toMatchObject({
      error: { code: 'not_a_library' },
    });
    expect((await askFromPage(desk.page, 'clip.counts', {})).all).toBeGreaterThan(6000);

    expect(await askShell(desk.page, 'shell.createLibrary', { folder, sample: false })).toMatchObject({
      status: 'open',
      name: '新资料库',
    });
    expect((await askFromPage(desk.page, 'clip.counts', {})).all).toBe(0);
    expect(libraryProcesses(desk)).toHaveLength(1);

    await askShell(desk.page, 'shell.openLibrary', { folder: desk.library });
    const { recent, library } = await askShell(desk.page, 'shell.state', {});
    expect(library).toMatchObject({ folder: desk.library });
    expect(recent.slice(0, 2).map((each) => [each.folder, each.exists])).toEqual([
      [desk.library, true],
      [folder, true],
    ]);
  });
});
