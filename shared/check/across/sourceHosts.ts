import type { Source } from '../../model/index.ts';
import { canonicalUrl } from '../../similar/index.ts';
import { findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { words } from '../words.ts';
import { sourceLikeness } from './sourceNames.ts';

/** What calls itself a site; a newspaper or agency may well be quoted by another's site. */
const isSite = /(?:网站?|门户|官网|在线|之窗)$/;

/** A site named as the source whose address is that of another registered site: one source under two names. */
export function checkSourceHosts(entries: readonly CheckedEntry[], { registry, settings }: CheckInput): CheckFinding[] {
  const owners = new Map(registry.flatMap((source) => source.hosts.map((host) => [plainHost(host), source] as const)));
  return entries.flatMap(({ clip, source, subject }) => {
    const owner = owners.get(hostOf(clip.url));
    if (!source || !owner || !mayBeOther(source)) return [];
    // Names that come to the same are told by the names.
    if (sourceLikeness(owner.name) === sourceLikeness(source.name)) return [];
    const message = words(
      `来源写“${source.name}”，网址却是已登记的“${owner.name}”的`,
      `The source is given as “${source.name}”, but the address is that of the registered “${owner.name}”`,
    );
    const { name: text } = source;
    const place = { field: 'source' as const, start: 0, end: text.length, text };
    return findingOf({ code: 'source-host', ...place, suggestion: owner.name, message }, subject, settings);
  });
}

/** Whether nobody has said yet which addresses are a source's own. */
const mayBeOther = ({ name, hosts }: Source): boolean => hosts.length === 0 && isSite.test(name);

/** The host of an address without www. and the like; empty where it is no address. */
const hostOf = (url: string): string => canonicalUrl(url)?.split(/[/?#]/)[0] ?? '';

const plainHost = (host: string): string => hostOf(`https://${host}/page`);
