import { provinceNames } from '../../regions/index.ts';
import { classWords } from '../page/classWords.ts';
import type { Line, Page } from '../page/page.ts';
import { isInLink } from '../page/tables.ts';
import { oneLine } from '../page/tidy.ts';
import { isJunk, isSectionHeading } from '../page/wording.ts';
import { findDates, findYearless } from './dates.ts';
import type { FoundField } from './findDate.ts';
import { siteParts } from './headline.ts';
import type { ToldFacts } from './linkedData.ts';
import { columns, siteEnding, withoutEdition } from './siteNames.ts';
import { labelled, type ZoneLine, type Zones } from './zone.ts';

const sourceMetas = [
  'contentsource',
  'source',
  'article:source',
  'og:article:source',
  'mediaid',
  'dc.source',
  'weibo:article:source',
];
const siteMetas = ['og:site_name', 'sitename', 'application-name', 'publisher', 'dc.publisher', 'copyright'];
/** A source that means the site itself. */
const itself =
  /^(?:本站|本网|本网站|原创|本站原创|本网原创|本网讯|本站讯|自采|网站|本报|本报讯|官网|其他|其它|未知|网络|互联网|转载|admin|管理员)$/i;
/** Where a name ends and something else begins. */
const behindName =
  /\s*(?:[（(【[]|\s(?:记者|作者|通讯员|编辑|字号|字体|浏览|阅读|点击|时间|日期|发布|分享|打印|撰稿|文\/|摄影|责任编辑|\d{1,4}[-年/:：]|\|)|[|｜丨]|\s{2,}|(?:19|20)\d{2}[-年/]|作者[:：]|记者[:：]|编辑[:：]|(?<=[\p{Script=Han}）)》”])\s(?![-–—·－])).*$/su;

/** The name of an account within what it is: 微信公众号“某某发布”. */
const quotedAccount = /(?:公众号|客户端|微信|视频号)\s*[:：]?\s*[“"「]([^“”"」]{2,24})[”"」]/;

/** A name as a source is written: without labels, brackets, dates and what follows. */
export function cleanSource(text: string): string {
  const plain = (quotedAccount.exec(text)?.[1] ?? oneLine(text))
    .replace(/^[\s《“"「【[（(]*(?:来源[:：])?\s*/, '')
    .replace(behindName, '')
    .replace(/^https?:\/\/\S*$/i, '')
    .replace(/[\s”"」】\]）),，。;；|·、]+$/g, '')
    .replace(/^([^《]*)》+$/, '$1');
  return plain.length <= 40 && !/[。！？]/.test(plain) ? plain : '';
}

export interface SourceParts {
  readonly page: Page;
  readonly zones: Zones;
  readonly linked: ToldFacts;
  readonly state: ToldFacts;
  /** What a script says beside the same headline. */
  readonly beside: ToldFacts;
  readonly title: string;
  /** Whether the text itself came from a script. */
  readonly isFromState: boolean;
  readonly endings: readonly string[];
  /** The last paragraphs of the text. */
  readonly closing: readonly string[];
  /** Whether the page shows the headline. */
  readonly isShown: boolean;
  /** Whether a line stands around the article. */
  readonly isChrome: (line: Line) => boolean;
}

/** The name of the site, as far as the page tells it; empty where it does not. */
export function findSiteName({ page, title }: Pick<SourceParts, 'page' | 'title'>): string {
  const [meta] = siteMetas.flatMap((name) => cleanSource(page.head.metas.get(name) ?? '') || []);
  if (meta) return meta;
  const parts = siteParts(page.head.title, title)
    .map((part) => withoutEdition(cleanSource(part)))
    .filter((part) => part !== '' && !columns.test(part) && !/powered by|wordpress|discuz|dedecms/i.test(part));
  const named = parts.find((part) => siteEnding.test(part));
  return named ?? parts[0] ?? ownerOf(page);
}

/** Characters of a line that may sign a page. */
const longestFoot = 300;

/** Who signs the foot of the page: 某某社版权所有, 主办：某某. */
function ownerOf(page: Page): string {
  for (const { text } of page.lines.slice(-60)) {
    if (text.length > longestFoot) continue;
    const [, before, behind, host] =
      /([\p{Script=Han}]{3,20})\s*版权所有/u.exec(text) ??
      /(版权所有)\s*[:：©\s]*([\p{Script=Han}]{3,24})/u.exec(text) ??
      [];
    const name = before === '版权所有' ? behind : (before ?? host);
    if (name) return cleanSource(name);
    const [, sponsor] = /主办(?:单位)?\s*[:：]\s*([\p{Script=Han}]{3,24})/u.exec(text) ?? [];
    if (sponsor) return cleanSource(sponsor);
  }
  return '';
}

/** Where an article comes from. */
export function findSource(parts: SourceParts): FoundField<string> {
  const { page, zones, linked, state } = parts;
  const site = findSiteName(parts);
  const own = (name: string): string => (itself.test(name) ? site : name);
  const clean = (values: readonly string[]): string | undefined =>
    values
      .map(cleanSource)
      .map(own)
      .find((name) => name !== '');
  const sure =
    clean(labelled([...zones.between, ...zones.before.slice(0, 12)], 'source')) ??
    clean(sourceMetas.flatMap((name) => page.head.metas.get(name) ?? [])) ??
    (parts.isFromState || isLeftToScript(zones) ? clean([state.source]) : undefined) ??
    clean(wechatName(page, state)) ??
    clean(labelled([...zones.between, ...zones.before], 'publisher')) ??
    clean(endingSource(parts.endings)) ??
    clean(openingSource(zones.between)) ??
    clean(labelled(zones.behind, 'source'));
  if (sure) return { value: sure, doubt: null };
  const told = clean(isName(parts.beside.source) ? [parts.beside.source] : []);
  if (told) return { value: told, doubt: null };
  const before = zones.before.slice(0, 3).filter(({ line }) => !parts.isChrome(line));
  const above = zones.above.filter(({ line }) => parts.isShown || !parts.isChrome(line));
  const named = clean([...namesIn(page, above), ...namesIn(page, before)]);
  if (named) return { value: named, doubt: '来源没有标明，取自标题附近的署名，请核对。' };
  const signed = clean(signature(parts.closing));
  if (signed) return { value: signed, doubt: '来源没有标明，取自文末落款，请核对。' };
  const fallback = clean([linked.source]) ?? site;
  return fallback
    ? { value: fallback, doubt: '网页没有标明来源，这里是网站的名称，请核对。' }
    : { value: '', doubt: '没有找到来源。' };
}

/** 本文来自微信公众号“某某” above the text. */
const openingSource = (lines: readonly ZoneLine[]): readonly string[] =>
  lines.flatMap(
    ({ text }) => /^[（(【\s]*本文(?:来自|转自|转载自|首发于|来源)[:：]?\s*([^，。,]{2,40})/.exec(text)?.[1] ?? [],
  );

/** Whether a label stands there without a value, which a script writes. */
const isLeftToScript = ({ above }: Zones): boolean =>
  above.some(({ labels }) => labels.some(({ kind, value }) => kind === 'source' && value === ''));

/** Who signs a notice: the line above the day that ends it. */
function signature(closing: readonly string[]): readonly string[] {
  return closing.flatMap((text, at) => {
    const [date] = findDates(closing[at + 1] ?? '');
    const isDay = date !== undefined && (closing[at + 1] ?? '').trim().length <= date.length + 2;
    return isDay && isName(text) && mediaEnding.test(text) ? [text] : [];
  });
}

/** （文章来源：某某网） or 来源：某某报 记者 某某 at the end of the text. */
const endingSource = (endings: readonly string[]): readonly string[] =>
  endings.flatMap(
    (text) =>
      /(?:^|[（(【])\s*(?:文章|信息|资料|本文)?(?:来源|转自)(?:于|自)?\s*[:：丨|]\s*([^（()）】\n]{2,40})/.exec(
        text,
      )?.[1] ?? [],
  );

function wechatName(page: Page, state: ToldFacts): readonly string[] {
  const line = page.lines.find(({ block, text }) => {
    for (let at = block, steps = 0; at > 0 && steps < 3; at = page.parents[at] ?? 0, steps += 1) {
      if (page.elements[at]?.attributes['id'] === 'js_name' || page.elements[at]?.attributes['id'] === 'profileBt')
        return text !== '';
    }
    return false;
  });
  const inline = page.elements.find(({ attributes }) => attributes['id'] === 'js_name');
  const [own] =
    inline?.children.flatMap((child) => (child.kind === 'text' ? oneLine(child.text) : [])).filter(Boolean) ?? [];
  const isWechat = page.head.metas.get('og:site_name')?.includes('微信') || inline !== undefined || line !== undefined;
  return [own ?? '', inline ? '' : (line?.text ?? ''), isWechat ? state.source : ''];
}

const mediaEnding =
  /(?:网|报|社|在线|发布|观察|周刊|杂志|传媒|融媒|融媒体|之声|电视台|广播|通讯|研究院|协会|商会|中心|局|厅|委|办|部|政府|管委会|公司|集团|客户端|频道|新闻|园区|新区|开发区|财经|卫视|头条|日报|时报|晚报|智库|联盟|大学|学院|院)$/;

const isMedia = (name: string): boolean => mediaEnding.test(name.replace(/[（(][^）)]*[）)]$/, ''));

const nameWords = new Set(
  'source author name media origin site from laiyuan ly publisher account nickname user'.split(' '),
);

/** Whether a name stands in a byline, and is none of its buttons. */
const isSaidPlainly = (line: Line, name: string): boolean =>
  line.isByline &&
  !line.nodes.some((node) => node.kind === 'text' && node.text.includes(name) && isInLink(node.parent, null));

/** Names without a label beside the date: in an element that is named so, or before the date of the same line. */
function namesIn(page: Page, lines: readonly ZoneLine[]): readonly string[] {
  const marked = lines.filter(
    ({ line, text, labels }) => labels.length === 0 && isName(text) && isMarked(page, line.block),
  );
  const beside = lines.flatMap(({ text, line, labels }) => {
    const [date] = [...findDates(text), ...findYearless(text)];
    if (!date || text.length > 80) return [];
    const before = text.slice(0, date.index);
    const behind = text.slice(date.index + date.length).replace(/^日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?/, '');
    return [...before.split(/[|｜]/), ...behind.split(/\s+/)]
      .map((part) => part.replace(/^[\s|·•,，/]+|[\s|·•,，/]+$/g, ''))
      .filter((part) => isName(part) && (isMedia(part) || (labels.length === 0 && isSaidPlainly(line, part))));
  });
  const [neighbour] = lines.flatMap(({ text, labels }, at) =>
    labels.length === 0 && isName(text) && hasDate([lines[at - 1], lines[at + 1], lines[at + 2]]) ? [text] : [],
  );
  return [...marked.map(({ text }) => text), ...beside, neighbour ?? ''];
}

const hasDate = (lines: readonly (ZoneLine | undefined)[]): boolean =>
  lines.some((line) => line !== undefined && line.text.length <= 40 && findDates(line.text).length > 0);

/** Where a text was sent from, as platforms write it beside the day. */
const place = new RegExp(`^(?:(?:中国)?(?:香港|澳门|台湾)|${provinceNames.join('|')})$`);

const isName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 24 &&
  /\p{Script=Han}/u.test(text) &&
  !isJunk(text) &&
  !isSectionHeading(text) &&
  !place.test(text) &&
  !/^(?:返回|进入|查看|上一|下一|往期|第.{1,4}版)|目录|^[—–-]|[:：。，！？>\d%“”]|阅读|浏览|评论|字号|分享|官方|编辑|摘要|关注|发表|发布于|收藏|点赞|记者|^星期|农历|日$/.test(
    text,
  );

function isMarked(page: Page, block: number): boolean {
  for (let at = block, steps = 0; at > 0 && steps < 2; at = page.parents[at] ?? 0, steps += 1) {
    const element = page.elements[at];
    if (element && classWords(element).some((word) => nameWords.has(word))) return true;
  }
  return false;
}
