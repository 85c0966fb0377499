import { blockText, type HtmlBlock } from '../html/blocks.ts';
import { readText } from '../html/index.ts';
import type { HtmlElement } from '../html/tree.ts';
import { countParts, refuseEndless } from './articleLimit.ts';
import { paragraphsOf } from './body/buildBlocks.ts';
import { tablesOf } from './body/tablesOf.ts';
import { findAuthor } from './fields/findAuthor.ts';
import { findDate } from './fields/findDate.ts';
import { findSource } from './fields/findSource.ts';
import { type Headline, tidyTitle } from './fields/headline.ts';
import { nothingTold } from './fields/linkedData.ts';
import { findZones } from './fields/zone.ts';
import { isByline, readLabels } from './page/labels.ts';
import { textLine, thingLine } from './page/lines.ts';
import type { Line, Page } from './page/page.ts';
import { compared, oneLine, visibleLength } from './page/tidy.ts';
import { isCertainHeading, isJunk, isSentence } from './page/wording.ts';
import type { ArticleDropped, Extracted, ExtractOptions } from './types.ts';

/** Blocks at the beginning that may say when, where from and by whom, and at the end that may be notices. */
const opening = 8;
const closing = 25;
/** Characters of a headline. */
const longestTitle = 80;

/** The article of a plain text: the same as of its lines as blocks. */
export const extractText = (text: string, options: ExtractOptions = {}): Extracted => {
  const { blocks, dropped } = readText(text);
  const extracted = extractBlocks(blocks, options);
  return { ...extracted, dropped: [...dropped, ...extracted.dropped] };
};

/**
 * The article of blocks that hold little else: a document, a mail, a part of a page that was chosen by hand. Headline,
 * date and source are taken from the first lines, notices from the end; all else is kept.
 * @throws DeskError too_complex where there are more than one article may have
 */
export function extractBlocks(blocks: readonly HtmlBlock[], options: ExtractOptions = {}): Extracted {
  refuseEndless(countParts(blocks));
  const texts = blocks.map((block) =>
    block.type === 'picture' || block.type === 'table' ? '' : oneLine(blockText(block)),
  );
  const title = titleAt(blocks, texts);
  const first = title < 0 ? 0 : title + 1;
  const bylines = texts.flatMap((text, at) => (at < first + opening && isFact(text) ? [at] : []));
  const end = endOf(texts, first);
  const kept = blocks.filter((_, at) => at >= first && at < end && !bylines.includes(at) && !isNotice(texts, at, end));
  const start = texts.findIndex((text, at) => at >= first && !bylines.includes(at) && text !== '');
  const page = pageOf(blocks);
  const headline: Headline = {
    text: title < 0 ? '' : tidyTitle(texts[title] ?? ''),
    first: title,
    last: title,
    doubt: areTabs(texts[title] ?? '') ? '像是一排栏目名，不一定是标题。' : null,
  };
  const zones = findZones(page, headline, start < 0 ? blocks.length : start, end - 1);
  const paragraphs = paragraphsOf(kept);
  const told = { page, zones, linked: nothingTold, state: nothingTold, beside: nothingTold };
  const ending = texts.slice(Math.max(first, end - 3), end + 3);
  const date = findDate({ ...told, url: options.url ?? '', opening: paragraphs[0] ?? '', ending, now: options.now });
  const source = findSource({
    ...told,
    title: headline.text,
    isFromState: false,
    endings: ending,
    closing: paragraphs.slice(-6),
    isShown: headline.first >= 0,
    isChrome: () => false,
  });
  const dropped: readonly ArticleDropped[] = [
    { what: '', why: 'byline', count: bylines.length },
    { what: '', why: 'tail', count: blocks.length - kept.length - bylines.length - first },
  ];
  return {
    title: headline.text,
    date: date.value,
    source: source.value,
    author: findAuthor({
      ...{ page, zones, told: [], source: source.value, siteName: '' },
      texts: [...paragraphs.slice(-2), ...ending, ...paragraphs.slice(0, 1)],
    }),
    paragraphs,
    blocks: kept,
    images: kept.flatMap((block) =>
      block.type === 'picture' ? [{ src: block.src, abs: block.src, alt: block.alt, caption: block.caption }] : [],
    ),
    tables: tablesOf(kept),
    dropped: dropped.filter(({ count }) => count > 0),
    unsure: [
      ...(headline.text === '' ? [{ field: 'title' as const, why: '没有找到标题。' }] : []),
      ...(headline.doubt === null ? [] : [{ field: 'title' as const, why: headline.doubt }]),
      ...(date.doubt === null ? [] : [{ field: 'date' as const, why: date.doubt }]),
      ...(source.doubt === null ? [] : [{ field: 'source' as const, why: source.doubt }]),
      ...(kept.length === 0 ? [{ field: 'body' as const, why: '没有找到正文。' }] : []),
    ],
    siteName: '',
  };
}

