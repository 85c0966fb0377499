import type { Document } from '../../compose/document.ts';
import { type Context, color, setLineOf, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { shareRoom } from '../fitText.ts';
import { paintHairline, paintMark, paintText } from '../paint.ts';
import type { StyleName } from '../template.ts';

const markGap = 6;
const dividerGap = 6;
/** Least space between two texts of a running line. */
const textGap = 12;

/**
 * Running head: mark and publication left, section and issue label right, a hairline below. All of it artifacts: what
 * is too long for its share of the line is shortened here, and stands in full on the cover and at its section's head.
 */
export function paintHead(context: Context, document: Document, section: string | null): DisplayItem[] {
  const { area, head } = context.template;
  const { line } = style(context, 'runningText');
  const middle = head.textTop + line / 2;
  const right = area.left + area.width;
  const texts = headTexts(context, document, section);
  const label = setLineOf(context, 'runningText', texts.label);
  const labelX = right - hangingWidth(context, texts.label, widthOf(context, 'runningText', label));
  const items: DisplayItem[] = [
    paintMark(context, area.left, middle - head.markSize / 2, head.markSize),
    ...paintText(context, 'runningName', texts.name, { x: area.left + head.markSize + markGap, top: head.textTop }),
    ...paintText(context, 'runningText', texts.label, { x: labelX, top: head.textTop }),
    paintHairline(context, area.left, head.ruleTop, area.width),
  ];
  if (section === null) return items;
  const dividerX = labelX - dividerGap;
  const divider: DisplayItem = {
    kind: 'rect',
    x: dividerX,
    y: middle - 4.5,
    width: context.template.hairline,
    height: 9,
    color: color(context, 'hair'),
  };
  const place = { x: dividerX - dividerGap, top: head.textTop, align: 'right' } as const;
  return [...items, ...paintText(context, 'runningText', texts.section, place), divider];
}

/** The head's texts, shortened where they are too long to stand side by side. */
function headTexts(context: Context, document: Document, section: string | null) {
  const { area, head } = context.template;
  const gaps = textGap + (section === null ? 0 : 2 * dividerGap);
  const room = area.width - head.markSize - markGap - gaps;
  const wanted = [
    textWidth(context, 'runningName', document.publication),
    textWidth(context, 'runningText', section ?? ''),
    textWidth(context, 'runningText', document.label),
  ];
  const [name = 0, middle = 0, label = 0] = shareRoom(wanted, room);
  return {
    name: shortened(context, 'runningName', document.publication, name),
    section: shortened(context, 'runningText', section ?? '', middle),
    label: shortened(context, 'runningText', document.label, label),
  };
}

function textWidth(context: Context, name: StyleName, text: string): number {
  return widthOf(context, name, setLineOf(context, name, text));
}

/** The text, or as much of its beginning as fits into `width` pt with … after it. */
function shortened(context: Context, name: StyleName, text: string, width: number): string {
  if (textWidth(context, name, text) <= width + 0.01) return text;
  const characters = [...text];
  const beginning = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(context, name, beginning(middle)) <= width) fits = middle;
    else tooMany = middle;
  }
  return beginning(fits);
}

/** A closing bracket at the right edge hangs by the blank half of its body, so that its ink ends on the measure. */
function hangingWidth(context: Context, text: string, width: number): number {
  const last = text.at(-1) ?? '';
  if (!'）》」』】”’'.includes(last)) return width;
  return width - style(context, 'runningText').size * 0.45;
}

/** Foot: brand left, page number between two dashes, site right; what is too long for its half is shortened. */
export function paintFoot(context: Context, document: Document, folio: string): DisplayItem[] {
  const { area, foot } = context.template;
  const top = foot.textTop;
  const center = area.left + area.width / 2;
  const half = textWidth(context, 'folio', folio) / 2;
  const dashY = top + style(context, 'folio').line / 2;
  const dashAt = (x: number): DisplayItem => paintHairline(context, x, dashY, foot.dash);
  const room = area.width / 2 - half - foot.dashGap - foot.dash - textGap;
  const brand = shortened(context, 'footText', document.brand, room);
  const site = shortened(context, 'footText', document.site, room);
  return [
    ...paintText(context, 'footText', brand, { x: area.left, top }),
    ...paintText(context, 'folio', folio, { x: center, top, align: 'center' }),
    dashAt(center - half - foot.dashGap - foot.dash),
    dashAt(center + half + foot.dashGap),
    ...paintText(context, 'footText', site, { x: area.left + area.width, top, align: 'right' }),
  ];
}
