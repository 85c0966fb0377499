import type { Section } from '#shared/model/index.ts';
import type { LaidOut } from '../../issue/index.ts';

/** A page of a section: its places, how many are taken, and whether something did not fit. */
export interface MeterPage {
  readonly places: number;
  readonly taken: number;
  readonly isOver: boolean;
  /** Not there yet: where the section would usually go on. */
  readonly isOpen: boolean;
}

export interface Meter {
  readonly sectionId: string;
  readonly name: string;
  readonly count: number;
  /** How many entries the section usually has; 0 where unknown. */
  readonly usual: number;
  readonly pages: readonly MeterPage[];
}

/** How full the sections of an issue are, page by page. @param usual the publication's sections */
export function metersOf({ document, layout }: LaidOut, usual: readonly Section[]): Meter[] {
  const over = new Map<string, number>();
  for (const finding of layout.findings) {
    if (finding.code === 'overflow' && finding.hole) over.set(`${finding.hole.pageIndex}`, finding.linesTooMany);
  }
  return document.sections.map(({ id, name, entries, itemsPerPage }) => {
    const mine = layout.entries.filter(({ sectionId }) => sectionId === id);
    const pageIndexes = [...new Set(mine.map(({ pageIndex }) => pageIndex))];
    const pages = pageIndexes.map((pageIndex) => {
      const taken = mine.filter((entry) => entry.pageIndex === pageIndex).length;
      return { places: Math.max(itemsPerPage, taken), taken, isOver: over.has(`${pageIndex}`), isOpen: false };
    });
    const wanted = usual.find((section) => section.name === name)?.usualCount ?? 0;
    const missing = Math.max(0, Math.ceil(wanted / itemsPerPage) - pages.length);
    const open = Array.from({ length: missing }, () => ({
      places: itemsPerPage,
      taken: 0,
      isOver: false,
      isOpen: true,
    }));
    return { sectionId: id, name, count: entries.length, usual: wanted, pages: [...pages, ...open] };
  });
}
