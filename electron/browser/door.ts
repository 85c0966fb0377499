import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request may do. */
export type Pass =
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 | 421; readonly reason: string }
  /** It came with the address's token and gets a cookie for it. */
  | { readonly kind: 'entered'; readonly cookie: string }
  | { readonly kind: 'welcome'; readonly url: URL };

export interface Door {
  /** The address that lets a browser in, once. */
  address(): string;
  check(request: IncomingMessage): Pass;
}

const newSecret = (): string => randomBytes(24).toString('base64url');

/**
 * Lets in who knows the address that was printed, and nobody else: not another site's page (Host, Origin and
 * SameSite), not another user of the machine (token). The token works once; the cookie until the server ends.
 */
export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports, so that two desks on one machine must not share a name.
  const cookieName = `desk-${port}`;
  const session = newSecret();
  let token = newSecret();

  function check({ method, url: target = '', headers }: IncomingMessage): Pass {
    // Another name for this machine is how a page elsewhere would reach it (DNS rebinding).
    if (headers.host !== host) return refuse(421, 'wrong host');
    if (method !== 'GET' && method !== 'POST') return refuse(405, 'method not allowed');
    if (method === 'POST' ? headers.origin !== origin : headers.origin !== undefined && headers.origin !== origin) {
      return refuse(403, 'wrong origin');
    }
    if (!URL.canParse(target, origin)) return refuse(404, 'not found');
    const url = new URL(target, origin);
    if (url.origin !== origin) return refuse(404, 'not found');
    const offered = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (offered !== null && isSame(offered, token)) {
      token = newSecret();
      return { kind: 'entered', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
    }
    if (!isSame(readCookie(headers.cookie ?? '', cookieName), session)) {
      return refuse(
        403,
        '请用终端里最新的地址打开编辑台；每个地址只能用一次。\nOpen the newest address from the terminal; each works once.',
      );
    }
    return { kind: 'welcome', url };
  }

  return { address: () => `${origin}/?token=${token}`, check };
}

const refuse = (status: 403 | 404 | 405 | 421, reason: string): Pass => ({ kind: 'refused', status, reason });

function readCookie(cookies: string, name: string): string {
  const pair = cookies.split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

/** In a time that does not depend on where the two differ. */
function isSame(offered: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(offered), hash(secret));
}
