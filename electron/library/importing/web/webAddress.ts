import { DeskError } from '#shared/errors.ts';

/**
 * An address that the desk may fetch: http or https, without a name and password in it. One that is typed without
 * `https://` gets it. The parts of an IPv4 host come out as usual, however they were written (0x7f.1, 2130706433).
 * @throws DeskError address_refused
 */
export function parseWebAddress(typed: string, base?: URL): URL {
  const trimmed = typed.trim();
  const complete =
    base === undefined && /^[^\s/:]+\.[^\s/:]+(?::\d+)?(?:[/?#]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
  const url = URL.parse(complete, base?.href);
  if (url === null) throw refused(trimmed, '不是完整的网址');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(trimmed, '不是 http 或 https 网址');
  if (url.username !== '' || url.password !== '') throw refused(trimmed, '网址里有用户名或密码');
  url.hash = '';
  return url;
}

function refused(typed: string, why: string): DeskError {
  const message = `“${typed.slice(0, 100)}”${why}，没有访问。请从浏览器的地址栏复制网址后再试。`;
  return new DeskError('address_refused', message);
}
