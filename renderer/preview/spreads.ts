import type { Layout, Page } from '#shared/typeset/index.ts';

/** One page below the other, pages facing one another as in print, or all of them small. */
export type View = 'single' | 'spread' | 'overview';

/** Pages that stand side by side, from top to bottom. @param columns pages a row in the overview */
export function rowsOf(view: View, pages: number, columns: number): number[][] {
  const all = Array.from({ length: pages }, (_, index) => index);
  if (view === 'single') return all.map((index) => [index]);
  if (view === 'overview') return inRows(all, Math.max(1, columns));
  // The cover is a right-hand page, so that pairs begin after it.
  return [all.slice(0, 1), ...inRows(all.slice(1), 2)].filter((row) => row.length > 0);
}

function inRows(pages: readonly number[], length: number): number[][] {
  return Array.from({ length: Math.ceil(pages.length / length) }, (_, row) =>
    pages.slice(row * length, (row + 1) * length),
  );
}

/** Index of the page with what someone typed as its number: 12, ii, 0 for the cover; null where there is none. */
export function pageNumbered(pages: readonly Page[], typed: string): number | null {
  const wanted = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[—–-].*$/, '')
    .trim();
  if (wanted === '') return null;
  const index = wanted === '0' ? 0 : pages.findIndex(({ folio }) => folio === wanted);
  return index < 0 ? null : index;
}

/** Where an entry, a section or a printed page number is; null where the layout does not have it. */
export function pageOf(layout: Layout, kind: string, to: string): number | null {
  if (kind === 'folio') return pageNumbered(layout.pages, to);
  const placed = kind === 'section' ? layout.sections : layout.entries;
  return placed.find(({ id }) => id === to)?.pageIndex ?? null;
}
