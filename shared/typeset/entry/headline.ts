import type { DocumentEntry } from '../../compose/document.ts';
import { type Context, setLineOf, setText, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintBullet, paintLine, paintText } from '../paint.ts';
import type { Strip } from './strips.ts';

type HeadlineStyle = 'featureHeadline' | 'briefHeadline';

/** Free space between a headline and what follows, at least. */
const spaceBelow = 8;

/** Place and date, e.g. 江苏·盐城　8月23日, on one line. */
export function paintPlace(context: Context, entry: DocumentEntry, top: number): DisplayItem[] {
  const node = `${entry.id}/place`;
  const place = paintText(context, 'place', entry.place, { x: 0, top, node });
  const gap = entry.place ? 7 : 0;
  const x = widthOf(context, 'place', setLineOf(context, 'place', entry.place)) + gap;
  return [...place, ...paintText(context, 'place', entry.day, { x, top, node, color: 'grey' })];
}

export function hasPlace(context: Context, entry: DocumentEntry): boolean {
  return context.placeLine && (entry.place !== '' || entry.day !== '');
}

/** ● and the headline's lines in a column, from `top` on. Returns what is drawn and where the last line ends. */
export function paintHeadline(
  context: Context,
  entry: DocumentEntry,
  name: HeadlineStyle,
  width: number,
  top: number,
): { readonly items: DisplayItem[]; readonly bottom: number } {
  const { line: height } = style(context, name);
  const { headline: ink, headlineHang } = context.template.bullets;
  const node = `${entry.id}/headline`;
  const lines = setText(context, name, entry.headline, { width, justify: false });
  const bullet = paintBullet(context, '●', {
    x: -headlineHang,
    middle: top + height / 2,
    width: ink,
    color: 'mark',
    node,
  });
  const text = lines.flatMap((line, index) =>
    paintLine(context, name, line, { x: 0, top: top + index * height, node }),
  );
  return { items: [bullet, ...text], bottom: top + lines.length * height };
}

/** Place line, headline and the space below, as one strip of whole grid lines across the full width. */
export function headlineStrip(context: Context, entry: DocumentEntry, name: HeadlineStyle): Strip {
  const { line: grid, width } = context.template.area;
  const placed = hasPlace(context, entry);
  const { items, bottom } = paintHeadline(context, entry, name, width, placed ? grid : 0);
  return {
    lines: Math.ceil((bottom + spaceBelow) / grid),
    items: placed ? [...paintPlace(context, entry, 0), ...items] : items,
    links: [],
    keepWithNext: true,
  };
}
