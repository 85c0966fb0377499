import type { HtmlElement } from '../../html/tree.ts';
import type { Page } from '../page/page.ts';
import { type FoundDate, findCompactDates, findDates, findYearless, isoOf, isoOfTime, machineDate } from './dates.ts';
import type { ToldFacts } from './linkedData.ts';
import { labelled, type ZoneLine, type Zones } from './zone.ts';

export interface FoundField<T> {
  readonly value: T;
  /** Why it may be wrong; null where it is sure. */
  readonly doubt: string | null;
}

const publishMetas = [
  'pubdate',
  'pub_date',
  'pubtime',
  'publication_date',
  'publishdate',
  'publish-date',
  'publishtime',
  'publish_time',
  'publishedtime',
  'firstpublishedtime',
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:release_date',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'weibo:article:create_at',
  'bytedance:published_time',
  'apub:time',
  'date',
  'createdate',
  'lastmodifiedtime',
];

/** Lines whose date is that of today, or of something else than the article. */
const notPublished =
  /今天是|天气|气温|℃|当前时间|现在是|今日|农历|截止|截至|有效期|Copyright|©|版权|备案|至\s*\d{4}|更新(?:时间|日期|于)|修改(?:时间|日期)|成文日期|生成日期/i;

export interface DateSources {
  readonly page: Page;
  readonly zones: Zones;
  readonly linked: ToldFacts;
  readonly state: ToldFacts;
  /** What a script says beside the same headline. */
  readonly beside: ToldFacts;
  readonly url: string;
  /** The first and last lines of the text. */
  readonly opening: string;
  readonly ending: readonly string[];
  readonly now: Date | undefined;
}

/** When an article was published: as it says itself, as the page says where no one looks, as its address says. */
export function findDate(sources: DateSources): FoundField<string | null> {
  const { zones, page, linked, state, beside } = sources;
  const around = [...zones.between, ...zones.before];
  const metas = publishMetas.flatMap((name) => machineDate(page.head.metas.get(name) ?? '') ?? []);
  const told = [...metas, ...[linked.date, state.date, beside.date].flatMap((text) => machineDate(text) ?? [])];
  const sure =
    firstOf(labelled(zones.between, 'date')) ??
    firstOf(labelled(zones.before.slice(0, 12), 'date')) ??
    timeElement(page, around) ??
    told.find((date) => unlabelled(around).includes(date)) ??
    told[0] ??
    unlabelled(zones.between)[0];
  if (sure) return { value: sure, doubt: null };
  return atTop(sources) ?? guess(sources, around);
}

/** A day before the headline, which may be that of a newspaper's issue, or today's. */
function atTop({ zones, url }: DateSources): FoundField<string> | null {
  const [day] = unlabelled(zones.before.slice(0, 8));
  if (!day) return null;
  const inAddress = addressDate(url);
  if (inAddress && inAddress !== day) return { value: inAddress, doubt: '日期取自网页地址，请核对。' };
  return { value: day, doubt: inAddress ? null : '日期取自标题之前的一行，请核对。' };
}

function guess(sources: DateSources, around: readonly ZoneLine[]): FoundField<string | null> {
  const { zones, page, url, opening, ending, now } = sources;
  const unsure = (value: string, why: string): FoundField<string> => ({ value, doubt: why });
  const behind = firstOf(labelled(zones.behind, 'date'));
  if (behind) return { value: behind, doubt: null };
  const updated = firstOf(labelled([...around, ...zones.behind], 'updated'));
  if (updated) return unsure(updated, '日期是网页的更新时间，请核对。');
  const [short] = zones.between.flatMap(({ text, line }) =>
    line.mass === 0 && text.length <= 60 && !notPublished.test(text) ? findYearless(text) : [],
  );
  if (short) {
    const completed = withYear(short, sources);
    if (completed) return completed;
  }
  const written = page.head.scripts
    .filter((script) => script.length <= longestWriter)
    .flatMap(findDates)
    .find((date) => date.year !== null);
  if (written?.year) return unsure(isoOf(written, written.year), '日期由网页脚本写出，请核对。');
  const inAddress = addressDate(url);
  if (inAddress) return unsure(inAddress, '日期取自网页地址，请核对。');
  const last = ending
    .filter((text) => text.length <= 30)
    .flatMap((text) => findDates(text))
    .at(-1);
  if (last?.year) return unsure(isoOf(last, last.year), '日期取自文末落款，请核对。');
  const [dateline] = /^.{0,30}(?:电|讯|消息)/.test(opening) ? findYearless(opening.slice(0, 60)) : [];
  const completed = dateline && withYear(dateline, sources);
  if (completed) return completed;
  const [inText] = findDates(opening);
  if (inText?.year && now === undefined && page.lines.length === 0)
    return unsure(isoOf(inText, inText.year), '日期取自正文，请核对。');
  return { value: null, doubt: '没有找到发布日期。' };
}

