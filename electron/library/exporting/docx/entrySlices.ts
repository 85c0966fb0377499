import type { DocumentEntry } from '#shared/compose/document.ts';
import type { Layout, PlacedEntry } from '#shared/typeset/displayList.ts';
import { afterSolid, solidLength } from './solidText.ts';

/** A stretch of a paragraph of an entry's lead or detail. */
export interface TextSlice {
  /** Which paragraph. */
  readonly index: number;
  /** UTF-16 offsets into its text. */
  readonly from: number;
  readonly to: number;
}

export interface EntrySlices {
  readonly pageIndex: number;
  readonly lead: readonly TextSlice[];
  readonly detail: readonly TextSlice[];
}

type PartName = 'lead' | 'detail';

/** The text of a detail paragraph, its runs put together. */
export function textOf(entry: DocumentEntry, part: PartName, index: number): string {
  if (part === 'lead') return entry.lead[index] ?? '';
  return entry.detail[index]?.runs.map((run) => run.text).join('') ?? '';
}

/**
 * Which text of an entry stands on which page. One piece for an entry on one page; for one longer than a page the
 * characters that the layout drew on each are counted, so that the DOCX breaks at the very same characters. Blanks do
 * not count: the layout drops them at line ends. Every character lands on exactly one page.
 */
export function slicesOf(layout: Layout, entry: DocumentEntry, placed: PlacedEntry): EntrySlices[] {
  const whole = (part: PartName): TextSlice[] =>
    entry[part].map((_, index) => ({ index, from: 0, to: textOf(entry, part, index).length }));
  if (placed.lastPageIndex === placed.pageIndex) {
    return [{ pageIndex: placed.pageIndex, lead: whole('lead'), detail: whole('detail') }];
  }
  const pages = Array.from({ length: placed.lastPageIndex - placed.pageIndex + 1 }, (_, at) => placed.pageIndex + at);
  const drawn = pages.map((pageIndex) => charactersDrawn(layout, entry.id, pageIndex));
  const lead = divided(entry, 'lead', drawn);
  const detail = divided(entry, 'detail', drawn);
  return pages.map((pageIndex, at) => ({ pageIndex, lead: lead[at] ?? [], detail: detail[at] ?? [] }));
}

/** Characters without blanks that a page shows of each of the entry's paragraphs, by structure node. */
function charactersDrawn(layout: Layout, entryId: string, pageIndex: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of layout.pages[pageIndex]?.items ?? []) {
    if (item.kind !== 'text' || !item.node?.startsWith(`${entryId}/`)) continue;
    // the square before the detail is a run of its own and no part of the text
    if (item.text === '■' && !counts.has(item.node)) continue;
    counts.set(item.node, (counts.get(item.node) ?? 0) + solidLength(item.text));
  }
  return counts;
}

function divided(entry: DocumentEntry, part: PartName, drawn: readonly ReadonlyMap<string, number>[]): TextSlice[][] {
  const slices: TextSlice[][] = drawn.map(() => []);
  for (const index of entry[part].keys()) {
    const text = textOf(entry, part, index);
    const node = `${entry.id}/${part}/${index}`;
    const on = drawn.flatMap((counts, page) => (counts.has(node) ? [page] : []));
    const last = on.at(-1) ?? drawn.length - 1;
    let from = 0;
    for (const page of on.slice(0, -1)) {
      const to = afterSolid(text, from, drawn[page]?.get(node) ?? 0);
      slices[page]?.push({ index, from, to });
      from = to;
    }
    if (from < text.length) slices[last]?.push({ index, from, to: text.length });
  }
  return slices;
}

/** The offsets behind the sentences of a text; a closing bracket or quotation mark belongs to the sentence. */
export function sentenceEnds(text: string): number[] {
  return [...text.matchAll(/[。！？；][”’）》」』]*/g)].map((match) => match.index + match[0].length);
}
