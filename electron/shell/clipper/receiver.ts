import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { z } from 'zod';
import { createGuard } from './guard.ts';
import { type ClipReply, ClipRequest, Hello, mostBytes, proofOf } from './protocol.ts';

export interface Receiver {
  readonly port: number;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  /** The first that is free is taken. */
  readonly ports: readonly number[];
  readonly token: () => string;
  /** Takes in what was sent; one after the other. */
  readonly onClip: (request: ClipRequest) => Promise<ClipReply>;
}

/** How the desk answers with HTTP what became of a clip. */
const statuses: Readonly<Record<ClipReply['status'], number>> = { kept: 200, known: 200, later: 503, refused: 422 };

/** Listens on 127.0.0.1 for the browser clipper. Null where every port is taken. */
export async function startReceiver({ ports, token, onClip }: ReceiverOptions): Promise<Receiver | null> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 });
  server.maxConnections = 16;
  const port = await listenOnFree(server, ports);
  return port === null ? null : receive(server, port, { token, onClip });
}

function receive(server: Server, port: number, { token, onClip }: Omit<ReceiverOptions, 'ports'>): Receiver {
  const guard = createGuard(() => port, token);
  let queue: Promise<unknown> = Promise.resolve();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = guard(request);
    if (visit.kind === 'refused')
      return end(request, response, visit.status, { status: 'refused', code: visit.reason });
    if (visit.kind === 'preflight') return end(request, response, 204, null);
    const body = await readBody(request, visit.kind === 'hello' ? 1000 : mostBytes);
    if (body === null) return end(request, response, 413, { status: 'refused', code: 'too_big' });
    if (visit.kind === 'hello') {
      const hello = parse(body, Hello);
      if (hello === null) return end(request, response, 400, { status: 'refused', code: 'invalid_input' });
      return end(request, response, 200, { proof: proofOf(token(), port, hello.nonce) });
    }
    const clip = parse(body, ClipRequest);
    if (clip === null) return end(request, response, 400, { status: 'refused', code: 'invalid_input' });
    const turn = queue.then(() => onClip(clip));
    queue = turn.catch(() => {});
    const reply = await turn;
    end(request, response, statuses[reply.status], reply);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else end(request, response, 500, { status: 'later', message: '' });
    });
  });
  return {
    port,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function end({ headers }: IncomingMessage, response: ServerResponse, status: number, value: unknown): void {
  if (response.destroyed) return;
  const origin = headers.origin;
  const isAllowed = origin?.startsWith('chrome-extension://') && status !== 403;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'origin',
    // What is left of a body that is too long is not read.
    ...(status === 413 ? { connection: 'close' } : {}),
    ...(isAllowed
      ? {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'authorization, content-type',
          'access-control-allow-private-network': 'true',
        }
      : {}),
  });
  response.end(value === null ? undefined : JSON.stringify(value));
}

function parse<Schema extends z.ZodType>(body: Buffer, schema: Schema): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return null;
  }
}

/** Null where there is more than `most` bytes. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function listenOnFree(server: Server, ports: readonly number[]): Promise<number | null> {
  for (const port of ports) if (await listen(server, port)) return port;
  return null;
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const refused = () => resolve(false);
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}