/** Characters of a script that only writes a day or a name. */
const longestWriter = 300;

const firstOf = (values: readonly string[]): string | undefined =>
  values
    .flatMap((value) => [...findDates(value), ...findCompactDates(value)])
    .flatMap((date) => (date.year ? isoOf(date, date.year) : []))[0];

/** Dates of short lines that say nothing else of themselves, in the order of the lines. */
const unlabelled = (lines: readonly ZoneLine[]): readonly string[] =>
  lines
    .filter(({ text }) => text.length <= 120 && !notPublished.test(text) && !/[。；]$/.test(text))
    .flatMap(({ text }) => findDates(text))
    .flatMap((date) => (date.year ? isoOf(date, date.year) : []));

/** Elements of one line that are looked at. */
const mostElements = 40;

/** The moment that an element is marked with for machines: one near the headline, else the first of the page. */
function timeElement(page: Page, around: readonly ZoneLine[]): string | undefined {
  for (const { line } of around) {
    const end = Math.min(page.lasts[line.block] ?? line.block, line.block + mostElements);
    for (const element of page.elements.slice(line.block, end + 1)) {
      const moment = momentOf(element);
      if (moment) return moment;
    }
  }
  for (const element of page.elements) {
    if (element.name === 'time' || element.attributes['data-publishtime']) {
      const moment = momentOf(element);
      if (moment) return moment;
    }
  }
  return undefined;
}

const momentNames =
  /^(?:datetime|(?:data-)?(?:article-)?(?:(?:publish|pub|post|create|release)(?:ed)?[-_]?)?(?:time|date|timestamp))$/;

function momentOf({ attributes }: HtmlElement): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    const moment = momentNames.test(name) ? machineDate(value) : null;
    if (moment) return moment;
  }
  return null;
}

/** A date in an address: /202208/16/, /2022-08/16/, /2022/8/16/, /2022/0816/, t20220816_. */
export function addressDate(address: string): string | null {
  const path = address
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/s, '')
    .slice(0, 1000);
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[-/]?(\d{1,2})[-/](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(path) ??
    [];
  return year ? machineDate(`${year}-${month}-${day}`) : null;
}

/** Completes a date with the year that the page's scripts, pictures or address have for the same day, else with the last such day. */
function withYear(date: FoundDate, { page, url, now }: DateSources): FoundField<string> | null {
  const pictures = page.lines.flatMap(({ kind, nodes: [node] }) =>
    kind === 'picture' && node?.kind === 'element' ? Object.values(node.attributes).slice(0, 20) : [],
  );
  const times = page.head.scripts.flatMap((script) =>
    [...script.slice(0, 100_000).matchAll(/(?<!\d)1\d{9}(?:\d{3})?(?!\d)/g)]
      .slice(0, 200)
      .flatMap(([time]) => isoOfTime(Number(time)) ?? []),
  );
  const dates = page.head.scripts
    .flatMap((script) => [...findDates(script), ...findCompactDates(script)])
    .map((found) => isoOf(found, found.year ?? 0));
  const known = [
    ...times,
    ...dates,
    ...[url, ...pictures.slice(0, 200)].flatMap((address) => addressDate(address) ?? []),
  ];
  const same = known.find((iso) => iso === isoOf(date, Number(iso.slice(0, 4))));
  if (same) return { value: same, doubt: '网页上的日期没有年份，年份取自网页的其他部分，请核对。' };
  const near = addressYear(url) ?? known[0]?.slice(0, 4);
  if (near) return { value: isoOf(date, Number(near)), doubt: '网页上的日期没有年份，请核对。' };
  if (now === undefined) return null;
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  return {
    value: isoOf(date, isoOf(date, year) > today ? year - 1 : year),
    doubt: '网页上的日期没有年份，按最近一年补全，请核对。',
  };
}

const addressYear = (url: string): string | undefined => /\/(20[0-4]\d)(?=[/_-]|[01]\d(?:\/|_|\.))/.exec(url)?.[1];
