import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { bundleDesk } from '../../build/deskBundle.ts';
import { picturePages } from '../../build/picturePages.ts';
import { requireTool } from '../helpers/tools.ts';
import { launchBrowserDesk, launchDesk, type StartedDesk } from '../helpers/window.ts';
import { askShell } from '../helpers/windowCalls.ts';
import { copySampleLibrary } from '../helpers/windowLibrary.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';
import { screens } from './screens.ts';

/**
 * `npm run screenshots`: every screen in both themes and both languages to out/screenshots/, and those that the README
 * shows to resources/readme/, with pages of the sample; `-- --only=check,capture,pages` takes those alone. In Electron
 * where there is one, else in Chromium.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'out/screenshots');
const readme = join(root, 'resources/readme');

/** Pictures that the README shows. */
const shownInReadme = new Set([
  'library-light',
  'assemble-drag-light',
  'export-light',
  'publication-light',
  'library-dark',
  'capture-light',
  'check-light',
]);
const readmeWidth = 1200;

/** Folders that can be shown: their paths stand in the status bar. */
const library = join(tmpdir(), '园区周报');
const env = { DESK_DOCUMENTS: join(tmpdir(), '文档') };

async function start(): Promise<StartedDesk> {
  rmSync(library, { recursive: true, force: true });
  const options = { library: await copySampleLibrary(library), env };
  const electron = electronBinary();
  if (electron !== null) return launchDesk(electron, options);
  const chromium = requireTool('chromium');
  if (chromium === null) throw new Error('pictures need Electron or Chromium');
  return launchBrowserDesk(chromium, options);
}

/** Screens that were asked for. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const wanted = screens.filter(({ name }) => only?.includes(name) ?? true);

async function takeAll(language: 'zh' | 'en', theme: 'light' | 'dark'): Promise<void> {
  for (const { name, show } of wanted) {
    const desk = await start();
    try {
      await desk.page.locator('[role="row"] h4').first().waitFor();
      await askShell(desk.page, 'shell.saveSettings', { settings: { language, theme } });
      await desk.page.reload();
      await desk.page.locator('[role="row"] h4').first().waitFor();
      await show(desk.page);
      await desk.page.waitForTimeout(1200);
      const file = `${name}-${theme}${language === 'zh' ? '' : `-${language}`}`;
      await desk.page.screenshot({ path: join(target, `${file}.png`) });
      if (shownInReadme.has(file)) await keepForReadme(file);
      process.stdout.write(`out/screenshots/${file}.png\n`);
    } finally {
      await desk.close();
    }
  }
}

async function keepForReadme(file: string): Promise<void> {
  await sharp(join(target, `${file}.png`))
    .resize(readmeWidth)
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toFile(join(readme, `${file}.png`));
}

if (only?.includes('pages') ?? true) await picturePages();
await bundleDesk();
if (!only) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const theme of ['light', 'dark'] as const) await takeAll('zh', theme);
await takeAll('en', 'light');
for (const folder of [library, env.DESK_DOCUMENTS]) rmSync(folder, { recursive: true, force: true });
