import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Settings } from '#shared/shell/index.ts';
import { type MenuWords, menuWords } from './menuWords.ts';

type Item = MenuItemConstructorOptions;

const line: Item = { type: 'separator' };

/**
 * The native menus. Their commands are the page's; the keys beside them are only shown on Windows and Linux, where
 * the page hears them first.
 */
export function setMenu(language: Settings['language'], command: (id: string) => void): void {
  const words = menuWords[language];
  const isMac = process.platform === 'darwin';
  const item = (label: string, id: string, keys?: string): Item => ({
    label,
    id,
    click: () => command(id),
    ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu(words, item)] : []),
      fileMenu(words, item, isMac),
      editMenu(words, item),
      viewMenu(words, item),
      windowMenu(words, isMac),
      { label: words.help, role: 'help', submenu: [item(words.shortcuts, 'help.shortcuts', 'F1')] },
    ]),
  );
}

type MakeItem = (label: string, id: string, keys?: string) => Item;

function appMenu(words: MenuWords, item: MakeItem): Item {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: words.about },
      line,
      item(words.settings, 'screen.settings', 'CmdOrCtrl+,'),
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      line,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: MenuWords, item: MakeItem, isMac: boolean): Item {
  const rest: readonly Item[] = isMac
    ? [{ role: 'close', label: words.close }]
    : [item(words.settings, 'screen.settings', 'CmdOrCtrl+,'), line, { role: 'quit', label: words.quit }];
  return {
    label: words.file,
    submenu: [
      item(words.newClip, 'clip.new', 'CmdOrCtrl+N'),
      item(words.openFiles, 'clip.openFiles', 'CmdOrCtrl+Shift+O'),
      item(words.openFolder, 'clip.openFolder'),
      item(words.fromAddress, 'clip.fromAddress', 'CmdOrCtrl+L'),
      item(words.clipPaste, 'clip.paste'),
      line,
      item(words.newIssue, 'issue.new', 'CmdOrCtrl+Shift+N'),
      item(words.export, 'issue.export', 'CmdOrCtrl+E'),
      line,
      item(words.newLibrary, 'library.new'),
      item(words.openLibrary, 'library.open', 'CmdOrCtrl+O'),
      item(words.duplicates, 'library.duplicates', 'CmdOrCtrl+D'),
      item(words.exportBundle, 'bundle.export'),
      item(words.importBundle, 'bundle.import'),
      line,
      ...rest,
    ],
  };
}

function editMenu(words: MenuWords, item: MakeItem): Item {
  return {
    label: words.edit,
    submenu: [
      item(words.undo, 'history.undo', 'CmdOrCtrl+Z'),
      item(words.redo, 'history.redo', 'CmdOrCtrl+Shift+Z'),
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pasteAsText },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: MenuWords, item: MakeItem): Item {
  return {
    label: words.view,
    submenu: [
      item(words.library, 'screen.library', 'CmdOrCtrl+1'),
      item(words.assemble, 'screen.assemble', 'CmdOrCtrl+2'),
      item(words.check, 'screen.check', 'CmdOrCtrl+3'),
      item(words.publish, 'screen.export', 'CmdOrCtrl+4'),
      item(words.publication, 'screen.publication', 'CmdOrCtrl+5'),
      line,
      item(words.palette, 'palette.open', 'CmdOrCtrl+K'),
      item(words.theme, 'view.theme'),
      line,
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'togglefullscreen', label: words.fullscreen },
      ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools', label: words.devTools } satisfies Item]),
    ],
  };
}

function windowMenu(words: MenuWords, isMac: boolean): Item {
  const more: readonly Item[] = isMac
    ? [line, { role: 'front', label: words.front }]
    : [{ role: 'close', label: words.close }];
  return {
    label: words.window,
    role: 'window',
    submenu: [{ role: 'minimize', label: words.minimize }, { role: 'zoom', label: words.zoom }, ...more],
  };
}
