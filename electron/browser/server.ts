import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assetHeaders, readAsset } from '#shell/assetRoute.ts';
import { pageHeaders } from '#shell/contentPolicy.ts';
import type { DeskShell } from '#shell/deskShell.ts';
import { readPageFile } from '#shell/pageFiles.ts';
import { answerCall } from './answerCall.ts';
import { createDoor } from './door.ts';
import { sendEvents } from './events.ts';
import { sendExported } from './sendExported.ts';

export interface DeskServer {
  /** An address that opens the desk once; another is made when it has been used. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly shell: DeskShell;
  /** Folder of the built page. */
  readonly renderer: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Told the next address when one has been used. */
  readonly onUsed: (address: string) => void;
}

const loopback = '127.0.0.1';

/** Serves the desk to browsers of this machine. */
export async function startServer({ shell, renderer, port, onUsed }: ServerOptions): Promise<DeskServer> {
  const server = createServer();
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  const door = createDoor(taken);
  const headers = pageHeaders('');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pass = door.check(request);
    if (pass.kind === 'refused') return end(response, pass.status, pass.reason);
    if (pass.kind === 'entered') {
      response
        .writeHead(303, { ...headers, 'set-cookie': pass.cookie, location: '/', 'cache-control': 'no-store' })
        .end();
      return onUsed(door.address());
    }
    const { pathname } = pass.url;
    if (request.method === 'POST') {
      if (pathname.startsWith('/call/')) return answerCall(shell.transport, pathname.slice(6), request, response);
      return end(response, 404, 'not found');
    }
    if (pathname === '/events') return sendEvents(shell, request, response);
    if (pathname.startsWith('/exported/')) return sendExported(shell.exported, pathname.slice(10), response);
    if (pathname.startsWith('/asset/')) {
      const asset = await readAsset(pathname.slice(6), shell.transport);
      if (asset === null) return end(response, 404, 'not found');
      response.writeHead(200, { ...assetHeaders, 'content-type': asset.mime }).end(asset.bytes);
      return;
    }
    const file = await readPageFile(renderer, pathname);
    if (file === null) return end(response, 404, 'not found');
    const caching = file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(200, { ...headers, 'content-type': file.type, 'cache-control': caching }).end(file.bytes);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, 'internal error');
    });
  });

  return {
    get address() {
      return door.address();
    },
    port: taken,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function end(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(reason);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
