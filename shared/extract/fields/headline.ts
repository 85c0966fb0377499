import { styleOf } from '../../html/style.ts';
import { classWords } from '../page/classWords.ts';
import type { Line, Page } from '../page/page.ts';
import { isMiddle } from '../page/placing.ts';
import { compared, halfWidth, oneLine } from '../page/tidy.ts';
import { findDates } from './dates.ts';
import { columns, siteEnding } from './siteNames.ts';

/** The headline, and where it stands in the page. */
export interface Headline {
  readonly text: string;
  /** Lines it takes; both -1 where the page shows none. */
  readonly first: number;
  readonly last: number;
  /** Why it may be wrong; null where it is sure. */
  readonly doubt: string | null;
}

const longest = 120;
const titleMetas = ['articletitle', 'og:title', 'twitter:title', 'title', 'dc.title', 'headline'];
const titleWords = new Set('title tit bt headline biaoti h subject topic heading tt'.split(' '));
const notTitles =
  /^(?:首页|正文|新闻|动态|通知公告|详情|新闻中心|(?:新闻|文章|内容|信息|资讯|公告|详细)?(?:详情|内容)页?|当前位置|文章|政务公开|工作动态|打印(?:页面|预览|本页|文章)?|详细信息|无标题文档|无标题页|Untitled Document)$/i;

