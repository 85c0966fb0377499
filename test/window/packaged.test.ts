import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTempFolders } from '../helpers/tempFolder.ts';
import { askFromPage, askShell, waitForLibrary } from '../helpers/windowCalls.ts';
import { ensureDisplay } from '../helpers/windowDisplay.ts';
import { electronVersionOf, runsLibrary } from '../helpers/windowPrograms.ts';

/** The desk as `npm run package` has made it, started and used. Linux only. */

const folder = fileURLToPath(new URL('../../out/package/linux-unpacked/', import.meta.url));
const program = join(folder, 'park-weekly-desk');
const [deb] = globSync(fileURLToPath(new URL('../../out/package/*.deb', import.meta.url)));
const there = existsSync(program);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
if (!there && process.env['CI'] === 'true') throw new Error('CI=true needs the packaged desk: npm run package');
if (!there) console.warn('SKIPPED: no packaged desk (npm run package makes one)');

const newFolder = useTempFolders();

/** The packaged desk cannot be debugged as Node, so it is driven through Chromium's own door. */
async function startPackaged(env: Readonly<Record<string, string>>) {
  const endDisplay = await ensureDisplay();
  const args = [
    '--remote-debugging-port=0',
    '--disable-gpu',
    '--lang=zh-CN',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const library = runsLibrary(program) ? {} : { LIBRARY_NODE: process.execPath };
  const desk = spawn(program, args, {
    env: { ...process.env, DESK_TIMINGS: '1', ...env, ...library },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      output += text;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(output) ?? [];
      // Not before the page is there: whoever connects while a window is being made waits for ever now and then.
      if (found && output.includes('timing page')) resolve(found);
    };
    desk.stdout.on('data', listen);
    desk.stderr.on('data', listen);
    desk.once('exit', () => reject(new Error(output)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('the packaged desk has no window');
  return {
    page,
    close: async () => {
      if (desk.exitCode !== null) return desk.exitCode;
      const ended = once(desk, 'exit');
      await askShell(page, 'shell.quit', {}).catch(() => undefined);
      const [code] = await ended;
      endDisplay();
      return code as number;
    },
  };
}

describe.skipIf(!there)('the packaged desk', () => {
  let desk: { readonly page: Page; close(): Promise<number> };
  const data = join(newFolder(), 'data');
  const documents = newFolder();

  beforeAll(async () => {
    console.log(`packaged with Electron ${electronVersionOf(program) || 'of the package'}`);
    desk = await startPackaged({ DESK_DATA: data, DESK_DOCUMENTS: documents });
    await waitForLibrary(desk.page);
  });
  afterAll(() => desk?.close());

  test('makes and opens the sample library at its first start', async () => {
    const { library, kind } = await askShell(desk.page, 'shell.state', {});
    expect(kind).toBe('electron');
    expect(library).toMatchObject({ status: 'open', name: '示例资料库' });
    expect((await askFromPage(desk.page, 'clip.counts', {})).all).toBeGreaterThan(200);
    await expect.poll(() => desk.page.evaluate(() => document.body.textContent)).toContain('园区周报');
  });

  test('shows pictures and exports a proved PDF', async () => {
    const [publication] = await askFromPage(desk.page, 'publication.list', {});
    const width = await desk.page.evaluate(async (id) => {
      const image = new Image();
      image.src = `asset://picture/${id}/160`;
      await image.decode();
      return image.naturalWidth;
    }, publication?.coverAssetId);
    expect(width).toBeGreaterThan(20);

    const [issue] = await askFromPage(desk.page, 'issue.list', {});
    const pdf = join(newFolder(), '样刊.pdf');
    const { proof } = await askFromPage(desk.page, 'export.issue', { issueId: issue?.id ?? '', pdf });
    expect(proof).toMatchObject({ ok: true });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('ends when it is told to, and its library with it', async () => {
    expect(await desk.close()).toBe(0);
    const again = await startPackaged({ DESK_DATA: data, DESK_DOCUMENTS: documents });
    await waitForLibrary(again.page);
    expect((await askFromPage(again.page, 'clip.counts', {})).all).toBeGreaterThan(200);
    expect(await again.close()).toBe(0);
  });
});

describe.skipIf(!there)('the package', () => {
  test('has its fuses set', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(program);
    const isOn = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE;
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  });

  test('is no Node for others', () => {
    const asked = spawnSync(program, ['-e', 'console.log("ran as " + "Node")', '--version'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(asked.stdout).not.toContain('ran as Node');
  });

  test('holds the bundle, the modules of this system and the three fonts, and no more', () => {
    const archive = join(folder, 'resources/app.asar');
    const names = listPackage(archive, { isPack: false });
    expect(names).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/desk/main.js',
        '/out/desk/preload.cjs',
        '/out/desk/renderer/index.html',
      ]),
    );
    const modules = new Set(names.flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^@/]+)\//.exec(name)?.[1] ?? []));
    expect(
      [...modules].filter(
        (name) =>
          !/^(better-sqlite3|sharp|detect-libc|semver|@img\/.*|@expo-google-fonts\/noto-(sans|serif)-sc)$/.test(name),
      ),
    ).toEqual([]);
    expect(names.filter((name) => name.endsWith('.node'))).toHaveLength(2);
    expect(names.filter((name) => /expo.*\.ttf$/.test(name))).toHaveLength(3);
    expect(names.filter((name) => /\/(test|shared|renderer)\/.*\.tsx?$/.test(name))).toEqual([]);
    expect(getRawHeader(archive).headerSize).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'resources/default_app.asar'))).toBe(false);
  });

  test('is a Debian package with a menu entry, icons and a kind of file', () => {
    const list = execFileSync('dpkg-deb', ['-c', deb ?? ''], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect(list).toMatch(/usr\/share\/applications\/park-weekly-desk\.desktop/);
    expect(list).toMatch(/usr\/share\/icons\/hicolor\/512x512\/apps\/park-weekly-desk\.png/);
    expect(list).toMatch(/usr\/share\/mime\/packages\/park-weekly-desk\.xml/);
    expect(execFileSync('dpkg-deb', ['-f', deb ?? '', 'Package', 'Version'], { encoding: 'utf8' })).toContain(
      `park-weekly-desk\nVersion: ${version}`,
    );
    expect(statSync(deb ?? '').size).toBeGreaterThan(50_000_000);
  });
});
