import type { Layout } from '#shared/typeset/displayList.ts';
import { array, type Ref } from './syntax.ts';

/** Room left above what a link leads to, in pt. */
const margin = 8;

/** Where entries and sections begin, as explicit destinations (ISO 32000-1 §12.3.2.2); the zoom stays as it is. */
export interface Destinations {
  readonly entries: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  /** The top of a page. */
  page(index: number): string;
}

export function destinationsOf(layout: Layout, pages: readonly Ref[], pageHeight: number): Destinations {
  const at = (pageIndex: number, y: number): string => {
    const page = pages[pageIndex];
    if (page === undefined) throw new Error(`the layout has no page ${pageIndex}`);
    return array([page, '/XYZ', 0, Math.min(pageHeight, pageHeight - y + margin), 'null']);
  };
  return {
    entries: new Map(layout.entries.map((entry) => [entry.id, at(entry.pageIndex, entry.y)])),
    sections: new Map(layout.sections.map((section) => [section.id, at(section.pageIndex, section.y)])),
    page: (index) => at(index, 0),
  };
}
