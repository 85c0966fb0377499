import { parseHtml } from '../html/index.ts';
import type { HtmlElement } from '../html/tree.ts';
import { refuseEndless } from './articleLimit.ts';
import { type BuiltPicture, buildBlocks, paragraphsOf } from './body/buildBlocks.ts';
import { findCaptions } from './body/captions.ts';
import { chooseBody } from './body/chooseBody.ts';
import { pictureAddresses, pictureWords } from './body/pictures.ts';
import { type Selection, selectLines } from './body/selectLines.ts';
import { tablesOf } from './body/tablesOf.ts';
import { findAuthor } from './fields/findAuthor.ts';
import { findDate } from './fields/findDate.ts';
import { findSiteName, findSource } from './fields/findSource.ts';
import { findHeadline, type Headline } from './fields/headline.ts';
import { readLinkedData, type ToldFacts } from './fields/linkedData.ts';
import { factsBeside, readScriptState } from './fields/scriptState.ts';
import { findZones, type Zones } from './fields/zone.ts';
import { findChrome } from './page/chrome.ts';
import type { Line, Page } from './page/page.ts';
import { readPage } from './page/readPage.ts';
import type { ArticleDoubt, ArticleDropped, ArticlePicture, Extracted, ExtractOptions } from './types.ts';

/** Characters of sentences below which a page is looked at again with less suspicion, or read from its scripts. */
const little = 40;

interface Found {
  readonly page: Page;
  readonly chrome: Uint8Array;
  readonly headline: Headline;
  readonly selection: Selection;
  readonly mass: number;
}

/**
 * Takes the article out of a page: title, date, source, author, text, pictures and tables, without what stands around
 * it. Time and memory grow with the page's length alone. Where nothing is found, title and paragraphs are empty and
 * `unsure` says so.
 * @throws DeskError too_complex where the article has more paragraphs than one may have
 */
export function extractArticle(root: HtmlElement, options: ExtractOptions = {}): Extracted {
  const seen = readPage(root);
  const linked = readLinkedData(seen.head.linkedData);
  const state = readScriptState(seen.head.scripts, seen.head.areas);
  const { page, shown } = findShown(root, seen, [linked.title, state.title], state.body.length);
  const isFromState = shown.mass < little && state.body.length >= little;
  const found = isFromState ? (fromState(page, state, linked) ?? shown) : shown;
  refuseEndless(found.selection.lines.length);
  return describe(found, shown, { ...{ linked, state, options }, isFromState: isFromState && found !== shown });
}

/** The article that is seen; where there is none, nor one in a script, the one that is hidden until a script shows it. */
function findShown(
  root: HtmlElement,
  seen: Page,
  told: readonly string[],
  stateLength: number,
): { readonly page: Page; readonly shown: Found } {
  const shown = findArticle(seen, told);
  if (shown.mass >= little || stateLength >= little) return { page: seen, shown };
  const page = readPage(root, true);
  const hidden = findArticle(page, told);
  return hidden.mass >= little ? { page, shown: hidden } : { page: seen, shown };
}

function findArticle(page: Page, told: readonly string[]): Found {
  const careful = tryArticle(page, findChrome(page, true), told);
  if (careful.mass >= little * 2) return careful;
  const bold = tryArticle(page, findChrome(page, false), told);
  return bold.mass > careful.mass * 2 ? bold : careful;
}

function tryArticle(page: Page, chrome: Uint8Array, told: readonly string[]): Found {
  const headline = findHeadline(page, chrome, told);
  const after = chooseBody(page, chrome, headline.last);
  const body = after >= 0 ? after : chooseBody(page, chrome, -1);
  const start = after >= 0 ? headline : { ...headline, first: -1, last: -1 };
  const selection: Selection = body < 0 ? { lines: [], bylines: 0, tails: 0 } : selectLines(page, chrome, body, start);
  const mass = selection.lines.reduce((sum, at) => sum + (page.lines[at]?.mass ?? 0), 0);
  return { page, chrome, headline, selection, mass };
}

/** The article that a page's script holds as a text of its own. */
function fromState(shown: Page, state: ToldFacts, linked: ToldFacts): Found | null {
  const html = /&lt;\/?p/i.test(state.body) ? state.body.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : state.body;
  const page = readPage(parseHtml(html));
  const head = { ...page.head, title: shown.head.title, metas: shown.head.metas, scripts: shown.head.scripts };
  const found = findArticle({ ...page, head }, [state.title, linked.title]);
  return found.mass > 0 ? found : null;
}

interface Told {
  readonly linked: ToldFacts;
  readonly state: ToldFacts;
  /** Whether the text came from a script. */
  readonly isFromState: boolean;
  readonly options: ExtractOptions;
}

