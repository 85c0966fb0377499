import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build, createLogger, type InlineConfig, type Logger, normalizePath } from 'vite';
import { makeDrawingFonts } from './drawingFonts.ts';
import { isFresh, markFresh } from './freshness.ts';

export const projectPath = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Where the desk is bundled to. Another folder must be beside it: the code finds its resources two folders up. */
export const bundleFolder = projectPath('out/desk');

/** Loaded at run time: native modules, files beside the code (fonts), and what the runtime brings itself. */
const external = [/^node:/, /^electron(\/|$)/, 'better-sqlite3', 'sharp', /^@expo-google-fonts\//];

const shared = normalizePath(projectPath('shared/'));

/**
 * The files of shared/ only define things: what nobody uses of them is left out of a bundle, with what it is made by.
 * So the page begins without the contract's schemas and without zod.
 */
const treeshake = {
  moduleSideEffects: (id: string) => !normalizePath(id).startsWith(shared) || id.endsWith('/withoutEval.ts'),
};

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  mode: 'production',
  root: projectPath('.'),
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
};

/** All parts stand side by side, so that `../../resources/` leads to the same place from each. */
const processes = (out: string): InlineConfig => ({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      treeshake,
      external,
      input: {
        service: projectPath('electron/library/serve.ts'),
        browser: projectPath('electron/browser/main.ts'),
        // The thread that the library reads documents in.
        reader: projectPath('electron/library/importing/documents/worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
});

/** One file, so that what runs with all rights comes from the archive that Electron checks. */
const main = (out: string): InlineConfig => ({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      treeshake,
      external,
      input: { main: projectPath('electron/main/main.ts') },
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});

/** A sandboxed preload can load nothing, so it is one file; and it is CommonJS. */
const preload = (out: string): InlineConfig => ({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'chrome130',
    outDir: out,
    emptyOutDir: false,
    rolldownOptions: {
      treeshake,
      external,
      input: { preload: projectPath('electron/preload/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

/** The drawing fonts are put into the bundle after the page, which names them; Vite would warn of each. */
function quietAboutFonts(): Logger {
  const logger = createLogger('warn');
  return {
    ...logger,
    warnOnce: (message, options) => {
      if (!message.includes('/fonts/')) logger.warnOnce(message, options);
    },
  };
}

const page = (out: string): InlineConfig => ({
  ...common,
  customLogger: quietAboutFonts(),
  root: projectPath('renderer'),
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }],
  build: {
    target: 'chrome130',
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    // No data: addresses, and no script in the page itself: the content policy refuses both.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { treeshake },
  },
});

/** A test runner's NODE_ENV would have Vite build React for development, which the page's React then lacks. */
async function asProduction(make: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await make();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Names of parts have a hash, so that new ones do not replace the old. */
function removeOldParts(out: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) if (name.startsWith('part-')) rmSync(join(out, name));
}

/** Bundles the desk into a folder, as far as sources have changed. Gives what was done, for a line on the terminal. */
export async function bundleDesk(folder: string = bundleFolder): Promise<string> {
  const out = resolve(folder);
  const started = performance.now();
  const done: string[] = [];

  async function refresh(name: string, sources: readonly string[], make: () => Promise<unknown>): Promise<void> {
    const mark = join(out, `${name}.fresh`);
    const inputs = [...sources, 'shared', 'build/deskBundle.ts', 'package-lock.json'].map(projectPath);
    if (isFresh(mark, inputs)) return;
    await asProduction(make);
    markFresh(mark, inputs);
    done.push(name);
  }

  await refresh('processes', ['electron'], () => {
    removeOldParts(out);
    return Promise.all([build(processes(out)), build(main(out)), build(preload(out))]);
  });
  await refresh('page', ['renderer'], () => build(page(out)));
  // After the page, which empties its folder.
  if (makeDrawingFonts(join(out, 'renderer/fonts'))) done.push('fonts');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return done.length === 0 ? 'nothing has changed' : `${done.join(', ')} in ${seconds} s`;
}
