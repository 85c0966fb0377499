import type { Document } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import { indexFrom, squeeze } from './proveText.ts';
import type { ReadBack, ReadLink, ReadPage } from './readBack.ts';

/** A link as a reader of the page sees it. */
interface PrintedLink {
  readonly text: string;
  /** The page number printed with it. */
  readonly number: string | null;
  readonly pageIndex: number;
}

/**
 * Each section and entry has a link in the contents, in order, that leads to the page where its title stands; and
 * every number printed on a link, on the cover too, is the label of the page it leads to.
 */
export function contentsProblems(back: ReadBack, layout: Layout, document: Document): string[] {
  const problems: string[] = [];
  const onContents: PrintedLink[] = [];
  const targets = pageTexts(back);
  layout.pages.forEach((page, index) => {
    const read = back.pages[index];
    if (page.kind === 'body' || read === undefined) return;
    for (const link of read.links.map((found) => printedLink(read, found))) {
      if (page.kind === 'contents') onContents.push(link);
      const label = back.pages[link.pageIndex]?.label ?? '';
      if (link.number !== null && link.number !== label) {
        problems.push(`“${link.text}”处印的是第${link.number}页，链接到第${label}页`);
      }
    }
  });
  let next = 0;
  for (const title of titlesOf(document)) {
    const wanted = squeeze(title);
    const at = indexFrom(onContents, next, ({ text }) => text.startsWith(wanted));
    const link = onContents[at];
    if (link === undefined) {
      problems.push(`目录里没有“${title}”的链接`);
      continue;
    }
    next = at + 1;
    if (link.number === null) problems.push(`目录里“${title}”没有页码`);
    if (!targets(link.pageIndex).includes(wanted)) problems.push(`目录里“${title}”的链接没有到它所在的页`);
  }
  return problems;
}

/** The outline names the contents, each section and each entry, in order, and leads to the pages where they stand. */
export function bookmarkProblems(back: ReadBack, layout: Layout, document: Document): string[] {
  const titles = [...(layout.counts.contents > 0 ? ['目录'] : []), ...titlesOf(document)];
  const targets = pageTexts(back);
  if (back.bookmarks.length !== titles.length) {
    return [`书签有${back.bookmarks.length}条，应为${titles.length}条`];
  }
  return titles.flatMap((title, index) => {
    const bookmark = back.bookmarks[index];
    if (bookmark === undefined || bookmark.title !== title) return [`书签里没有“${title}”`];
    return targets(bookmark.pageIndex).includes(squeeze(title)) ? [] : [`“${title}”的书签没有到它所在的页`];
  });
}

/** Sections and entries by the words they are printed with. */
function titlesOf(document: Document): string[] {
  return document.sections.flatMap((section) => [section.title, ...section.entries.map((entry) => entry.headline)]);
}

/** 3, 第3页 or 第3—11页. */
const pageNumber = /^第?(\d+)(?:[—–-]\d+)?页?$/;

function printedLink(page: ReadPage, { rectangle, pageIndex }: ReadLink): PrintedLink {
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle;
  // An opening mark at the start of a line hangs out by the blank half of its body.
  const inside = page.shown.filter(
    ({ x, y, size, mark }) => mark !== null && x >= left - size / 2 && x <= right && y >= bottom && y <= top,
  );
  const texts = inside.map(({ text }) => squeeze(text));
  const number = texts.findLast((text) => pageNumber.test(text));
  return { text: texts.join(''), number: number?.match(pageNumber)?.[1] ?? null, pageIndex };
}

/** The tagged text of a page, squeezed once. */
function pageTexts(back: ReadBack): (pageIndex: number) => string {
  const known = new Map<number, string>();
  return (pageIndex) => {
    const before = known.get(pageIndex);
    if (before !== undefined) return before;
    const shown = back.pages[pageIndex]?.shown ?? [];
    const text = squeeze(shown.flatMap(({ mark, text: part }) => (mark === null ? [] : [part])).join(''));
    known.set(pageIndex, text);
    return text;
  };
}