interface Candidate {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/**
 * Finds the headline: a line that the page's title repeats, else one that is marked as a heading, else what the
 * title says without the names of site and column.
 * @param told titles that linked data or scripts tell
 */
export function findHeadline(page: Page, chrome: Uint8Array, told: readonly string[]): Headline {
  const { head } = page;
  const pageTitle = notTitles.test(head.title.trim()) ? '' : head.title;
  const titles = [...recordTitles(page), ...titleMetas.flatMap((name) => head.metas.get(name) ?? []), ...told]
    .map(oneLine)
    .filter((title) => !notTitles.test(title));
  const known = [...titles, pageTitle].map(compared).filter((text) => text.length >= 4);
  const shown = best([...candidates(page, chrome, known)]);
  const below = shown && shown.text.length <= longestSiteName ? headlineBelow(page, chrome, shown) : null;
  if (below) return below;
  if (shown) return { ...shown, text: fullSpelling(shown.text, [...titles, pageTitle]), doubt: null };
  const marked = best([...markedLines(page, chrome)]);
  const [first] = titles.filter((title) => compared(title).length >= 4);
  if (first !== undefined && !marked) return { text: cleanTitle(first), first: -1, last: -1, doubt: null };
  if (marked) return { ...marked, doubt: pageTitle === '' ? null : '网页标题与正文标题不一致，请核对标题。' };
  const text = cleanTitle(pageTitle);
  const above = lineAboveByline(page, chrome, text.length <= longestSiteName || isSiteName(pageTitle));
  if (above) return above;
  return { text, first: -1, last: -1, doubt: text === '' ? '没有找到标题。' : '标题取自网页标题，请核对。' };
}

/** Whether a page's title names but its site and column, or the day of a paper. */
const isSiteName = (title: string): boolean =>
  findDates(title).length > 0 ||
  title
    .split(separators)
    .map(oneLine)
    .every((part) => part === '' || columns.test(part) || (part.length <= 12 && siteEnding.test(part)));

/** The title that a document's record gives: the cell behind 标题：, 信息名称：. */
const recordTitles = (page: Page): readonly string[] =>
  page.lines.flatMap(({ text }, at) =>
    /^(?:标题|信息名称|公文名称|文件名称|文件标题|名称)[:：]$/.test(text.replace(/\s+/g, ''))
      ? [page.lines[at + 1]?.text ?? '']
      : (/^(?:标\s*题|信息名称)\s*[:：]\s*(\S.{4,100})$/.exec(text)?.slice(1) ?? []),
  );

/** Lines, alone or two or three together, that a known title holds. */
function* candidates(page: Page, chrome: Uint8Array, known: readonly string[]): Generator<Candidate> {
  if (known.length === 0) return;
  for (const [at, line] of page.lines.entries()) {
    if (!isPossible(line)) continue;
    let text = '';
    for (let last = at; last < at + 3; last += 1) {
      const part = page.lines[last];
      if (!part || !isPossible(part) || (last > at && !isNeighbour(page, line, part))) break;
      text = text === '' ? part.text : `${text} ${part.text}`;
      const words = compared(text);
      const likeness = likenessTo(words, known);
      if (likeness === 0 && !known.some((title) => title.includes(words))) break;
      if (likeness > 0 && words.length >= 4)
        yield { text, first: at, last, score: likeness + markScore(page, line) - (chrome[at] === 1 ? 15 : 0) };
    }
  }
}

/**
 * Where nothing else tells: the line above the one that says when and where from.
 * @param isAny whether it may look like any other line, and need not be set big, or bold in the middle
 */
function lineAboveByline(page: Page, chrome: Uint8Array, isAny: boolean): Headline | null {
  const at = page.lines.findIndex((line, index) => {
    const before = page.lines[index - 1];
    if (!line.isByline || !before || chrome[index - 1] === 1) return false;
    return before.length >= 5 && isPossible(before) && !before.isByline && (isAny || isEmphasised(page, before));
  });
  const above = page.lines[at - 1];
  return above ? { text: above.text, first: at - 1, last: at - 1, doubt: '标题取自署名上面的一行，请核对。' } : null;
}

const isPossible = (line: Line): boolean =>
  line.kind === 'text' &&
  line.length <= longest &&
  line.linkLength * 2 <= line.length &&
  !notTitles.test(line.text) &&
  !columns.test(line.text);

const isNeighbour = (page: Page, a: Line, b: Line): boolean =>
  a.block === b.block || (page.parents[a.block] === page.parents[b.block] && looks(page, a) === looks(page, b));

const looks = (page: Page, { block }: Line): string => {
  const { name, attributes } = page.elements[block] ?? { name: '', attributes: {} as Record<string, string> };
  return `${name} ${attributes['class'] ?? ''} ${attributes['style'] ?? ''}`;
};

/** How much a line and the titles have in common: its length, and more where it is all of one. */
function likenessTo(text: string, known: readonly string[]): number {
  let best = 0;
  for (const [at, title] of known.entries()) {
    if (title === text) best = Math.max(best, text.length + (at < known.length - 1 ? 40 : 20));
    else if (title.includes(text) && text.length >= Math.min(6, title.length)) best = Math.max(best, text.length);
    else if (title.length >= 8 && text.startsWith(title)) best = Math.max(best, title.length);
  }
  return best;
}

/** How much a line's element looks like a headline's. */
function markScore(page: Page, line: Line): number {
  let score = 0;
  for (let at = line.block, steps = 0; at > 0 && steps < 3; at = page.parents[at] ?? 0, steps += 1) {
    const element = page.elements[at];
    if (!element) break;
    if (/^h[1-6]$/.test(element.name)) score = Math.max(score, 32 - 5 * Number(element.name[1]));
    if (element.name === 'founder-title' || element.attributes['id'] === 'activity-name') score = Math.max(score, 40);
    if (classWords(element).some((word) => titleWords.has(word) || /title|biaoti|headline/.test(word))) {
      score = Math.max(score, 16 - steps);
    }
  }
  return score;
}

/** Characters of a site's name, which may be all that a page has for a title. */
const longestSiteName = 8;

/** The headline where the page's title is but the name of its site: a longer line above the byline, apart from the name. */
function headlineBelow(page: Page, chrome: Uint8Array, name: Candidate): Headline | null {
  const above = lineAboveByline(page, chrome, true);
  if (!above || above.first < name.last + 2 || above.text.length <= longestSiteName) return null;
  if (page.lines.slice(name.last + 1, above.first).some(({ mass }) => mass > 0) || /^[—–-]/.test(above.text))
    return null;
  return above;
}

/** Elements within a line that are looked at for its size. */
const deepest = 6;

/** Whether a line is set big, or bold in the middle. */
function isEmphasised(page: Page, line: Line): boolean {
  const block = page.elements[line.block];
  const [node] = line.nodes;
  let isBold = false;
  let isCentred = block !== undefined && isMiddle(block);
  let steps = 0;
  for (let at = node?.parent ?? null; at && steps < deepest; at = at.parent, steps += 1) {
    const style = styleOf(at);
    const size = /^([\d.]+)(px|pt)$/.exec(style.get('font-size') ?? '');
    if (Number(at.attributes['size'] ?? 0) >= 4 && at.name === 'font') return true;
    if (size && Number(size[1]) >= (size[2] === 'pt' ? 15 : 20)) return true;
    if (at.name === 'b' || at.name === 'strong' || /bold|[6-9]00/.test(style.get('font-weight') ?? '')) isBold = true;
    if (at.name === 'center') isCentred = true;
    if (at === block) break;
  }
  return isBold && isCentred;
}

function* markedLines(page: Page, chrome: Uint8Array): Generator<Candidate> {
  for (const [at, line] of page.lines.entries()) {
    if (!isPossible(line) || chrome[at] === 1 || line.length < 5 || line.isJunk || /[。；]$/.test(line.text)) continue;
    const score = markScore(page, line);
    if (score < 14) continue;
    const next = page.lines[at + 1];
    const last = next && next.block === line.block && isPossible(next) ? at + 1 : at;
    const text = last > at && next ? `${line.text} ${next.text}` : line.text;
    yield { text, first: at, last, score };
  }
}

/** The highest; of equals the last, as an index of titles stands before the article. */
function best(all: readonly Candidate[]): Candidate | null {
  let top: Candidate | null = null;
  for (const candidate of all) if (!top || candidate.score >= top.score) top = candidate;
  return top;
}

/** The spelling that a title has of the same words, as a line may be broken where no space belongs. */
function fullSpelling(text: string, titles: readonly string[]): string {
  const same = titles.find((title) => compared(title) === compared(text));
  if (same !== undefined) return oneLine(same);
  const joined = text.replaceAll(' ', '');
  return titles.some((title) => title.includes(joined)) ? joined : text;
}

const separators =
  /\s*[_|｜丨»>]+\s*|\s+[-–—·•]+\s+|\s*(?:--|——)\s*(?=[^——]{2,16}$)|-(?=[\p{Script=Han}A-Za-z]{2,14}(?:网|网站|频道|新闻|政府|在线|日报|晚报|门户)?$)/u;

/** A headline as it is printed: one space where there were more or wide ones, ASCII signs half wide. */
export const tidyTitle = (title: string): string => oneLine(halfWidth(title)).replace(/[。．.]+$/, '');

/** A page's title without the names of site and column: its longest part. */
export function cleanTitle(title: string): string {
  const parts = title.split(separators).map(oneLine).filter(Boolean);
  const [first = ''] = parts.toSorted((a, b) => b.length - a.length);
  return first;
}

/** The parts of a page's title that are not the headline, the last first: where a site gives its name. */
export function siteParts(title: string, headline: string): readonly string[] {
  const at = title.indexOf(headline);
  const rest =
    at < 0 || headline === '' ? title.split(separators) : [title.slice(at + headline.length), title.slice(0, at)];
  return rest
    .flatMap((part) => part.split(separators))
    .map((part) => part.replace(/^[\s\-–—_|,，:：·]+|[\s\-–—_|,，:：·]+$/g, ''))
    .filter((part) => part.length >= 2 && part !== headline)
    .toReversed();
}
