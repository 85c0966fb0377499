import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskEvent } from '#shared/wire/index.ts';
import type { DeskShell } from '#shell/deskShell.ts';

/** ms between comments that keep the connection from looking dead. */
const heartbeat = 20_000;

/** Server-sent events: a DeskEvent each. One that comes back after a break is told how the library stands. */
export function sendEvents(shell: DeskShell, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  let id = 0;
  const send = (event: DeskEvent) => response.write(`id: ${++id}\ndata: ${JSON.stringify(event)}\n\n`);
  // An id from the first moment on, so that the browser names one when it comes back.
  response.write('retry: 500\nid: 0\ndata:\n\n');
  if (request.headers['last-event-id'] !== undefined) send({ kind: 'library', state: shell.libraryState() });
  const end = shell.subscribe(send);
  const timer = setInterval(() => response.write(': \n\n'), heartbeat);
  response.on('close', () => {
    end();
    clearInterval(timer);
  });
}
