import type { Document, DocumentEntry, DocumentPicture, DocumentSection } from '#shared/compose/document.ts';
import type { Layout, PlacedEntry, PlacedPicture } from '#shared/typeset/displayList.ts';
import { type EntrySlices, slicesOf, type TextSlice } from './entrySlices.ts';

/** A picture with the size that our layout gave it. */
export interface SizedPicture {
  readonly picture: DocumentPicture;
  readonly placed: PlacedPicture;
}

/** What of an entry stands on one page: all of it, save for an entry longer than a page. */
export interface EntryPart {
  readonly entry: DocumentEntry;
  readonly section: DocumentSection;
  /** Whether the headline stands here; false for the later parts of a divided entry. */
  readonly starts: boolean;
  /** pt from the top of the page's type area. */
  readonly top: number;
  readonly lead: readonly TextSlice[];
  readonly pictures: readonly SizedPicture[];
  readonly detail: readonly TextSlice[];
}

/** A page of the body as our layout has it. */
export interface BodyPage {
  /** The section whose title stands at the head of the page. */
  readonly opens: DocumentSection | null;
  readonly parts: readonly EntryPart[];
  /** Whether the closing note stands here. */
  readonly closes: boolean;
}

/**
 * The pages of the body, in order, with what stands on each; page breaks are those of the layout.
 * @param areaTop top of the type area, pt from the top of the page
 */
export function bodyPages(layout: Layout, document: Document, areaTop: number): BodyPage[] {
  const first = layout.counts.cover + layout.counts.contents;
  const pages = Array.from({ length: layout.counts.body }, (_, index) => ({
    opens: null as DocumentSection | null,
    parts: [] as EntryPart[],
    closes: index === layout.counts.body - 1 && document.closingNote !== '',
  }));
  const placedEntries = new Map(layout.entries.map((placed) => [placed.id, placed]));
  const placedSections = new Map(layout.sections.map((placed) => [placed.id, placed]));
  for (const section of document.sections) {
    const opened = pages[(placedSections.get(section.id)?.pageIndex ?? -1) - first];
    if (opened) opened.opens = section;
    for (const entry of section.entries) {
      const placed = placedEntries.get(entry.id);
      if (!placed) throw new Error(`the layout lacks entry ${entry.id}`);
      for (const { pageIndex, part } of partsOf(layout, section, entry, placed, areaTop)) {
        const page = pages[pageIndex - first];
        if (!page) throw new Error(`the layout has no page ${pageIndex}`);
        page.parts.push(part);
      }
    }
  }
  return pages;
}

function partsOf(
  layout: Layout,
  section: DocumentSection,
  entry: DocumentEntry,
  placed: PlacedEntry,
  areaTop: number,
): { pageIndex: number; part: EntryPart }[] {
  return slicesOf(layout, entry, placed).map((slices: EntrySlices, index) => ({
    pageIndex: slices.pageIndex,
    part: {
      entry,
      section,
      starts: index === 0,
      top: index === 0 ? placed.y - areaTop : 0,
      lead: slices.lead,
      detail: slices.detail,
      pictures: picturesOn(slices.pageIndex, entry, placed),
    },
  }));
}

function picturesOn(pageIndex: number, entry: DocumentEntry, placed: PlacedEntry): SizedPicture[] {
  const waiting = [...placed.pictures];
  const sized: SizedPicture[] = [];
  for (const picture of entry.pictures) {
    const at = waiting.findIndex((candidate) => candidate.assetId === picture.assetId);
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (found?.pageIndex === pageIndex) sized.push({ picture, placed: found });
  }
  return sized;
}
