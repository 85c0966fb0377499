import { type Context, color, setLineOf, style, widthOf } from './context.ts';
import type { DisplayItem, FaceId, PageLink, RectItem, TextRun } from './displayList.ts';
import type { ColorName, StyleName } from './template.ts';
import type { SetLine } from './text/setLine.ts';

/** The middle of an ideograph stands this far above the baseline, in em (the em box reaches from -0.12 to 0.88). */
const ideographMiddle = 0.38;

/** Baseline of text that stands in the middle of a line box: the box's top plus this. */
export function baselineIn(lineHeight: number, size: number): number {
  return lineHeight / 2 + ideographMiddle * size;
}

interface TextPlace {
  readonly x: number;
  /** Top of the line box. */
  readonly top: number;
  readonly node?: string;
  readonly color?: ColorName;
  /** Height of the line box; the style's own where absent. */
  readonly line?: number;
  /** Size of the type, where it is not the style's own. */
  readonly size?: number;
}

/** A set line as text runs. */
export function paintLine(context: Context, name: StyleName, line: SetLine, place: TextPlace): TextRun[] {
  const { size: ownSize, line: ownLine, color: ownColor } = style(context, name);
  const size = place.size ?? ownSize;
  const y = place.top + baselineIn(place.line ?? ownLine, size);
  return line.segments.map((segment) => ({
    kind: 'text',
    x: place.x,
    y,
    size,
    color: color(context, segment.link === undefined ? (place.color ?? ownColor) : 'brand'),
    face: segment.face,
    text: segment.text,
    xs: segment.xs,
    ...(place.node === undefined ? {} : { node: place.node }),
  }));
}

/** Text on one line, from its left end, around its middle or to its right end. */
export function paintText(
  context: Context,
  name: StyleName,
  text: string,
  place: TextPlace & { readonly align?: 'left' | 'center' | 'right' },
): TextRun[] {
  const line = setLineOf(context, name, text);
  const share = place.align === 'right' ? 1 : place.align === 'center' ? 0.5 : 0;
  return paintLine(context, name, line, { ...place, x: place.x - share * widthOf(context, name, line) });
}

/** Links of a line's linked segments. */
export function linksOfLine(
  context: Context,
  name: StyleName,
  line: SetLine,
  x: number,
  top: number,
  node: string,
): PageLink[] {
  const { size, line: height } = style(context, name);
  return line.segments.flatMap((segment) => {
    if (segment.link === undefined) return [];
    const start = (segment.xs[0] ?? 0) * (size / 1000);
    const target = { kind: 'uri' as const, uri: segment.link };
    const width = (segment.end * size) / 1000 - start;
    return [{ x: x + start, y: top, width, height, target, label: segment.text, node }];
  });
}

/** A bullet (● ■ and the like) as a character whose ink is `width` wide and starts at `x`, its middle at `middle`. */
export function paintBullet(
  context: Context,
  character: string,
  place: {
    readonly x: number;
    readonly middle: number;
    readonly width: number;
    readonly color: ColorName;
    readonly node?: string;
  },
): TextRun {
  const face: FaceId = 'sans';
  const ink = context.fonts[face].ink(character.codePointAt(0) ?? 0);
  const size = (place.width * 1000) / Math.max(1, ink.right - ink.left);
  return {
    kind: 'text',
    x: place.x - (ink.left * size) / 1000,
    y: place.middle + ideographMiddle * size,
    size,
    color: color(context, place.color),
    face,
    text: character,
    xs: [0],
    ...(place.node === undefined ? {} : { node: place.node }),
  };
}

/** A hairline across. */
export function paintHairline(
  context: Context,
  x: number,
  y: number,
  width: number,
  name: ColorName = 'hair',
): RectItem {
  return { kind: 'rect', x, y, width, height: context.template.hairline, color: color(context, name) };
}

/** The thick and thin rule (文武线) that opens a section, the cover's label and the closing note. */
export function paintRule(context: Context, x: number, y: number, width: number): RectItem[] {
  const { thick, gap, thin } = context.template.rule;
  const brand = color(context, 'brand');
  return [
    { kind: 'rect', x, y, width, height: thick, color: brand },
    { kind: 'rect', x, y: y + thick + gap, width, height: thin, color: brand },
  ];
}

/**
 * The brand's mark in a square with its top left corner at (x, y): the publication's logo as large as the square holds,
 * or the template's own outline. An ornament, since the brand stands beside it in words.
 */
export function paintMark(context: Context, x: number, y: number, size: number): DisplayItem {
  const { logo } = context;
  if (logo) {
    const scale = size / Math.max(logo.width, logo.height);
    const [width, height] = [logo.width * scale, logo.height * scale];
    const place = { x: x + (size - width) / 2, y: y + (size - height) / 2, width, height };
    return { kind: 'picture', ...place, assetId: logo.assetId };
  }
  const { mark } = context.template;
  return { kind: 'path', x, y, scale: size / mark.size, d: mark.outline, color: color(context, 'brand') };
}

/** Display items moved by (dx, dy); positions inside text runs are shared. */
export function moved<T extends DisplayItem | PageLink>(items: readonly T[], dx: number, dy: number): T[] {
  return items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }));
}
