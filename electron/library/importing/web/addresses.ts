import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { DeskError } from '#shared/errors.ts';

/** One address of a host, as node:net connects to it. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Whether the desk may connect to an IP address. */
export type IsAllowed = (address: string) => boolean;

/** Public as an address, but answered by the machine's own cloud: Azure's wire server. */
const cloudServices: readonly string[] = ['168.63.129.16'];

/**
 * Whether an IP address belongs to the public internet: not this machine, the local network, a provider's own network or
 * a cloud's metadata service, nor an IPv6 form that stands for an IPv4 address. Anything else than an address does not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false;
  return parsed.range() === 'unicast' && !cloudServices.includes(parsed.toString());
}

/** All that is given out of IPv6 (RFC 4291 §2.4); the rest has forms that stand for IPv4, as ::127.0.0.1. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Resolves a host once. Every one of its addresses must be allowed, so that a host which answers now so, now so, is
 * refused; whoever connects goes to exactly the address that is returned.
 * @param host as in a URL: `[::1]` for IPv6
 * @throws DeskError address_refused, network_failed
 */
export async function resolveHost(host: string, isAllowed: IsAllowed): Promise<HostAddress> {
  const name = host.replace(/^\[|\]$/g, '');
  const found = await lookup(name, { all: true, verbatim: true }).catch((error: unknown) => {
    const message = `找不到网站 ${host.slice(0, 100)}，没有取回网页。请检查网址和网络后再试。`;
    throw new DeskError('network_failed', message, { host }, error);
  });
  const [first] = found;
  if (first === undefined || !found.every(({ address }) => isAllowed(address))) {
    const message = `${host.slice(0, 100)} 是本机或内部网络的地址，没有访问。可以在浏览器里打开后复制、粘贴，或存成文件再导入。`;
    throw new DeskError('address_refused', message, { host });
  }
  return first;
}
