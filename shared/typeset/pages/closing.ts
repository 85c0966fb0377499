import type { Document } from '../../compose/document.ts';
import { type Context, setText, style } from '../context.ts';
import type { DisplayItem, PageLink } from '../displayList.ts';
import { paintLine, paintMark, paintRule, paintText } from '../paint.ts';

export const closingNode = 'closing/note';
const padding = 12;

/** Grid lines that the closing note takes at the foot of the last page; 0 without a note. */
export function closingLines(context: Context, document: Document): number {
  if (document.closingNote === '') return 0;
  const { rule, area, closing } = context.template;
  const text = noteLines(context, document).length * style(context, 'closingNote').line;
  const height = rule.thick + rule.gap + rule.thin + padding + text;
  return Math.max(closing.lines, Math.ceil(height / area.line));
}

function noteLines(context: Context, document: Document) {
  const { area, closing } = context.template;
  const width = area.width - closing.brandWidth - closing.gap;
  return document.closingNote
    .split('\n')
    .flatMap((text) => setText(context, 'closingNote', text, { width, justify: true }));
}

/** The closing note at the foot of the type area: a rule, the brand left, the note right. */
export function paintClosing(
  context: Context,
  document: Document,
): { readonly items: DisplayItem[]; readonly links: PageLink[] } {
  const { area, closing, rule } = context.template;
  const top = area.top + (area.lines - closingLines(context, document)) * area.line;
  const inside = top + rule.thick + rule.gap + rule.thin + padding;
  const markTop = inside + 2;
  const textX = area.left + closing.markSize + 6;
  const noteX = area.left + closing.brandWidth + closing.gap;
  const { line } = style(context, 'closingNote');
  const site = { x: textX, top: markTop + style(context, 'closingBrand').line };
  const items: DisplayItem[] = [
    ...paintRule(context, area.left, top, area.width),
    paintMark(context, area.left, markTop, closing.markSize),
    ...paintText(context, 'closingBrand', document.brand, { x: textX, top: markTop, node: 'closing/brand' }),
    ...paintText(context, 'closingSite', document.site, { ...site, node: 'closing/site' }),
    ...noteLines(context, document).flatMap((set, index) =>
      paintLine(context, 'closingNote', set, { x: noteX, top: inside + index * line, node: closingNode }),
    ),
  ];
  return { items, links: document.site === '' ? [] : [siteLink(context, document.site, site)] };
}

function siteLink(context: Context, site: string, place: { readonly x: number; readonly top: number }): PageLink {
  const { closing, area } = context.template;
  return {
    x: place.x,
    y: place.top,
    width: area.left + closing.brandWidth - place.x,
    height: style(context, 'closingSite').line,
    target: { kind: 'uri', uri: /^[a-z]+:/i.test(site) ? site : `https://${site}/` },
    label: site,
    node: 'closing/site',
  };
}
