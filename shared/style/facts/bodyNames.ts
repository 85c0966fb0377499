import { regionMentions } from '../../regions/index.ts';
import { weightOfGram } from '../../similar/gramWeights.ts';

/** The name of a company, school, park or the like in a text. */
export interface BodyName {
  readonly start: number;
  readonly end: number;
  /** Whole, with its ending. */
  readonly text: string;
  /** Without its ending. */
  readonly stem: string;
}

const endings =
  '有限责任公司|股份有限公司|有限公司|股份|集团|公司|大学|学院|研究院|研究所|实验室|银行|医院|产业园|科技园|工业园|物流园|开发区|高新区|经开区|示范区|基地|工厂|项目|小镇|机场|码头|港区';
/** A name begins behind these: they are hardly ever within one. */
const outside =
  /[的在与和由是及等为对向从将被把到了着于]|入驻|落户|落地|签约|走进|位于|走访|考察|参观|建设|打造|投资|举行|助力|携手|联合|牵手|前往|来到|布局|牵头|依托|通过|来自|当日|日前|近日/g;
const pattern = new RegExp(`(?:${endings})(?!${endings})`, 'g');
/** Characters before an ending that may be the name's. */
const longest = 10;

/** The names of bodies in a text, from the last word before them that is no part of a name. */
export function bodyNamesIn(text: string): BodyName[] {
  let after = 0;
  return [...text.matchAll(pattern)].flatMap(({ 0: ending, index }): BodyName[] => {
    const [before = ''] = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(after, index - longest), index)) ?? [];
    const end = index + ending.length;
    after = end;
    const last = [...before.matchAll(outside)].at(-1);
    const stem = before.slice(last ? last.index + last[0].length : 0);
    const start = index - stem.length;
    return stem.length < 3 ? [] : [{ start, end, text: stem + ending, stem }];
  });
}

/** Where two names have different characters. */
export interface Difference {
  /** Index in the first and in the second name. */
  readonly at: number;
  readonly there: number;
}

/** Characters that tell one body from its sister: 东区 and 西区, 一厂 and 二厂. */
const telling = /[一二三四五六七八九十百千万甲乙丙丁东西南北中上下左右前后内外新老大小高低海江河湖山国省市县区镇村]/;

/**
 * Whether two names are one but for a character: the same before it and twice behind it, and neither an everyday word
 * (智能, 高端) nor a place by which sisters are told.
 * @returns where they differ; null where they do not, or are names of two
 */
export function variantOf(one: BodyName, other: BodyName): Difference | null {
  const shortest = Math.min(one.stem.length, other.stem.length);
  if (shortest < 3 || one.stem.includes(other.stem) || other.stem.includes(one.stem)) return null;
  for (let at = 1; at < one.stem.length; at++) {
    for (let there = 1; there < other.stem.length; there++) {
      if (isOneCharacterOff(one.text, at, other.text, there) && !areTwoPlaces(one.text, at, other.text, there)) {
        return { at, there };
      }
    }
  }
  return null;
}

/**
 * A function that takes names in their order and tells for each which of the earlier ones share with it what stands around one of
 * its characters: `variantOf` tells no others.
 */
export function rememberNames(): (name: BodyName) => readonly BodyName[] {
  const byGap = new Map<number, BodyName[]>();
  return (name) => {
    const found = new Set<BodyName>();
    for (const gap of gapsOf(name)) {
      const alike = byGap.get(gap);
      if (!alike) byGap.set(gap, [name]);
      else {
        for (const other of alike) if (other !== name) found.add(other);
        alike.push(name);
      }
    }
    return [...found].sort((one, other) => one.start - other.start);
  };
}

/** One number for the character before and the two behind each place where a name may have another character. */
function gapsOf({ stem, text }: BodyName): number[] {
  const gaps: number[] = [];
  for (let at = 1; at < stem.length && at + 2 < text.length; at++) {
    gaps.push(text.charCodeAt(at - 1) * 0x100000000 + text.charCodeAt(at + 1) * 0x10000 + text.charCodeAt(at + 2));
  }
  return gaps;
}

function isOneCharacterOff(a: string, at: number, b: string, there: number): boolean {
  if (a[at] === b[there] || a[at - 1] !== b[there - 1]) return false;
  if (a.slice(at + 1, at + 3).length < 2 || a.slice(at + 1, at + 3) !== b.slice(there + 1, there + 3)) return false;
  if (telling.test(`${a[at]}${b[there]}`)) return false;
  return [pairBefore(a, at), pairBefore(b, there), pairBehind(a, at), pairBehind(b, there)].every(
    (pair) => weightOfGram(pair.charCodeAt(0), pair.charCodeAt(1)) === 1,
  );
}

const pairBefore = (text: string, at: number): string => text.slice(at - 1, at + 1);
const pairBehind = (text: string, at: number): string => text.slice(at, at + 2);

/** Whether what differs is part of places that are not the same. */
function areTwoPlaces(a: string, at: number, b: string, there: number): boolean {
  const [place, other] = [placeAt(a, at), placeAt(b, there)];
  return place !== null && other !== null && place !== other;
}

const placeAt = (text: string, at: number): string | null =>
  regionMentions(text).find((mention) => mention.at <= at && at < mention.at + mention.name.length)?.name ?? null;

/** Whether two names stand beside each other as names of two: 甲公司与乙公司, 甲公司、乙公司. */
export const areListed = (text: string, one: BodyName, other: BodyName): boolean =>
  /^(?:、|与|和|及|以及|同|联合)[^，。；！？\n]{0,8}$/.test(
    text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
  );
