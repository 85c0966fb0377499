import type { Document } from '../../compose/document.ts';
import { type Context, color, setLineOf, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintHairline, paintMark, paintText } from '../paint.ts';

/** Running head: mark and publication left, section and issue label right, a hairline below. All of it artifacts. */
export function paintHead(context: Context, document: Document, section: string | null): DisplayItem[] {
  const { area, head } = context.template;
  const { line } = style(context, 'runningText');
  const middle = head.textTop + line / 2;
  const right = area.left + area.width;
  const label = setLineOf(context, 'runningText', document.label);
  const labelX = right - hangingWidth(context, document.label, widthOf(context, 'runningText', label));
  const items: DisplayItem[] = [
    paintMark(context, area.left, middle - head.markSize / 2, head.markSize),
    ...paintText(context, 'runningName', document.publication, {
      x: area.left + head.markSize + 6,
      top: head.textTop,
    }),
    ...paintText(context, 'runningText', document.label, { x: labelX, top: head.textTop }),
    paintHairline(context, area.left, head.ruleTop, area.width),
  ];
  if (section === null) return items;
  const dividerX = labelX - 6;
  const divider: DisplayItem = {
    kind: 'rect',
    x: dividerX,
    y: middle - 4.5,
    width: context.template.hairline,
    height: 9,
    color: color(context, 'hair'),
  };
  const name = paintText(context, 'runningText', section, { x: dividerX - 6, top: head.textTop, align: 'right' });
  return [...items, ...name, divider];
}

/** A closing bracket at the right edge hangs by the blank half of its body, so that its ink ends on the measure. */
function hangingWidth(context: Context, text: string, width: number): number {
  const last = text.at(-1) ?? '';
  if (!'）》」』】”’'.includes(last)) return width;
  return width - style(context, 'runningText').size * 0.45;
}

/** Foot: brand left, page number between two dashes, site right. */
export function paintFoot(context: Context, document: Document, folio: string): DisplayItem[] {
  const { area, foot } = context.template;
  const top = foot.textTop;
  const center = area.left + area.width / 2;
  const half = widthOf(context, 'folio', setLineOf(context, 'folio', folio)) / 2;
  const dashY = top + style(context, 'folio').line / 2;
  const dashAt = (x: number): DisplayItem => paintHairline(context, x, dashY, foot.dash);
  return [
    ...paintText(context, 'footText', document.brand, { x: area.left, top }),
    ...paintText(context, 'folio', folio, { x: center, top, align: 'center' }),
    dashAt(center - half - foot.dashGap - foot.dash),
    dashAt(center + half + foot.dashGap),
    ...paintText(context, 'footText', document.site, { x: area.left + area.width, top, align: 'right' }),
  ];
}
