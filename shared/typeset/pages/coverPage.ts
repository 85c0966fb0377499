import type { Document, DocumentEntry } from '../../compose/document.ts';
import { type Context, setLineOf, setText, style } from '../context.ts';
import type { DisplayItem, FaceId, Page, PageLink, PictureItem } from '../displayList.ts';
import { paintHairline, paintLine, paintRule, paintText } from '../paint.ts';
import { paintBase, paintBrand, paintLabelAndSlogan } from './coverTexts.ts';

/** Draws the cover: brand, nameplate, rule, issue label and slogan, the picture, what is inside. */
export function paintCover(context: Context, document: Document, folioOf: ReadonlyMap<string, number>): Page {
  const { area, cover } = context.template;
  const highlights = paintHighlights(context, document, folioOf);
  const items: DisplayItem[] = [
    ...paintBrand(context, document),
    ...paintPlate(context, document.publication),
    ...paintRule(context, area.left, cover.ruleTop, area.width),
    ...paintLabelAndSlogan(context, document),
    ...(document.coverPicture ? [coverPicture(context, document.coverPicture)] : []),
    ...highlights.items,
    ...paintBase(context, document),
  ];
  return { kind: 'cover', folio: '', items, links: highlights.links };
}

/** The nameplate: as large as lets its ink, not its em boxes, fill the measure, up to the template's limit. */
function paintPlate(context: Context, name: string): DisplayItem[] {
  const { area, cover } = context.template;
  const { line: lineHeight, size: nominal } = style(context, 'plate');
  const line = setLineOf(context, 'plate', name);
  const [first] = line.segments;
  const last = line.segments.at(-1);
  if (!first || !last) return [];
  const inkOf = (face: FaceId, character: string) => context.fonts[face].ink(character.codePointAt(0) ?? 0);
  const left = (first.xs[0] ?? 0) + inkOf(first.face, first.text).left;
  const end = (last.xs.at(-1) ?? 0) + inkOf(last.face, [...last.text].at(-1) ?? '').right;
  const size = Math.min(cover.plate.most, (area.width * 1000) / Math.max(1, end - left));
  const x = area.left - (left * size) / 1000;
  const top = cover.plate.top + ((nominal - size) / nominal) * lineHeight * 0.5;
  return paintLine(context, 'plate', line, { x, top, size, node: 'cover/title' });
}

/** The picture across the whole sheet, cut at its sides or its top and bottom to fill the band. */
function coverPicture(context: Context, picture: NonNullable<Document['coverPicture']>): PictureItem {
  const { page, cover } = context.template;
  const band = page.width / cover.picture.height;
  const own = picture.width / picture.height;
  const width = Math.min(1, band / own);
  const height = Math.min(1, own / band);
  return {
    kind: 'picture',
    x: 0,
    y: cover.picture.top,
    width: page.width,
    height: cover.picture.height,
    assetId: picture.assetId,
    crop: { x: (1 - width) / 2, y: (1 - height) / 2, width, height },
    alt: picture.alt,
    node: 'cover/picture',
  };
}

/** The first entry of each section, with its page: at most as many as the template has room for. */
export function highlightsOf(context: Context, document: Document): DocumentEntry[] {
  const { most } = context.template.cover.highlights;
  const firsts = document.sections.flatMap((section) => section.entries.slice(0, 1));
  const more = document.sections.flatMap((section) => section.entries.slice(1, 2));
  const chosen = new Set([...firsts, ...more].slice(0, most));
  return document.sections.flatMap((section) => section.entries.filter((entry) => chosen.has(entry)));
}

function paintHighlights(
  context: Context,
  document: Document,
  folioOf: ReadonlyMap<string, number>,
): { readonly items: DisplayItem[]; readonly links: PageLink[] } {
  const { area, cover } = context.template;
  const { highlights } = cover;
  const entries = highlightsOf(context, document);
  if (entries.length === 0) return { items: [], links: [] };
  const left = area.left + highlights.titleWidth + highlights.gap;
  const right = area.left + area.width;
  const { line: height } = style(context, 'highlight');
  const items: DisplayItem[] = paintText(context, 'highlightsTitle', '本期要目', {
    x: area.left,
    top: highlights.top,
    node: 'cover/highlights',
  });
  const links: PageLink[] = [];
  let top = highlights.top;
  for (const [index, entry] of entries.entries()) {
    const lines = setText(context, 'highlight', entry.headline, { width: right - left - 34, justify: false });
    const bottom = top + 9 + lines.length * height;
    if (bottom > highlights.bottom) break;
    if (index > 0) items.push(paintHairline(context, left, top, right - left));
    const node = `cover/highlight/${entry.id}`;
    const folio = String(folioOf.get(entry.id) ?? '');
    for (const [at, line] of lines.entries()) {
      items.push(...paintLine(context, 'highlight', line, { x: left, top: top + 4 + at * height, node }));
    }
    const folioTop = bottom - 5 - height;
    items.push(...paintText(context, 'highlightFolio', folio, { x: right, top: folioTop, align: 'right', node }));
    links.push({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      target: { kind: 'entry', id: entry.id },
      label: `${entry.headline}，第${folio}页`,
      node,
    });
    top = bottom;
  }
  return { items, links };
}
