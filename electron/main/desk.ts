import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session } from 'electron';
import type { Settings } from '#shared/shell/index.ts';
import { openDeskFile } from '#shell/deskFile.ts';
import { createDeskShell, type DeskShell } from '#shell/deskShell.ts';
import { proposeFolders } from '#shell/folders.ts';
import { chooseHost } from '#shell/libraryHost.ts';
import { electronActions } from './actions.ts';
import { applyTheme } from './colors.ts';
import { electronProcess } from './libraryUtility.ts';
import { setMenu } from './menu.ts';
import { answerPage } from './messages.ts';
import { handleSchemes } from './protocols.ts';
import { guardSession } from './security.ts';
import { logTiming } from './timings.ts';
import { createWindow, loadPage } from './window.ts';

export interface Desk {
  readonly window: BrowserWindow;
  readonly shell: DeskShell;
}

/** Opens the library and the window at the same time. */
export async function startDesk(library: string | undefined): Promise<Desk> {
  logTiming('ready');
  const data = app.getPath('userData');
  const file = openDeskFile(data);
  const documents = process.env['DESK_DOCUMENTS'] || app.getPath('documents');
  const { libraries, exports } = proposeFolders(data, documents);
  const script = fileURLToPath(new URL('service.js', import.meta.url));
  const host = chooseHost(process.versions, process.env, unpacked(script), electronProcess(script));

  let window: BrowserWindow | null = null;
  const command = (id: string) => window?.webContents.send('desk', { kind: 'event', event: { kind: 'command', id } });
  const applySettings = ({ language, theme }: Settings) => {
    applyTheme(theme);
    setMenu(language, command);
  };

  const { electron = '', chrome = '', node } = process.versions;
  const shell = createDeskShell({
    facts: {
      kind: 'electron',
      platform: process.platform,
      versions: { app: app.getVersion(), electron, chrome, node },
      host: host.name,
      folders: { libraries, exports },
    },
    file,
    startProcess: host.start,
    actions: electronActions(() => window, applySettings),
    clipperFolder: unpacked(fileURLToPath(new URL('../../resources/clipper', import.meta.url))),
  });
  void shell.start(library).then(() => logTiming('library'));
  closeLibraryAtEnd(shell);

  applySettings(file.read().settings);
  guardSession(session.defaultSession);
  handleSchemes(session.defaultSession, shell.transport);
  window = createWindow(file);
  window.once('ready-to-show', () => logTiming('shown'));
  answerPage(window.webContents, shell);
  await loadPage(window);
  logTiming('page');
  return { window, shell };
}

/** A Node outside Electron cannot read the archive that the app is packed in. */
const unpacked = (path: string): string => path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');

/** To the front, and with another library where one was named. */
export async function focusWindow({ window, shell }: Desk, library: string | undefined): Promise<void> {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (library === undefined) return;
  const result = await shell.start(library);
  // Where none was open the page says it; else the old one stays and the page knows nothing of the attempt.
  if (!result.ok && shell.libraryState().status === 'open') {
    await dialog.showMessageBox(window, { type: 'warning', message: result.error.message, detail: library });
  }
}

function closeLibraryAtEnd(shell: DeskShell): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not before this event is over: Electron ignores an exit that is asked for within it.
    void shell.close().finally(() => setImmediate(() => app.exit(0)));
  });
}
