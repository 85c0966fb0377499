import type { DocumentEntry, DocumentSection } from '../../compose/document.ts';
import { type Context, color, setLineOf, setText, style, widthOf } from '../context.ts';
import type { DisplayItem, LinkTarget, PageLink } from '../displayList.ts';
import { paintLine, paintText } from '../paint.ts';
import type { SetLine } from '../text/setLine.ts';

/** Space between an entry's text, the dots and the number. */
const leaderGap = 6;

/** Left edge and width of the entries' column. */
export function entriesColumn(context: Context): { readonly left: number; readonly width: number } {
  const { area, contents } = context.template;
  const offset = contents.sectionWidth + contents.gap;
  return { left: area.left + offset, width: area.width - offset };
}

export function setRow(context: Context, entry: DocumentEntry): SetLine[] {
  const width = entriesColumn(context).width - context.template.contents.folioWidth;
  return setText(context, 'contentsEntry', entry.headline, { width, justify: false });
}

/** An entry's row: its headline, wrapped and never cut, dots, and its page number on the last line. */
export function paintRow(
  context: Context,
  entry: DocumentEntry,
  lines: readonly SetLine[],
  folio: number,
  top: number,
): { readonly items: DisplayItem[]; readonly link: PageLink } {
  const { left, width } = entriesColumn(context);
  const { line: height } = style(context, 'contentsEntry');
  const node = `toc/${entry.id}`;
  const last = lines.at(-1);
  const lastTop = top + (lines.length - 1) * height;
  const end = left + (last ? widthOf(context, 'contentsEntry', last) : 0);
  const items = [
    ...lines.flatMap((line, index) =>
      paintLine(context, 'contentsEntry', line, { x: left, top: top + index * height, node }),
    ),
    ...leaderAndFolio(context, folio, end, lastTop, node),
  ];
  const link = rowLink({ kind: 'entry', id: entry.id }, entry.headline, folio, node, {
    x: left,
    y: top,
    width,
    height: Math.max(1, lines.length) * height,
  });
  return { items, link };
}

function rowLink(
  target: LinkTarget,
  title: string,
  folio: number,
  node: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): PageLink {
  return { ...box, target, label: `${title}，第${folio}页`, node };
}

/** Dots on a grid fixed to the right edge, so that they stand in columns, and the number flush right. */
function leaderAndFolio(context: Context, folio: number, end: number, top: number, node: string): DisplayItem[] {
  const { area, contents } = context.template;
  const right = area.left + area.width;
  const number = setLineOf(context, 'contentsEntry', String(folio));
  const numberWidth = widthOf(context, 'contentsEntry', number);
  const pitch = contents.leaderPitch;
  const reserved = Math.max(16, numberWidth + leaderGap);
  const count = Math.floor((right - reserved - end - leaderGap) / pitch);
  const dots = count > 1 ? [leaderDots(context, right - reserved - count * pitch, top, count)] : [];
  return [...dots, ...paintLine(context, 'contentsEntry', number, { x: right - numberWidth, top, node })];
}

/** Positions of dots; rows with as many of them share these. */
const dotPlaces = new WeakMap<Context, Map<number, readonly number[]>>();

function placesOfDots(context: Context, count: number): readonly number[] {
  const known = dotPlaces.get(context) ?? new Map<number, readonly number[]>();
  dotPlaces.set(context, known);
  const step = (context.template.contents.leaderPitch * 1000) / style(context, 'leaderDot').size;
  const places = known.get(count) ?? Array.from({ length: count }, (_, index) => Math.round(index * step * 10) / 10);
  known.set(count, places);
  return places;
}

function leaderDots(context: Context, x: number, top: number, count: number): DisplayItem {
  const { size, face, line } = style(context, 'leaderDot');
  const entry = style(context, 'contentsEntry');
  return {
    kind: 'text',
    x,
    y: top + line / 2 + 0.38 * entry.size,
    size,
    color: color(context, 'leader'),
    face,
    text: '.'.repeat(count),
    xs: placesOfDots(context, count),
  };
}

/** Title, page range and count of a section at the left of its entries. */
export function paintSectionColumn(
  context: Context,
  section: DocumentSection,
  pages: { readonly first: number; readonly last: number },
  top: number,
  continued: boolean,
): { readonly items: DisplayItem[]; readonly link: PageLink; readonly height: number } {
  const { area, contents } = context.template;
  const node = `toc/${section.id}`;
  const title = continued ? `${section.title}（续）` : section.title;
  const { line: height } = style(context, 'contentsSection');
  const range = style(context, 'contentsRange').line;
  const lines = setText(context, 'contentsSection', title, { width: contents.sectionWidth, justify: false });
  const bottom = top - 2 + lines.length * height;
  const pageRange = pages.first === pages.last ? `第${pages.first}页` : `第${pages.first}—${pages.last}页`;
  const notes = continued ? [] : [pageRange, `${section.entries.length}条`];
  const items = [
    ...lines.flatMap((line, index) =>
      paintLine(context, 'contentsSection', line, { x: area.left, top: top - 2 + index * height, node }),
    ),
    ...notes.flatMap((text, index) =>
      paintText(context, 'contentsRange', text, { x: area.left, top: bottom + 3 + index * range, node }),
    ),
  ];
  const end = bottom + 3 + notes.length * range;
  const link = rowLink({ kind: 'section', id: section.id }, section.title, pages.first, node, {
    x: area.left,
    y: top,
    width: contents.sectionWidth,
    height: end - top,
  });
  return { items, link, height: end - top };
}
