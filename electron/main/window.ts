import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { DeskFile } from '#shell/deskFile.ts';
import { placeWindow, smallestWindow } from '#shell/windowPlace.ts';
import { backgroundColor, titleBarOverlay } from './colors.ts';
import { pageAddress } from './protocols.ts';

const preload = fileURLToPath(new URL('preload.cjs', import.meta.url));

/** A page that dies so soon (ms) after it was loaded again is left alone. */
const reloadAfter = 30_000;

/** Makes the desk's window where it stood the last time. It is shown once the page can be seen. */
export function createWindow(file: DeskFile): BrowserWindow {
  const saved = file.read().window;
  const { workArea } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...placeWindow(saved, [workArea, ...screen.getAllDisplays().map((each) => each.workArea)]),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: backgroundColor(),
    titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'hidden',
    titleBarOverlay: titleBarOverlay(),
    trafficLightPosition: { x: 18, y: 16 },
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  followTheme(window);
  keepPlace(window, file);
  reloadWhenLost(window);
  return window;
}

/** ms before a page that could not be loaded is loaded again. */
const loadAgainAfter = [100, 500, 1500];

/**
 * Loads the desk's page. Where the graphics driver fails at the start, Chromium may give up a page that is being
 * loaded, so it is tried again.
 */
export async function loadPage(window: BrowserWindow): Promise<void> {
  for (const wait of loadAgainAfter) {
    try {
      return await window.loadURL(pageAddress);
    } catch (error) {
      if (window.isDestroyed()) return;
      console.error(error);
      await pause(wait);
    }
  }
  await window.loadURL(pageAddress);
}

function followTheme(window: BrowserWindow): void {
  const follow = () => {
    window.setBackgroundColor(backgroundColor());
    if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarOverlay());
  };
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

function keepPlace(window: BrowserWindow, file: DeskFile): void {
  window.on('close', () => file.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }));
}

/** Saved work is safe with the library; a page whose process was lost is loaded again. */
function reloadWhenLost(window: BrowserWindow): void {
  let reloadedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`the page's process was lost: ${reason}`);
    if (reason === 'clean-exit' || performance.now() - reloadedAt < reloadAfter) return;
    reloadedAt = performance.now();
    void loadPage(window);
  });
}
