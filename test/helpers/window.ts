import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  type Browser,
  type BrowserContext,
  chromium,
  type ElectronApplication,
  type Page,
} from 'playwright-core';
import { ensureDisplay } from './windowDisplay.ts';
import { copySampleLibrary } from './windowLibrary.ts';
import { electronVersionOf, runsLibrary } from './windowPrograms.ts';

/** The desk as a user starts it: in an Electron window, or in a browser. The bundle is made by windowSetup.ts. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface DeskOptions {
  /** The library's folder; a copy of the sample where left out, and none where null (as at the first start). */
  readonly library?: string | null;
  /** Settings of an earlier start; new ones where left out. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

export interface StartedDesk {
  readonly page: Page;
  readonly data: string;
  readonly documents: string;
  /** The library's folder; empty where none was given. */
  readonly library: string;
  /** Process id of the main process or the server. */
  readonly pid: number;
  /** What it has printed. */
  output(): string;
  /** Ends it as a user does, and removes what it made in temporary folders. */
  close(): Promise<void>;
}

export interface WindowDesk extends StartedDesk {
  readonly app: ElectronApplication;
}

export interface BrowserDesk extends StartedDesk {
  readonly context: BrowserContext;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** The newest address that opens it. */
  address(): string;
}

interface Place {
  readonly data: string;
  readonly documents: string;
  readonly library: string;
  readonly env: Record<string, string>;
  remove(): void;
}

async function makePlace({ library, data, env = {} }: DeskOptions): Promise<Place> {
  const base = mkdtempSync(join(tmpdir(), 'desk-window-'));
  const place = { data: data ?? join(base, 'data'), documents: join(base, 'documents') };
  const folder = library === undefined ? await copySampleLibrary(join(base, '示例资料库')) : (library ?? '');
  const { NODE_OPTIONS: _, VITEST: __, ...inherited } = process.env;
  return {
    ...place,
    library: folder,
    env: {
      ...(inherited as Record<string, string>),
      DESK_DATA: place.data,
      DESK_DOCUMENTS: place.documents,
      ...env,
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

const libraryArguments = (folder: string, joined: boolean): string[] => {
  if (folder === '') return [];
  return joined ? [`--library=${folder}`] : ['--library', folder];
};

/** Holds the app until Playwright listens; without it a window may open unseen, and the start hangs now and then. */
const playwrightLoader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** As root on Linux Chromium cannot use its sandbox. */
const rootSwitches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts Electron with the desk; `binary` is electronBinary()'s. Its page is there, not yet a library. */
export async function launchDesk(binary: string, options: DeskOptions = {}): Promise<WindowDesk> {
  const endDisplay = await ensureDisplay();
  const { data, documents, library, env, remove } = await makePlace(options);
  const app = await _electron.launch({
    executablePath: binary,
    args: [
      '-r',
      playwrightLoader,
      root,
      ...rootSwitches,
      '--disable-gpu',
      '--lang=zh-CN',
      ...libraryArguments(library, true),
      ...(options.args ?? []),
    ],
    cwd: root,
    chromiumSandbox: rootSwitches.length === 0,
    timeout: 30_000,
    env: { ...env, ...(runsLibrary(binary) ? {} : { LIBRARY_NODE: process.execPath }) },
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (text: Buffer) => {
      output += text;
    });
  }
  const page = await app.firstWindow();
  return {
    app,
    page,
    data,
    documents,
    library,
    pid: app.process().pid ?? 0,
    output: () => output,
    close: async () => {
      await app.close();
      endDisplay();
      remove();
    },
  };
}

/** Says which Electron a suite runs in. */
export const describeElectron = (binary: string): string => `Electron ${electronVersionOf(binary)} (${binary})`;

/** Starts the browser edition and opens it in Chromium; `binary` is requireTool('chromium')'s. */
export async function launchBrowserDesk(binary: string, options: DeskOptions = {}): Promise<BrowserDesk> {
  const { data, documents, library, env, remove } = await makePlace(options);
  const script = join(root, 'out/desk/browser.js');
  const args = ['--no-open', ...libraryArguments(library, false), ...(options.args ?? [])];
  const server = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const addresses = () => output.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/g) ?? [];
  const address = () => addresses().at(-1) ?? '';
  const started = new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      output += text;
      if (address() !== '') resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(`the server ended: ${output}`)));
  });
  await started;

  const browser: Browser = await chromium.launch({
    executablePath: binary,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=zh-CN'],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(address());
  return {
    page,
    context,
    origin: new URL(page.url()).origin,
    address,
    data,
    documents,
    library,
    pid: server.pid ?? 0,
    output: () => output,
    close: async () => {
      await browser.close();
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      remove();
    },
  };
}
