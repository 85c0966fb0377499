import type { Document } from '../../compose/document.ts';
import { type Context, setLineOf, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintHairline, paintText } from '../paint.ts';

export interface RegionFolios {
  readonly name: string;
  /** Printed page numbers, ascending, each once. */
  readonly folios: readonly number[];
}

const titleHeight = 22;
const titleGap = 9;
const rowsPadding = 5;

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

const rowCount = (context: Context, regions: number): number => Math.ceil(regions / context.template.regions.columns);

/** Height of the index of so many regions, in pt. */
export function regionIndexHeight(context: Context, regions: number): number {
  return titleHeight + titleGap + rowsPadding + rowCount(context, regions) * context.template.regions.rowHeight;
}

/** 地区索引 at the foot of the type area, filled column by column. */
export function paintRegions(context: Context, regions: readonly RegionFolios[]): DisplayItem[] {
  const { area, regions: measures } = context.template;
  const top = area.top + area.lines * area.line - regionIndexHeight(context, regions.length);
  const rows = rowCount(context, regions.length);
  const columnGap = (area.width - measures.columns * measures.columnWidth) / Math.max(1, measures.columns - 1);
  const rowsTop = top + titleHeight + titleGap + rowsPadding;
  return [
    ...paintText(context, 'contentsSection', '地区索引', { x: area.left, top, node: 'regions/title' }),
    paintHairline(context, area.left, top + titleHeight + titleGap, area.width),
    ...regions.flatMap((region, index) => {
      const x = area.left + Math.floor(index / rows) * (measures.columnWidth + columnGap);
      return paintRegion(context, region, x, rowsTop + (index % rows) * measures.rowHeight);
    }),
  ];
}

function paintRegion(context: Context, region: RegionFolios, x: number, top: number): DisplayItem[] {
  const { regions: measures } = context.template;
  const node = `regions/${region.name}`;
  const items: DisplayItem[] = paintText(context, 'regionName', region.name, { x, top, node });
  let at =
    x + Math.max(measures.nameWidth, widthOf(context, 'regionName', setLineOf(context, 'regionName', region.name)) + 6);
  for (const [index, folio] of region.folios.entries()) {
    const text = String(folio);
    const width = widthOf(context, 'regionFolio', setLineOf(context, 'regionFolio', text));
    if (at + width > x + measures.columnWidth + 1 && index > 0) {
      items.push(...paintText(context, 'regionFolio', '…', { x: at - 2, top, node }));
      break;
    }
    items.push(...paintText(context, 'regionFolio', text, { x: at, top, node }));
    at += width + measures.folioGap;
  }
  const lineY = top + style(context, 'regionName').line;
  return [...items, paintHairline(context, x, lineY, measures.columnWidth, 'paleHair')];
}