/** Index of the block that is the headline: a heading at the beginning, or a short line before longer ones. */
function titleAt(blocks: readonly HtmlBlock[], texts: readonly string[]): number {
  const isPossible = (text: string, index: number): boolean =>
    text !== '' && !isJunk(text) && !isFact(text) && blocks[index]?.type !== 'list';
  const first = texts.findIndex(isPossible);
  const second = texts.findIndex((text, index) => index > first && text !== '');
  const third = texts.slice(second + 1).find((text) => text !== '') ?? '';
  // Names of tabs stand above the headline, which stands above who wrote it and when.
  const isBelowTabs = areTabs(texts[first] ?? '') && isPossible(texts[second] ?? '', second) && isFact(third);
  const at = isBelowTabs ? second : first;
  if (at < 0 || at > 5) return -1;
  const [text = '', block] = [texts[at], blocks[at]];
  if (visibleLength(text) > longestTitle || compared(text).length < 4) return -1;
  if (block?.type === 'heading') return at;
  const next = texts.slice(at + 1).find((other) => other !== '') ?? '';
  if (/[。；：:，]$/.test(text) || next === '') return -1;
  return isFact(next) || next.length > text.length || isSentence(next) || /[。！？]$/.test(next) ? at : -1;
}

/** Three or more short words side by side. */
function areTabs(text: string): boolean {
  const words = text.split(/[\s|｜]+/).filter(Boolean);
  return words.length >= 3 && words.every((word) => word.length <= 6);
}

/** Whether a line says something of the article, and is no part of it. */
const isFact = (text: string): boolean => text !== '' && (isByline(text) || isDateline(text));

const day = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}[:：]\d{2}(?::\d{2})?)?/;
/** Characters of the name of an account or a person. */
const longestName = 20;

/** A line of a day and perhaps a name, as WeChat and many sites set it under the headline: 云岫发布 2026-11-20 09:30. */
function isDateline(text: string): boolean {
  if (text.length > 60 || !day.test(text)) return false;
  const rest = text.replace(day, '').trim();
  return rest.length <= longestName && !/[，。；：！？、“”《》]/.test(rest);
}

/** Index of the first block of what follows an article; all blocks where nothing does. */
function endOf(texts: readonly string[], first: number): number {
  const from = Math.max(first + 1, texts.length - closing);
  const heading = texts.findIndex((text, at) => at >= from && isCertainHeading(text));
  return heading < 0 ? texts.length : heading;
}

const isNotice = (texts: readonly string[], at: number, end: number): boolean => {
  const text = texts[at] ?? '';
  if (text === '') return false;
  if (at >= end - 6 && readLabels(text)[0]?.kind === 'source' && text.length <= 60 && isByline(text)) return true;
  return isJunk(text);
};

/** Blocks as a page of paragraphs without classes, so that the same finders read it. */
function pageOf(blocks: readonly HtmlBlock[]): Page {
  const root: HtmlElement = { kind: 'element', name: '#root', attributes: {}, children: [], parent: null };
  const elements = [
    root,
    ...blocks.map(({ type }): HtmlElement => ({ ...root, name: type === 'heading' ? 'h2' : 'p', parent: root })),
  ];
  const lines = blocks.map((block, at): Line => {
    if (block.type === 'picture' || block.type === 'table') return thingLine(block.type, [], at + 1);
    return textLine(oneLine(blockText(block)), [], 0, at + 1);
  });
  const head = { title: '', base: '', metas: new Map<string, string>(), linkedData: [], scripts: [], areas: [] };
  return {
    elements,
    parents: Int32Array.from(elements, (_, at) => (at === 0 ? -1 : 0)),
    lasts: Int32Array.from(elements, (_, at) => (at === 0 ? elements.length - 1 : at)),
    lines,
    head,
  };
}
