import type { DocumentEntry } from '../../compose/document.ts';
import { type Context, setLineOf, setText, style, widthOf } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintBullet, paintLine, paintText } from '../paint.ts';
import type { Strip } from './strips.ts';

type HeadlineStyle = 'featureHeadline' | 'briefHeadline';

/** Free space between a headline and what follows, at least. */
const spaceBelow = 8;
/** Space between place and date. */
const placeGap = 7;

/** Place and date, e.g. 江苏·盐城　8月23日, in a column `width` pt wide: on one line unless the place is very long. */
export function paintPlace(
  context: Context,
  entry: DocumentEntry,
  top: number,
  width: number,
): { readonly items: DisplayItem[]; readonly bottom: number } {
  const node = `${entry.id}/place`;
  const { line: height } = style(context, 'place');
  const lines = setText(context, 'place', entry.place, { width, justify: false });
  const place = lines.flatMap((line, index) =>
    paintLine(context, 'place', line, { x: 0, top: top + index * height, node }),
  );
  const last = lines.at(-1);
  const end = last ? widthOf(context, 'place', last) + placeGap : 0;
  const isBelow = end + widthOf(context, 'place', setLineOf(context, 'place', entry.day)) > width;
  const dayTop = top + (isBelow ? lines.length : Math.max(0, lines.length - 1)) * height;
  const day = paintText(context, 'place', entry.day, { x: isBelow ? 0 : end, top: dayTop, node, color: 'grey' });
  const rows = Math.max(lines.length, day.length > 0 && isBelow ? lines.length + 1 : 1);
  return { items: [...place, ...day], bottom: top + rows * height };
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
  const place = hasPlace(context, entry) ? paintPlace(context, entry, 0, width) : null;
  const { items, bottom } = paintHeadline(context, entry, name, width, place ? place.bottom : 0);
  return {
    lines: Math.ceil((bottom + spaceBelow) / grid),
    items: place ? [...place.items, ...items] : items,
    links: [],
    keepWithNext: true,
  };
}
