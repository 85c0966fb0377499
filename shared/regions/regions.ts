import { ambiguous, counties, provinces, zones } from './table.ts';

/** A place that the table knows. */
export interface Region {
  /** As news name it; of a zone with several names, the first. */
  readonly name: string;
  readonly kind: 'province' | 'city' | 'county' | 'zone';
  readonly province: string;
  /** The prefecture; empty for a province, and for what lies in it without one between. */
  readonly city: string;
}

/** A place where a text names it. */
interface RegionMention {
  readonly region: Region;
  /** As it stands in the text. */
  readonly name: string;
  /** Where it begins, in UTF-16 code units. */
  readonly at: number;
  /** 省, 市, 开发区 … follows or ends it. */
  readonly hasEnding: boolean;
  /** Its province or city stands before it: 浙江嘉善. */
  readonly isBehindProvince: boolean;
}

const listed = (names: string): string[] => names.split(' ').filter((name) => name !== '');

const regions = new Map<string, Region>();
for (const [province, cities] of Object.entries(provinces)) {
  for (const city of listed(cities)) regions.set(city, { name: city, kind: 'city', province, city });
}
for (const [kind, table] of [['county', counties] as const, ['zone', zones] as const]) {
  for (const [around, lines] of Object.entries(table)) {
    const { province = around, city = '' } = provinces[around] === undefined ? (regions.get(around) ?? {}) : {};
    for (const [first = '', ...others] of listed(lines).map((line) => line.split('/'))) {
      for (const name of [first, ...others]) regions.set(name, { name: first, kind, province, city });
    }
  }
}
/** As news name them, without 省 and 自治区. */
export const provinceNames: readonly string[] = Object.keys(provinces);

/** Cities that bear the name of a province: 吉林市 in 吉林, 海南州 in 青海. */
const namesakes = new Map<string, Region>();
for (const province of Object.keys(provinces)) {
  const city = regions.get(province);
  if (city !== undefined) namesakes.set(province, city);
  regions.set(province, { name: province, kind: 'province', province, city: '' });
}

/** Names by the code of their first character, the longer ones first, so that 北京经开区 is not read as 北京. */
const namesBy: (readonly string[] | undefined)[] = new Array(0x10000).fill(undefined);
for (const [first, names] of Map.groupBy(regions.keys(), (name) => name.charCodeAt(0))) {
  namesBy[first] = names.sort((a, b) => b.length - a.length);
}

const ending =
  /^(?:省|市|区|县|州|盟|自治区|自治州|高新区|高新技术|经开区|经济技术|经济开发区|开发区|新区|园区|保税区|综保区|自贸|临港|滨海)/;
const longestEnding = 5;

/** The places that a text names, in order; names that are also other words only where it shows that a place is meant. */
export function regionMentions(text: string): readonly RegionMention[] {
  const mentions: RegionMention[] = [];
  let before: { readonly region: Region; readonly end: number } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const name = namesBy[text.charCodeAt(at)]?.find((each) => text.startsWith(each, at));
    if (name === undefined) continue;
    const end = at + name.length;
    const region = (/[市州]/.test(text.charAt(end)) ? namesakes.get(name) : undefined) ?? regions.get(name);
    if (region === undefined) continue;
    const hasEnding = /[区县市]$/.test(name) || ending.test(text.slice(end, end + longestEnding));
    const isBehindProvince = before !== null && before.end >= at - 1 && isAround(before.region, region);
    if (hasEnding || isBehindProvince || !ambiguous.has(name)) {
      mentions.push({ region, name, at, hasEnding, isBehindProvince });
    }
    before = { region, end };
    at = end - 1;
  }
  return mentions;
}

const isAround = (outer: Region, inner: Region): boolean =>
  outer !== inner && outer.province === inner.province && (outer.kind === 'province' || outer.city === inner.city);

/**
 * Whether two places may be one, or one lies in the other. A zone may lie across the counties of its city; two counties
 * of a city, and two zones, are two places.
 */
export function mayBeOnePlace(a: Region, b: Region): boolean {
  if (a.province !== b.province) return false;
  if (a.kind === 'province' || b.kind === 'province') return true;
  if (a.city !== b.city) return false;
  return a.kind === 'city' || b.kind === 'city' || a.kind !== b.kind || a.name === b.name;
}
