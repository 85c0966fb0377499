import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transport } from '#shared/contract/index.ts';
import { ClientMessage, fromJson, serve, toJson } from '#shared/wire/index.ts';
import { base64 } from './base64.ts';

/** Bytes of a request at most: the biggest picture (30 MB) in base64, and some more. */
const mostBytes = 48 * 1024 * 1024;

/**
 * Answers POST /call/<name> with a line of JSON for each step of progress and one for the result (HostMessage).
 * A client that goes away cancels the call.
 */
export async function answerCall(
  transport: Transport,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const call = body === null ? null : parseCall(name, body);
  if (call === null) {
    const status = body === null ? 413 : 400;
    response.writeHead(status, { 'content-type': 'text/plain' }).end('not a call');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' });
  const receive = serve(transport, (message) => {
    response.write(`${toJson(message, base64)}\n`);
    if (message.kind === 'result') response.end();
  });
  response.on('close', () => {
    if (!response.writableFinished) receive({ kind: 'cancel', id: call.id });
  });
  receive(call);
}

function parseCall(name: string, body: string): ClientMessage | null {
  try {
    const sent = fromJson(body, base64);
    const fields = typeof sent === 'object' && sent !== null ? sent : {};
    return ClientMessage.parse({ ...fields, kind: 'call', name });
  } catch {
    return null;
  }
}

/** Null where there is more than a call may have. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
