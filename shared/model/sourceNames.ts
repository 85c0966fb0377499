/** A source's name as names are compared: width, case and spaces do not count. */
export const sourceKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The host of an address or a host as typed, lower case, without `www.`, port and last dot; empty if there is none. */
export function sourceHost(address: string): string {
  const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:@\s]+)/i.exec(address.trim()) ?? [];
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** A host and the domains above it that have at least two labels: a.b.gov.cn, b.gov.cn, gov.cn. */
export function hostChain(host: string): string[] {
  const labels = sourceHost(host).split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}
