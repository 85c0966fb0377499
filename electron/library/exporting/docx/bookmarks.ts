import { BookmarkEnd, BookmarkStart } from 'docx';
import type { Document } from '#shared/compose/document.ts';
import type { Inline } from './inline.ts';

/**
 * Names and numbers of the bookmarks on headlines and section titles, from their places in the issue. Word allows
 * 40 letters, digits and underscores; one that begins with an underscore is left out of its list of bookmarks.
 */
export interface Bookmarks {
  /** Bookmark name of an entry or a section. Throws a plain Error for an id the document has not. */
  nameOf(id: string): string;
  /** `children` inside the bookmark of that entry or section. */
  around(id: string, children: readonly Inline[]): Inline[];
}

export function bookmarksOf(document: Document): Bookmarks {
  const names = new Map<string, { readonly name: string; readonly number: number }>();
  for (const [index, section] of document.sections.entries()) {
    names.set(section.id, { name: `_Section${index + 1}`, number: names.size + 1 });
  }
  for (const [index, entry] of document.sections.flatMap((section) => section.entries).entries()) {
    names.set(entry.id, { name: `_Entry${index + 1}`, number: names.size + 1 });
  }
  const find = (id: string) => {
    const found = names.get(id);
    if (!found) throw new Error(`no bookmark for ${id}`);
    return found;
  };
  return {
    nameOf: (id) => find(id).name,
    around: (id, children) => {
      const { name, number } = find(id);
      return [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)];
    },
  };
}