/** @param shown what the page itself shows, which may be all but the text */
function describe(found: Found, shown: Found, { linked, state, isFromState, options }: Told): Extracted {
  const { page, headline, selection } = found;
  const base = baseOf(shown.page, options.url ?? '');
  const captions = findCaptions(page, selection.lines);
  const pictures = builtPictures(page, selection.lines, captions, base);
  const { blocks, dropped } = buildBlocks(
    page,
    selection.lines.filter((at) => !captions.has(at)),
    pictures,
    base,
  );
  const paragraphs = paragraphsOf(blocks);
  const { lines } = selection;
  const zones = zonesOf(isFromState && shown.headline.first >= 0 ? shown : found);
  const endings = page.lines
    .slice(Math.max(0, (lines.at(-1) ?? 0) - 2), (lines.at(-1) ?? 0) + 4)
    .map(({ text }) => text);
  const beside = factsBeside(shown.page.head.scripts, headline.text);
  const told = isFromState ? [state, linked] : [linked, beside];
  const date = findDate({
    page,
    zones,
    linked,
    state: isFromState || isWechat(page) ? state : { ...state, date: '' },
    beside,
    url: options.url ?? '',
    opening: paragraphs[0] ?? '',
    ending: paragraphs.slice(-3),
    now: options.now,
  });
  const around = new Set(page.lines.filter((_, at) => found.chrome[at] === 1));
  const parts = {
    ...{ page, zones, linked, state, beside, isFromState, endings },
    title: headline.text,
    isShown: headline.first >= 0,
    closing: paragraphs.slice(-6),
    isChrome: (line: Line) => around.has(line),
  };
  const source = findSource(parts);
  const siteName = findSiteName(parts);
  return {
    title: headline.text,
    date: date.value,
    source: source.value,
    author: findAuthor({
      ...{ page, zones, told, siteName },
      source: source.value,
      texts: [...paragraphs.slice(-2), ...endings, ...paragraphs.slice(0, 1)],
    }),
    paragraphs,
    blocks,
    images: [...pictures.values()].map(asPicture(base)),
    tables: tablesOf(blocks),
    dropped: [...dropped, ...leftOut(page, selection)],
    unsure: doubts({
      title: headline.doubt,
      date: date.doubt,
      source: source.doubt,
      body: bodyDoubt(found, isFromState),
    }),
    siteName,
  };
}

const zonesOf = ({ page, headline, selection: { lines } }: Found): Zones =>
  findZones(page, headline, lines[0] ?? page.lines.length, lines.at(-1) ?? page.lines.length);

const isWechat = (page: Page): boolean =>
  page.elements.some(({ attributes }) => attributes['id'] === 'js_content' || attributes['id'] === 'publish_time');

const baseOf = (page: Page, url: string): string => (/^https?:\/\//i.test(page.head.base) ? page.head.base : url);

function builtPictures(
  page: Page,
  lines: readonly number[],
  captions: ReadonlyMap<number, number>,
  base: string,
): ReadonlyMap<number, BuiltPicture> {
  const words = new Map([...captions].map(([caption, picture]) => [picture, page.lines[caption]?.text ?? '']));
  const built = new Map<number, BuiltPicture>();
  for (const at of lines) {
    const [element] = page.lines[at]?.kind === 'picture' ? (page.lines[at]?.nodes ?? []) : [];
    if (element?.kind !== 'element') continue;
    built.set(at, { element, abs: pictureAddresses(element, base).abs, caption: words.get(at) ?? '' });
  }
  return built;
}

const asPicture =
  (base: string) =>
  ({ element, caption }: BuiltPicture): ArticlePicture => ({
    ...pictureAddresses(element, base),
    alt: pictureWords(element),
    caption,
  });

function leftOut(page: Page, { lines, bylines, tails }: Selection): readonly ArticleDropped[] {
  const rest = page.lines.filter(({ kind }) => kind === 'text').length - lines.length - bylines - tails;
  const all: readonly ArticleDropped[] = [
    { what: '', why: 'surroundings', count: rest },
    { what: '', why: 'byline', count: bylines },
    { what: '', why: 'tail', count: tails },
  ];
  return all.filter(({ count }) => count > 0);
}

function bodyDoubt({ mass }: Found, isFromState: boolean): string | null {
  if (mass === 0) return '没有找到正文。';
  if (isFromState) return '正文取自网页脚本中的数据，请核对。';
  return mass < little ? '正文很短，请核对是否完整。' : null;
}

const doubts = (
  fields: Readonly<Record<'title' | 'date' | 'source' | 'body', string | null>>,
): readonly ArticleDoubt[] =>
  (['title', 'date', 'source', 'body'] as const).flatMap((field) => {
    const why = fields[field];
    return why === null ? [] : [{ field, why }];
  });
