import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { DeskError } from '#shared/errors.ts';
import type { Settings } from '#shared/shell/index.ts';
import type { ShellActions } from '#shell/shellActions.ts';

/** The system's dialogs and programs, asked through Electron. */
export function electronActions(
  window: () => BrowserWindow | null,
  applySettings: (settings: Settings) => void,
): ShellActions {
  async function pick(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const { filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return filePaths;
  }
  const pickOne = async (options: Electron.OpenDialogOptions) => (await pick(options))[0] ?? null;
  const only = (title: string, extensions: readonly string[]) =>
    extensions.length === 0 ? [] : [{ name: title, extensions: [...extensions] }];
  return {
    pickFolder: (title, from) =>
      pickOne({
        title,
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
        ...(from === undefined ? {} : { defaultPath: from }),
      }),
    pickFile: (title, extensions) => pickOne({ title, properties: ['openFile'], filters: only(title, extensions) }),
    pickFiles: (title, extensions) =>
      pick({ title, properties: ['openFile', 'multiSelections'], filters: only(title, extensions) }),
    paste: async () => window()?.webContents.paste(),
    openFile: async (path) => {
      const problem = await shell.openPath(path);
      if (problem === '') return;
      const message = `“${basename(path)}”没有打开，文件还在。请在文件夹里打开它。`;
      throw new DeskError('file_unreadable', message, { path, problem });
    },
    revealFile: async (path) => shell.showItemInFolder(path),
    openLink: (url) => shell.openExternal(url),
    quit: () => app.quit(),
    applySettings,
  };
}
