import { notHere, type ShellActions } from '#shell/shellActions.ts';

/** The browser has its own ways: a field for a folder, links for files and addresses. */
export function browserActions(quit: () => void): ShellActions {
  const refuse = (what: string, instead: string) => () => Promise.reject(notHere(what, instead));
  const noDialog = refuse('没有选择文件夹的窗口', '请把路径填在输入框里。');
  return {
    pickFolder: noDialog,
    pickFile: noDialog,
    pickFiles: noDialog,
    paste: refuse('不能替你粘贴', '请把光标放在列表里，直接按粘贴键。'),
    openFile: refuse('不能直接打开文件', '请点文件的链接。'),
    revealFile: refuse('不能打开文件夹', '文件在列出的位置。'),
    openLink: refuse('不能替你打开网址', '请点网址的链接。'),
    quit,
    applySettings: () => {},
  };
}
