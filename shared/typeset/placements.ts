import type { DocumentSection } from '../compose/document.ts';
import type { BodyPagePlan, Placement } from './body/planSection.ts';
import type { Context } from './context.ts';
import type { PagePlace, PlacedEntry, PlacedPicture, PlacedSection } from './displayList.ts';

/**
 * Where each section begins. `pageIndex` counts body pages from 0 here.
 * @param starts index of each section's first page among the body pages
 */
export function placeSections(
  context: Context,
  sections: readonly DocumentSection[],
  starts: readonly number[],
): PlacedSection[] {
  return sections.map((section, index) => ({
    id: section.id,
    name: section.name,
    title: section.title,
    pageIndex: starts[index] ?? 0,
    y: context.template.area.top,
    folio: (starts[index] ?? 0) + 1,
  }));
}

/**
 * Where each entry and its pictures stand.
 * @param excess lines too many of the entries that do not fit
 * @param firstBodyPage index of the first body page among all pages
 */
export function placeEntries(
  context: Context,
  plans: readonly BodyPagePlan[],
  excess: ReadonlyMap<string, number>,
  firstBodyPage: number,
): PlacedEntry[] {
  const placed = new Map<string, PlacedEntry>();
  for (const [index, plan] of plans.entries()) {
    const pageIndex = firstBodyPage + index;
    for (const placement of plan.placements) {
      const { entry } = placement.set;
      const before = placed.get(entry.id);
      const part = partOf(context, placement, pageIndex);
      const pictures = picturesOn(context, placement, pageIndex);
      placed.set(
        entry.id,
        before
          ? {
              ...before,
              lastPageIndex: pageIndex,
              parts: [...before.parts, part],
              pictures: [...before.pictures, ...pictures],
            }
          : {
              id: entry.id,
              sectionId: plan.section.id,
              headline: entry.headline,
              pageIndex,
              lastPageIndex: pageIndex,
              y: part.y,
              folio: index + 1,
              excessLines: excess.get(entry.id) ?? 0,
              parts: [part],
              pictures,
            },
      );
    }
  }
  return [...placed.values()];
}

function partOf(context: Context, placement: Placement, pageIndex: number): PagePlace {
  const { left: x, width, line } = context.template.area;
  return { pageIndex, x, y: topOf(context, placement), width, height: placement.fragment.lines * line };
}

const topOf = (context: Context, placement: Placement): number =>
  context.template.area.top + placement.line * context.template.area.line;

function picturesOn(context: Context, placement: Placement, pageIndex: number): PlacedPicture[] {
  return placement.fragment.items.flatMap((item) => {
    if (item.kind !== 'picture') return [];
    const { assetId, width, height } = item;
    const x = context.template.area.left + item.x;
    return [{ assetId, pageIndex, x, y: topOf(context, placement) + item.y, width, height }];
  });
}
