import type { Layout, PagePlace } from '#shared/typeset/index.ts';

/** A part of an entry on a page. */
export interface EntryPart extends PagePlace {
  readonly entryId: string;
  /** 2 for the second entry that begins on the page; of one that began before, its place there. */
  readonly place: number;
  /** Printed number of the page where the entry begins. */
  readonly folio: number;
  readonly starts: boolean;
}

export interface Hole extends PagePlace {
  readonly entryId: string;
  readonly headline: string;
  /** Its place in the section. */
  readonly number: number;
  readonly linesTooMany: number;
  readonly linesFree: number;
  /** Printed number of the page it moved to. */
  readonly folio: number;
}

/** What a page shows beside what is printed. */
export interface PageFacts {
  readonly parts: readonly EntryPart[];
  readonly hole: Hole | null;
  readonly missing: readonly (PagePlace & { readonly character: string })[];
  /** Whether a section, the contents or the body begins here. */
  readonly isFirst: boolean;
}

const nothing: PageFacts = { parts: [], hole: null, missing: [], isFirst: false };
const known = new WeakMap<Layout, readonly PageFacts[]>();

/** What each page of a layout shows beside what is printed. */
export function factsOf(layout: Layout): readonly PageFacts[] {
  const facts = known.get(layout) ?? gather(layout);
  known.set(layout, facts);
  return facts;
}

function gather(layout: Layout): PageFacts[] {
  const parts = partsByPage(layout);
  const holes = new Map(holesOf(layout).map((hole) => [hole.pageIndex, hole]));
  const missing = layout.findings.flatMap((finding) => (finding.code === 'missing_glyph' ? finding.places : []));
  const firsts = new Set([0, layout.counts.cover, ...layout.sections.map(({ pageIndex }) => pageIndex)]);
  return layout.pages.map((_, index) => ({
    ...nothing,
    parts: parts.get(index) ?? [],
    hole: holes.get(index) ?? null,
    missing: missing.filter(({ pageIndex }) => pageIndex === index),
    isFirst: firsts.has(index),
  }));
}

function partsByPage(layout: Layout): Map<number, EntryPart[]> {
  const pages = new Map<number, EntryPart[]>();
  const begun = new Map<number, number>();
  for (const entry of layout.entries) {
    const place = (begun.get(entry.pageIndex) ?? 0) + 1;
    begun.set(entry.pageIndex, place);
    for (const [index, part] of entry.parts.entries()) {
      const here = pages.get(part.pageIndex) ?? [];
      here.push({ ...part, entryId: entry.id, place, folio: entry.folio, starts: index === 0 });
      pages.set(part.pageIndex, here);
    }
  }
  return pages;
}

function holesOf(layout: Layout): Hole[] {
  return layout.findings.flatMap((finding) => {
    if (finding.code !== 'overflow' || finding.hole === null) return [];
    const moved = layout.entries.find(({ id }) => id === finding.movedEntryId);
    if (!moved) return [];
    const inSection = layout.entries.filter(({ sectionId }) => sectionId === moved.sectionId);
    const { linesTooMany, linesFree } = finding;
    const number = inSection.indexOf(moved) + 1;
    const { id: entryId, headline, folio } = moved;
    return [{ ...finding.hole, entryId, headline, folio, number, linesTooMany, linesFree }];
  });
}
