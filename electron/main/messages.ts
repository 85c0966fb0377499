import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import { ClientMessage, type HostMessage, serve } from '#shared/wire/index.ts';
import type { DeskShell } from '#shell/deskShell.ts';
import { pageOrigin } from './protocols.ts';

/** Answers the messages of the window's page, and of nobody else. */
export function answerPage(contents: WebContents, shell: DeskShell): void {
  let current: object = {};
  let receive = connectPage();

  /** Each page that the window loads counts its calls from 0, so answers to the one before must not reach it. */
  function connectPage(): ReturnType<typeof serve> {
    const page = {};
    current = page;
    return serve(shell.transport, (message) => {
      if (current === page) post(message);
    });
  }

  function post(message: HostMessage): void {
    if (!contents.isDestroyed()) contents.send('desk', message);
  }

  contents.on('did-navigate', () => {
    receive = connectPage();
  });
  const end = shell.subscribe((event) => post({ kind: 'event', event }));
  const listen = (event: IpcMainEvent, sent: unknown) => {
    if (!isOurPage(event, contents)) return console.error('a message from a stranger was refused');
    const message = ClientMessage.safeParse(sent);
    if (message.success) receive(message.data);
    else console.error('a message that is none was refused');
  };
  ipcMain.on('desk', listen);
  contents.once('destroyed', () => {
    end();
    ipcMain.off('desk', listen);
  });
}

/** The main frame of our own window, with our own page in it. */
function isOurPage({ sender, senderFrame }: IpcMainEvent, contents: WebContents): boolean {
  if (sender !== contents || !senderFrame || senderFrame !== contents.mainFrame) return false;
  // Not senderFrame.origin: Chromium has no origin for schemes that it does not know.
  return URL.canParse(senderFrame.url) && senderFrame.url.startsWith(`${pageOrigin}/`);
}
