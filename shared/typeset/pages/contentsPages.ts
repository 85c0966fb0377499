import type { Document, DocumentEntry, DocumentSection } from '../../compose/document.ts';
import { romanNumeral } from '../../numbering/index.ts';
import { type Context, style } from '../context.ts';
import type { DisplayItem, Page, PageLink, PlacedSection } from '../displayList.ts';
import { paintHairline, paintText } from '../paint.ts';
import type { SetLine } from '../text/setLine.ts';
import { paintRow, paintSectionColumn } from './contentsRows.ts';
import { paintFoot, paintHead } from './furniture.ts';
import { paintRegions, planRegions, type RegionPage, regionPageHeight, regionsOf } from './regionIndex.ts';

/** What the contents are made from: the entries as they were placed, never typed text. */
export interface ContentsInput {
  readonly document: Document;
  readonly folioOf: ReadonlyMap<string, number>;
  readonly sections: readonly PlacedSection[];
  readonly bodyPages: number;
  /** The entry's headline set for the contents. */
  readonly rowOf: (entry: DocumentEntry) => readonly SetLine[];
}

/** Rows of one section on one contents page. */
interface ContentsBlock {
  readonly section: DocumentSection;
  readonly entries: readonly DocumentEntry[];
  readonly continued: boolean;
  readonly top: number;
  readonly height: number;
}

interface ContentsPlan {
  readonly pages: readonly (readonly ContentsBlock[])[];
  /** Where the last page's blocks end. */
  readonly end: number;
}

/** A block has at least this many rows before it goes over to the next page. */
const leastRows = 2;

/** Draws the contents over as many pages as they need, and the region index after them where it is wanted. */
export function paintContents(context: Context, input: ContentsInput): Page[] {
  const plan = planContents(context, input);
  const regions = input.document.regionIndex ? regionsOf(input.document, input.folioOf) : [];
  const regionPages = planRegions(context, regions);
  const [firstRegions, ...furtherRegions] = regionPages;
  const { area } = context.template;
  const bottom = area.top + area.lines * area.line;
  const fits = firstRegions && plan.end + area.line <= bottom - regionPageHeight(context, firstRegions);
  const lastRegions = fits ? firstRegions : null;
  const pages = plan.pages.map((blocks, index) => {
    const isLast = index === plan.pages.length - 1;
    return paintPage(context, input, blocks, index, isLast ? lastRegions : null);
  });
  for (const page of fits ? furtherRegions : regionPages) {
    pages.push(paintPage(context, input, [], pages.length, page));
  }
  return pages;
}

function planContents(context: Context, input: ContentsInput): ContentsPlan {
  const { area, contents } = context.template;
  const rowHeight = style(context, 'contentsEntry').line;
  const bottom = area.top + area.lines * area.line;
  const pages: ContentsBlock[][] = [[]];
  let top = area.top + contents.titleLines * area.line;
  const turn = (): void => {
    pages.push([]);
    top = area.top;
  };
  for (const section of input.document.sections) {
    let rest = section.entries;
    let continued = false;
    do {
      const room = bottom - top - contents.blockPadding;
      const heights = rest.map((entry) => Math.max(1, input.rowOf(entry).length) * rowHeight);
      const count = countRows(heights, room);
      const column = sectionColumnHeight(context, section, continued);
      const isTooLittle = count < Math.min(leastRows, rest.length) || column > room;
      if (isTooLittle && pages.at(-1)?.length !== 0) {
        turn();
        continue;
      }
      const taken = Math.max(count, Math.min(1, rest.length));
      const rows = heights.slice(0, taken).reduce((sum, height) => sum + height, 0);
      const height = contents.blockPadding + Math.max(rows, column);
      pages.at(-1)?.push({ section, entries: rest.slice(0, taken), continued, top, height });
      rest = rest.slice(taken);
      continued = true;
      top += height + contents.blockPadding;
      if (rest.length > 0) turn();
    } while (rest.length > 0);
  }
  return { pages, end: top };
}

function sectionColumnHeight(context: Context, section: DocumentSection, continued: boolean): number {
  const { height } = paintSectionColumn(context, section, { first: 1, last: 2 }, 0, continued);
  return height;
}

function countRows(heights: readonly number[], room: number): number {
  let used = 0;
  let count = 0;
  for (const height of heights) {
    used += height;
    if (used > room + 0.01) break;
    count++;
  }
  return count;
}

function paintPage(
  context: Context,
  input: ContentsInput,
  blocks: readonly ContentsBlock[],
  index: number,
  regions: RegionPage | null,
): Page {
  const { document } = input;
  const folio = romanNumeral(index + 1);
  const items: DisplayItem[] = paintHead(context, document, null);
  const links: PageLink[] = [];
  if (index === 0) items.push(...paintTitle(context, input));
  for (const block of blocks) {
    const drawn = paintBlock(context, input, block);
    items.push(...drawn.items);
    links.push(...drawn.links);
  }
  if (regions) items.push(...paintRegions(context, regions));
  items.push(...paintFoot(context, document, folio));
  return { kind: 'contents', folio, items, links };
}

function paintTitle(context: Context, { document, bodyPages }: ContentsInput): DisplayItem[] {
  const { area, contents } = context.template;
  const count = document.sections.reduce((sum, section) => sum + section.entries.length, 0);
  const top = area.top + contents.titleTop;
  const countTop = top + (style(context, 'contentsTitle').line - style(context, 'contentsCount').line) * 0.7;
  return [
    ...paintText(context, 'contentsTitle', '目录', { x: area.left, top, node: 'contents/title' }),
    ...paintText(context, 'contentsCount', `${count}条·${bodyPages}页`, {
      x: area.left + area.width,
      top: countTop,
      align: 'right',
    }),
  ];
}

function paintBlock(
  context: Context,
  input: ContentsInput,
  block: ContentsBlock,
): { readonly items: DisplayItem[]; readonly links: PageLink[] } {
  const { area, contents } = context.template;
  const rowHeight = style(context, 'contentsEntry').line;
  const textTop = block.top + contents.blockPadding;
  const column = paintSectionColumn(context, block.section, pagesOf(input, block.section), textTop, block.continued);
  const items: DisplayItem[] = [paintHairline(context, area.left, block.top, area.width), ...column.items];
  const links: PageLink[] = block.continued ? [] : [column.link];
  let top = textTop;
  for (const entry of block.entries) {
    const lines = input.rowOf(entry);
    const row = paintRow(context, entry, lines, input.folioOf.get(entry.id) ?? 0, top);
    items.push(...row.items);
    links.push(row.link);
    top += Math.max(1, lines.length) * rowHeight;
  }
  return { items, links };
}

/** Printed numbers of a section's first and last page. */
function pagesOf(input: ContentsInput, section: DocumentSection): { readonly first: number; readonly last: number } {
  const index = input.sections.findIndex((placed) => placed.id === section.id);
  const first = input.sections[index]?.folio ?? 1;
  const next = input.sections[index + 1];
  return { first, last: next ? next.folio - 1 : input.bodyPages };
}
