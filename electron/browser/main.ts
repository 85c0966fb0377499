import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appVersion } from '#shell/appVersion.ts';
import { openDeskFile } from '#shell/deskFile.ts';
import { createDeskShell } from '#shell/deskShell.ts';
import { dataFolder, documentsFolder, proposeFolders } from '#shell/folders.ts';
import { nodeProcess } from '#shell/libraryProcess.ts';
import { browserActions } from './actions.ts';
import { startServer } from './server.ts';

/** The browser edition: `browser.js [--library folder] [--port n] [--no-open]`. Prints the address that opens it. */

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const data = dataFolder();
const folders = proposeFolders(data, documentsFolder());

const shell = createDeskShell({
  facts: {
    kind: 'browser',
    platform: process.platform,
    versions: { app: appVersion(import.meta.url), node: process.versions.node },
    host: `Node child (Node ${process.versions.node})`,
    folders: { libraries: folders.libraries, exports: folders.exports },
  },
  file: openDeskFile(data),
  startProcess: nodeProcess(process.execPath, here('service.js')),
  actions: browserActions(() => void end()),
  clipperFolder: here('../../resources/clipper'),
});

const server = await startServer({
  shell,
  renderer: here('renderer/'),
  port: Number(values.port),
  onUsed: (next) => console.log(`已在浏览器中打开。再开一个窗口用：\nOpened. For another window: ${next}`),
});
console.log(
  `园区周报编辑台（浏览器版）· Park Weekly Desk in your browser\n${server.address}\nCtrl-C 结束 · Ctrl-C ends it`,
);
if (!values['no-open']) openBrowser(server.address);
void shell.start(values.library);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await shell.close();
  await server.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

/** Where there is no browser or no display the printed address is all there is. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
  const [command, ...args] =
    platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : [platform === 'darwin' ? 'open' : 'xdg-open'];
  const child = spawn(command ?? '', [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
