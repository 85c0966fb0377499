import { join } from 'node:path';
import { bundleDesk, bundleFolder, projectPath } from '../deskBundle.ts';
import { electronVersion, fetchElectron, findElectron } from './electronProgram.ts';
import { noDisplay, noElectron } from './reasons.ts';
import { runChild } from './runChild.ts';

/** `npm start`: opens the desk's window; where that cannot be, says why and serves the browser edition. */

const { platform, env, argv } = process;

function hasDisplay(): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function findOrFetch(): string | null {
  const found = findElectron();
  if (found !== null) return found;
  console.log(`第一次启动：正在取 Electron ${electronVersion()}（约 120 MB，只取一次）…`);
  console.log(`First start: fetching Electron ${electronVersion()} (about 120 MB, once)…`);
  return fetchElectron();
}

function serveInstead(reason: string): void {
  console.log(`\n${reason}\n`);
  runChild(process.execPath, [join(bundleFolder, 'browser.js'), ...argv.slice(2)]);
}

/** Chromium refuses to sandbox for root; in a container there may be nobody else. */
const rootSwitch = platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

await bundleDesk();
const electron = hasDisplay() ? findOrFetch() : null;
if (electron !== null) runChild(electron, [projectPath('.'), ...rootSwitch, ...argv.slice(2)]);
else serveInstead(hasDisplay() ? noElectron(electronVersion(), env['ELECTRON_MIRROR']) : noDisplay());
