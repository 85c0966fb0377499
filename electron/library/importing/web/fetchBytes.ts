import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DeskError } from '#shared/errors.ts';
import type { InBoth } from '#shared/text/inBoth.ts';
import { type HostAddress, type IsAllowed, resolveHost } from './addresses.ts';
import { readBody } from './readBody.ts';
import { parseWebAddress } from './webAddress.ts';

export interface Fetching {
  /** Bytes after inflating. */
  readonly maxBytes: number;
  readonly isAllowed: IsAllowed;
  /** Whether content of this type (lower case, without parameters; empty where none was said) is wanted. */
  readonly wants: (contentType: string) => boolean;
  /** Ends the whole. */
  readonly signal: AbortSignal;
  /** Value of the header Accept. */
  readonly accept: string;
}

export interface Fetched {
  /** Where it was found in the end. */
  readonly url: string;
  /** As it was sent, with parameters. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

const mostRedirects = 5;
/** Without a byte or a connection for so long the other side is given up; ms. */
const idleLimit = 10_000;

/**
 * Fetches one resource: without cookies, referer or a connection that is kept, from exactly the address that was
 * checked, and each redirect is checked as the first address was.
 * @throws DeskError address_refused, network_failed, too_big, unsupported_format
 */
export async function fetchBytes(address: string, fetching: Fetching): Promise<Fetched> {
  let url = parseWebAddress(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const host = await inTime(resolveHost(url.hostname, fetching.isAllowed), fetching.signal);
    const response = await open(url, host, fetching);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      url = parseWebAddress(location, url);
      continue;
    }
    try {
      return await take(url, status, response, fetching);
    } finally {
      response.destroy();
    }
  }
  throw failed({ zh: `网站转了 ${mostRedirects} 次以上还没有给出网页`, en: 'too many redirects' });
}

async function take(url: URL, status: number, response: IncomingMessage, fetching: Fetching): Promise<Fetched> {
  if (status < 200 || status >= 300) throw failed({ zh: `网站没有给出内容（HTTP ${status}）`, en: `HTTP ${status}` });
  const contentType = response.headers['content-type'] ?? '';
  if (!fetching.wants(contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '')) {
    const message = `这个网址给出的不是网页或图片（${contentType.slice(0, 60)}），没有取回。请下载后作为文件导入。`;
    throw new DeskError('unsupported_format', message, { type: contentType.slice(0, 60) });
  }
  const bytes = await readBody(response, fetching.maxBytes).catch((error: unknown) => {
    throw error instanceof DeskError ? error : failed(reasonOf(error, fetching.signal), error);
  });
  return { url: url.href, contentType, bytes };
}

function open(url: URL, host: HostAddress, { signal, accept }: Fetching): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const request = send(url, {
    agent: false,
    lookup: pinned(host),
    signal,
    headers: {
      accept,
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'zh-CN,zh;q=0.9',
      connection: 'close',
      'user-agent': 'Mozilla/5.0 (compatible; ParkWeeklyDesk)',
    },
  });
  request.setTimeout(idleLimit, () => request.destroy(new Error('idle')));
  request.on('response', resolve);
  request.on('error', (error) => reject(failed(reasonOf(error, signal), error)));
  request.end();
  return promise;
}

/** Looking up a name cannot be called off, but nobody has to wait for it. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(failed(reasonOf(null, signal)));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Answers with the address that was checked, so that a second look at the name cannot lead elsewhere. */
const pinned =
  ({ address, family }: HostAddress): LookupFunction =>
  (_, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

function reasonOf(error: unknown, signal: AbortSignal): InBoth {
  if (signal.aborted || (error instanceof Error && error.message === 'idle')) {
    return { zh: '等了很久网站没有回答完', en: 'the site did not answer to the end' };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(CERT|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    return { zh: `网站的安全证书有问题（${code}）`, en: `its certificate: ${code}` };
  }
  return { zh: `连接网站失败（${code === '' ? '原因不明' : code}）`, en: code === '' ? 'no connection' : code };
}

function failed({ zh, en }: InBoth, cause?: unknown): DeskError {
  const message = `${zh}，没有取回。请检查网址和网络后再试，或在浏览器里打开后复制、粘贴。`;
  return new DeskError('network_failed', message, { reason: en }, cause);
}
