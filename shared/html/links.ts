/** Characters of an address that is kept; longer ones are no link. */
const longest = 2000;

/**
 * An address that may be kept as a link, or null: http or https with a host, or mailto with an address. It is read as a
 * browser reads it, so that `java\nscript:` hides nothing.
 * @param base address of the page, for addresses that begin with a path; without it these are no links
 */
export function safeLink(href: string, base?: string): string | null {
  const address = resolveAddress(tidy(href), base);
  if (address === null || address.length > longest) return null;
  const encoded = address.replace(/[\s<>"`{}|\\^\p{Cc}]/gu, encodeURIComponent);
  if (/^https?:\/\/(?:[^/?#@]*@)?[\p{L}\p{N}[][^/?#%@]*(?:[/?#]|$)/iu.test(encoded)) return encoded;
  return /^mailto:[^@?\s]+@[^@?\s]+/i.test(encoded) ? encoded : null;
}

/** Without what browsers leave out: controls and spaces at the ends, tabs and line ends anywhere. */
function tidy(href: string): string {
  let start = 0;
  let end = href.length;
  while (start < end && href.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && href.charCodeAt(end - 1) <= 0x20) end -= 1;
  return href.slice(start, end).replace(/[\t\n\r]+/g, '');
}

/** An address in full; null where it has no scheme and no page to start from, or is a place in the page. */
export function resolveAddress(address: string, base?: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (address === '' || address.startsWith('#')) return null;
  const page = /^(https?:)(\/\/[^/?#]+)([^?#]*)/i.exec(base ?? '');
  if (address.startsWith('//')) return `${page?.[1] ?? 'https:'}${address}`;
  if (!page) return null;
  const [, scheme = '', host = '', path = ''] = page;
  if (address.startsWith('?')) return `${scheme}${host}${path || '/'}${address}`;
  const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const full = way.startsWith('/') ? way : `${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${way}`;
  return `${scheme}${host}${withoutDots(full)}${rest}`;
}

/** A path without its `.` and `..` parts. */
function withoutDots(path: string): string {
  const parts = path.split('/');
  const kept: string[] = [];
  for (const part of parts.slice(1)) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  const last = parts.at(-1);
  return `/${kept.join('/')}${(last === '.' || last === '..') && kept.length > 0 ? '/' : ''}`;
}
