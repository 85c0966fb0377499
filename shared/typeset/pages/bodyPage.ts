import type { Document } from '../../compose/document.ts';
import type { BodyPagePlan } from '../body/planSection.ts';
import { type Context, setLineOf, widthOf } from '../context.ts';
import type { DisplayItem, Page, PageLink } from '../displayList.ts';
import { fitText, paintFitted } from '../fitText.ts';
import { moved, paintHairline, paintRule, paintText } from '../paint.ts';
import { paintClosing } from './closing.ts';
import { paintFoot, paintHead } from './furniture.ts';

const spaceBeforeCount = 18;
const spaceBelowTitle = 7;

/** Draws a planned page of the body. */
export function paintBodyPage(context: Context, document: Document, plan: BodyPagePlan, folio: string): Page {
  const { area } = context.template;
  const items: DisplayItem[] = paintHead(context, document, plan.opens ? null : plan.section.name);
  const links: PageLink[] = [];
  if (plan.opens) items.push(...paintOpening(context, plan));
  for (const [index, placement] of plan.placements.entries()) {
    const top = area.top + placement.line * area.line;
    if (index > 0) items.push(paintHairline(context, area.left, top - area.line / 2, area.width));
    items.push(...moved(placement.fragment.items, area.left, top));
    links.push(...moved(placement.fragment.links, area.left, top));
  }
  if (plan.closing) {
    const closing = paintClosing(context, document, plan.closing);
    items.push(...closing.items);
    links.push(...closing.links);
  }
  items.push(...paintFoot(context, document, folio));
  return { kind: 'body', folio, items, links };
}

/** A section's opening: thick and thin rule, its title, the number of its entries. */
function paintOpening(context: Context, plan: BodyPagePlan): DisplayItem[] {
  const { area, opening } = context.template;
  const { section } = plan;
  const count = `${section.entries.length}条`;
  const countWidth = widthOf(context, 'sectionCount', setLineOf(context, 'sectionCount', count));
  const title = fitText(context, 'sectionTitle', section.title, {
    width: area.width - countWidth - spaceBeforeCount,
    height: opening.lines * area.line - opening.titleTop - spaceBelowTitle,
  });
  return [
    ...paintRule(context, area.left, area.top, area.width),
    ...paintFitted(title, { x: area.left, top: area.top + opening.titleTop, node: `${section.id}/title` }),
    ...paintText(context, 'sectionCount', count, {
      x: area.left + area.width,
      top: area.top + opening.countTop,
      align: 'right',
    }),
  ];
}
