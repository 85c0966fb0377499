/** Why the window cannot be opened, in one paragraph with what to do; printed before the browser edition is served. */

export const noDisplay = (): string =>
  '没有可用的显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置），打不开编辑台的窗口，改用浏览器版，功能一样。要用窗口，请在桌面会话里运行 npm start。\n' +
  'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot be opened and the desk is ' +
  'served to your browser instead; it does the same. For the window, run npm start in a desktop session.';

export const noElectron = (version: string, mirror: string | undefined): string =>
  `没有取到 Electron ${version}（来源：${mirror ?? 'github.com'}），打不开编辑台的窗口，改用浏览器版，功能一样。能上镜像站时，请设 ` +
  `ELECTRON_MIRROR=https://…/electron/ 再运行 npm start；用代理时，设 HTTPS_PROXY 和 ELECTRON_GET_USE_PROXY=1；` +
  `已有 Electron 时，用 ELECTRON_OVERRIDE_DIST_PATH 指向它所在的文件夹。\n` +
  `Electron ${version} could not be fetched from ${mirror ?? 'github.com'}, so the window cannot be opened and the desk is served to your ` +
  `browser instead; it does the same. With a mirror: ELECTRON_MIRROR=https://…/electron/ npm start. Behind a proxy: set ` +
  `HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1. With an Electron of your own: ELECTRON_OVERRIDE_DIST_PATH=its folder.`;
