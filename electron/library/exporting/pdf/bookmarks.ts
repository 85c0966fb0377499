import type { Layout } from '#shared/typeset/displayList.ts';
import type { Destinations } from './destinations.ts';
import type { PdfFile } from './pdfFile.ts';
import { dictionary, type Ref, textString } from './syntax.ts';

interface Bookmark {
  readonly title: string;
  readonly destination: string | undefined;
  readonly children: readonly Bookmark[];
}

/** Adds the outline (ISO 32000-1 §12.3.3): the contents, and each section with its entries, closed at first. */
export function addBookmarks(file: PdfFile, layout: Layout, destinations: Destinations): Ref {
  const root = file.reserve();
  const top = bookmarksOf(layout, destinations);
  const ends = addLevel(file, top, root);
  file.set(root, dictionary({ Type: '/Outlines', First: ends.first, Last: ends.last, Count: top.length }));
  return root;
}

function bookmarksOf(layout: Layout, destinations: Destinations): Bookmark[] {
  const entriesBySection = Map.groupBy(layout.entries, (entry) => entry.sectionId);
  const sections = layout.sections.map((section) => ({
    title: section.title,
    destination: destinations.sections.get(section.id),
    children: (entriesBySection.get(section.id) ?? []).map((entry) => ({
      title: entry.headline,
      destination: destinations.entries.get(entry.id),
      children: [],
    })),
  }));
  if (layout.counts.contents === 0) return sections;
  return [{ title: '目录', destination: destinations.page(layout.counts.cover), children: [] }, ...sections];
}

function addLevel(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  parent: Ref,
): { readonly first: Ref | undefined; readonly last: Ref | undefined } {
  const refs = bookmarks.map(() => file.reserve());
  bookmarks.forEach((bookmark, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    const { children } = bookmark;
    const ends = addLevel(file, children, ref);
    file.set(
      ref,
      dictionary({
        Title: textString(bookmark.title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        First: ends.first,
        Last: ends.last,
        // Negative: closed, with so many inside.
        Count: children.length === 0 ? undefined : -children.length,
        Dest: bookmark.destination,
      }),
    );
  });
  return { first: refs[0], last: refs.at(-1) };
}
