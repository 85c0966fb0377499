import type { Document } from '../../compose/document.ts';
import { type Context, setLineOf, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { type FittedText, fitText, paintFitted, widestOf } from '../fitText.ts';
import { paintHairline, paintText } from '../paint.ts';

export interface RegionFolios {
  readonly name: string;
  /** Printed page numbers, ascending, each once. */
  readonly folios: readonly number[];
}

/** A row of the index: a region's name and as many of its page numbers as fit; without the name, more of them. */
interface RegionRow {
  readonly region: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly folios: readonly number[];
}

/** The index as it stands on one page: rows, column by column. */
export type RegionPage = readonly (readonly RegionRow[])[];

const titleHeight = 22;
const titleGap = 9;
const rowsPadding = 5;
const nameGap = 6;
/** Room that a name leaves its page numbers. */
const leastFoliosWidth = 36;

/** The provinces of an issue's entries with the pages they stand on, those named most first. */
export function regionsOf(document: Document, folioOf: ReadonlyMap<string, number>): RegionFolios[] {
  const folios = new Map<string, Set<number>>();
  for (const entry of document.sections.flatMap((section) => section.entries)) {
    const folio = folioOf.get(entry.id);
    if (entry.province === '' || folio === undefined) continue;
    folios.set(entry.province, (folios.get(entry.province) ?? new Set()).add(folio));
  }
  return [...folios]
    .map(([name, pages]) => ({ name, folios: [...pages].sort((a, b) => a - b) }))
    .sort((a, b) => b.folios.length - a.folios.length);
}

/** The index given to pages: as few rows as hold it in the template's columns, a full page of rows at most. */
export function planRegions(context: Context, regions: readonly RegionFolios[]): RegionPage[] {
  const { regions: measures, area } = context.template;
  const rows = regions.flatMap((region) => rowsOf(context, region));
  const fullPage = Math.floor((area.lines * area.line - titleHeight - titleGap - rowsPadding) / measures.rowHeight);
  const pages: RegionPage[] = [];
  for (let at = 0; at < rows.length; at += fullPage * measures.columns) {
    const part = rows.slice(at, at + fullPage * measures.columns);
    const perColumn = Math.ceil(part.length / measures.columns);
    const columns = Array.from({ length: measures.columns }, (_, column) =>
      part.slice(column * perColumn, (column + 1) * perColumn),
    );
    pages.push(columns.filter((column) => column.length > 0));
  }
  return pages;
}

const folioWidth = (context: Context, folio: number): number =>
  widthOf(context, 'regionFolio', setLineOf(context, 'regionFolio', String(folio)));

/** A region's name, smaller where it would leave no room for the numbers. */
function fittedName(context: Context, name: string): FittedText {
  const { columnWidth, rowHeight } = context.template.regions;
  return fitText(context, 'regionName', name, { width: columnWidth - leastFoliosWidth, height: rowHeight - 1 });
}

/** Where a row's page numbers begin, from the column's left edge. */
function foliosStart(context: Context, name: string): number {
  const { nameWidth } = context.template.regions;
  return Math.max(nameWidth, widestOf(fittedName(context, name)) + nameGap);
}

function rowsOf(context: Context, { name, folios }: RegionFolios): RegionRow[] {
  const { columnWidth, folioGap } = context.template.regions;
  const room = columnWidth - foliosStart(context, name);
  const groups: number[][] = [];
  let used = 0;
  for (const folio of folios) {
    const width = folioWidth(context, folio);
    const group = groups.at(-1);
    if (group && used + folioGap + width <= room) {
      group.push(folio);
      used += folioGap + width;
    } else {
      groups.push([folio]);
      used = width;
    }
  }
  return groups.map((group, index) => ({
    region: name,
    isFirst: index === 0,
    isLast: index === groups.length - 1,
    folios: group,
  }));
}

/** Height of the index on a page, in pt. */
export function regionPageHeight(context: Context, page: RegionPage): number {
  const rows = Math.max(0, ...page.map((column) => column.length));
  return titleHeight + titleGap + rowsPadding + rows * context.template.regions.rowHeight;
}

/** 地区索引 at the foot of the type area, filled column by column. */
export function paintRegions(context: Context, page: RegionPage): DisplayItem[] {
  const { area, regions: measures } = context.template;
  const top = area.top + area.lines * area.line - regionPageHeight(context, page);
  const columnGap = (area.width - measures.columns * measures.columnWidth) / Math.max(1, measures.columns - 1);
  const rowsTop = top + titleHeight + titleGap + rowsPadding;
  return [
    ...paintText(context, 'contentsSection', '地区索引', { x: area.left, top, node: 'regions/title' }),
    paintHairline(context, area.left, top + titleHeight + titleGap, area.width),
    ...page.flatMap((column, index) => {
      const x = area.left + index * (measures.columnWidth + columnGap);
      return column.flatMap((row, at) => paintRow(context, row, x, rowsTop + at * measures.rowHeight));
    }),
  ];
}

function paintRow(context: Context, row: RegionRow, x: number, top: number): DisplayItem[] {
  const { columnWidth, folioGap } = context.template.regions;
  const node = `regions/${row.region}`;
  const items: DisplayItem[] = row.isFirst ? paintFitted(fittedName(context, row.region), { x, top, node }) : [];
  let at = x + foliosStart(context, row.region);
  for (const folio of row.folios) {
    items.push(...paintText(context, 'regionFolio', String(folio), { x: at, top, node }));
    at += folioWidth(context, folio) + folioGap;
  }
  if (!row.isLast) return items;
  const lineY = top + style(context, 'regionName').line;
  return [...items, paintHairline(context, x, lineY, columnWidth, 'paleHair')];
}
