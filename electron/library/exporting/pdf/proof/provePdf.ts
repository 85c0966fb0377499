import type { Document } from '#shared/compose/document.ts';
import type { Proof } from '#shared/contract/index.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import { bookmarkProblems, contentsProblems } from './proveNavigation.ts';
import { characterProblems, textProblems } from './proveText.ts';
import { type ReadBack, readBack } from './readBack.ts';

/**
 * Reads a PDF back and proves it against the document: pages and their labels; each number printed in the contents
 * against the label of the page its link really leads to, and the headline on that page; every headline, lead and
 * detail in the tagged text, in order; no radical or compatibility character that the document lacks; fonts
 * embedded; a link and a bookmark for each entry and section. It never throws for a bad file: that is a problem.
 */
export async function provePdf(bytes: Uint8Array, layout: Layout, document: Document): Promise<Proof> {
  try {
    return prove(await readBack(bytes), layout, document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problems = [`文件读不回来（${reason}）`];
    return { ok: false, pages: 0, entries: 0, links: 0, bookmarks: 0, fonts: 0, problems };
  }
}

function prove(back: ReadBack, layout: Layout, document: Document): Proof {
  const unembedded = back.fonts.filter((font) => !font.isEmbedded);
  const problems = [
    ...pageProblems(back, layout),
    ...contentsProblems(back, layout, document),
    ...bookmarkProblems(back, layout, document),
    ...textProblems(back, layout, document),
    ...characterProblems(back, document),
    ...unembedded.map((font) => `字体 ${font.name} 没有嵌入`),
  ];
  return {
    ok: problems.length === 0,
    pages: back.pages.length,
    entries: document.sections.reduce((sum, section) => sum + section.entries.length, 0),
    links: back.pages.reduce((sum, page) => sum + page.links.length + page.outwardLinks, 0),
    bookmarks: back.bookmarks.length,
    fonts: back.fonts.length,
    problems,
  };
}

function pageProblems(back: ReadBack, layout: Layout): string[] {
  if (back.pages.length !== layout.pages.length) {
    return [`文件有${back.pages.length}页，版面有${layout.pages.length}页`];
  }
  return layout.pages.flatMap((page, index) => {
    const label = back.pages[index]?.label ?? '';
    if (page.kind === 'cover' || label === page.folio) return [];
    return [`文件第${index + 1}页的页码是“${label}”，应为“${page.folio}”`];
  });
}
