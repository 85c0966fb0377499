import type { IncomingMessage } from 'node:http';
import { isSame } from './protocol.ts';

export type Visit =
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'preflight' | 'hello' | 'clip' };

/** Requests in a minute: of all kinds, and such with a wrong code. */
const mostRequests = 300;
const mostMistakes = 20;

/** An extension of Chrome or Edge. */
const extensionOrigin = /^chrome-extension:\/\/[a-p]{32}$/;

/**
 * Decides what a request may do: not of another name for this machine (DNS rebinding), not of a web page, and to send
 * something only with the pairing code.
 * @param now ms
 */
export function createGuard(port: () => number, token: () => string, now: () => number = Date.now) {
  const requests = perMinute(mostRequests, now);
  const mistakes = perMinute(mostMistakes, now);

  return (request: IncomingMessage): Visit => {
    const { method, headers, url } = request;
    if (headers.host !== `127.0.0.1:${port()}`) return refuse(421, 'wrong host');
    if (headers.origin !== undefined && !extensionOrigin.test(headers.origin)) return refuse(403, 'wrong origin');
    if (requests.isFull()) return refuse(429, 'too many requests');
    requests.count();
    if (url !== '/clipper/hello' && url !== '/clipper/clip') return refuse(404, 'not found');
    if (method === 'OPTIONS' && headers.origin !== undefined) return { kind: 'preflight' };
    if (method !== 'POST') return refuse(405, 'method not allowed');
    if (headers['content-type']?.split(';')[0] !== 'application/json') return refuse(415, 'not json');
    if (url === '/clipper/hello') return { kind: 'hello' };
    if (mistakes.isFull()) return refuse(429, 'too many requests');
    if (!isSame(headers.authorization ?? '', `Bearer ${token()}`)) {
      mistakes.count();
      return refuse(401, 'wrong pairing code');
    }
    return { kind: 'clip' };
  };
}

const refuse = (status: number, reason: string): Visit => ({ kind: 'refused', status, reason });

function perMinute(most: number, now: () => number) {
  let minute = 0;
  let counted = 0;
  const turn = () => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) counted = 0;
    minute = current;
  };
  return {
    isFull: () => {
      turn();
      return counted >= most;
    },
    count: () => {
      counted += 1;
    },
  };
}
