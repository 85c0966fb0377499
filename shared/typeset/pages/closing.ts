import type { Document } from '../../compose/document.ts';
import { type Context, setText, style } from '../context.ts';
import type { DisplayItem, PageLink } from '../displayList.ts';
import { paintLine, paintMark, paintRule } from '../paint.ts';
import type { SetLine } from '../text/setLine.ts';

export const closingNode = 'closing/note';
const siteNode = 'closing/site';
const padding = 12;
const markGap = 6;
const spaceAboveBrand = 2;

/** Lines [from, to) of the closing note, as they stand on one page. */
export interface ClosingPart {
  readonly from: number;
  readonly to: number;
}

export interface ClosingPlan {
  /** Grid lines that the note takes at the foot of a page that it shares; 0 where it needs pages of its own. */
  readonly lines: number;
  /** One, unless the note is longer than a page. */
  readonly parts: readonly ClosingPart[];
}

/** How the closing note is given to pages; null without a note. */
export function planClosing(context: Context, document: Document): ClosingPlan | null {
  if (document.closingNote === '') return null;
  const { area, closing } = context.template;
  const count = noteLines(context, document).length;
  const lines = Math.max(
    closing.lines,
    gridLines(context, Math.max(noteHeight(context, count), brandHeight(context, document))),
  );
  if (lines <= area.lines) return { lines, parts: [{ from: 0, to: count }] };
  const room = area.lines * area.line - ruleHeight(context) - padding;
  const perPage = Math.max(1, Math.floor(room / style(context, 'closingNote').line));
  const pages = Math.max(1, Math.ceil(count / perPage));
  const parts = Array.from({ length: pages }, (_, index) => ({
    from: index * perPage,
    to: Math.min(count, (index + 1) * perPage),
  }));
  return { lines: 0, parts };
}

function ruleHeight(context: Context): number {
  const { rule } = context.template;
  return rule.thick + rule.gap + rule.thin;
}

const gridLines = (context: Context, height: number): number =>
  Math.ceil((ruleHeight(context) + padding + height) / context.template.area.line);

const noteHeight = (context: Context, lines: number): number => lines * style(context, 'closingNote').line;

function brandHeight(context: Context, document: Document): number {
  const { brand, site } = brandLines(context, document);
  const height = brand.length * style(context, 'closingBrand').line + site.length * style(context, 'closingSite').line;
  return spaceAboveBrand + height;
}

function noteLines(context: Context, document: Document): SetLine[] {
  const { area, closing } = context.template;
  const width = area.width - closing.brandWidth - closing.gap;
  return document.closingNote
    .split('\n')
    .flatMap((text) => setText(context, 'closingNote', text, { width, justify: true }));
}

function brandLines(context: Context, document: Document): { readonly brand: SetLine[]; readonly site: SetLine[] } {
  const { closing } = context.template;
  const options = { width: closing.brandWidth - closing.markSize - markGap, justify: false };
  return {
    brand: setText(context, 'closingBrand', document.brand, options),
    site: setText(context, 'closingSite', document.site, options),
  };
}

interface Painted {
  readonly items: DisplayItem[];
  readonly links: PageLink[];
}

/** A part of the closing note at the foot of the type area: a rule, the brand left, the note right. */
export function paintClosing(context: Context, document: Document, { from, to }: ClosingPart): Painted {
  const { area, closing } = context.template;
  const plan = planClosing(context, document);
  const top = plan && plan.lines > 0 ? area.top + (area.lines - plan.lines) * area.line : area.top;
  const inside = top + ruleHeight(context) + padding;
  const noteX = area.left + closing.brandWidth + closing.gap;
  const brand = from === 0 ? paintBrand(context, document, inside) : { items: [], links: [] };
  return {
    items: [
      ...paintRule(context, area.left, top, area.width),
      ...brand.items,
      ...paintLines(context, 'closingNote', noteLines(context, document).slice(from, to), noteX, inside, closingNode),
    ],
    links: brand.links,
  };
}

function paintBrand(context: Context, document: Document, top: number): Painted {
  const { area, closing } = context.template;
  const { brand, site } = brandLines(context, document);
  const markTop = top + spaceAboveBrand;
  const x = area.left + closing.markSize + markGap;
  const siteTop = markTop + brand.length * style(context, 'closingBrand').line;
  const items = [
    paintMark(context, area.left, markTop, closing.markSize),
    ...paintLines(context, 'closingBrand', brand, x, markTop, 'closing/brand'),
    ...paintLines(context, 'closingSite', site, x, siteTop, siteNode),
  ];
  return {
    items,
    links: site.length === 0 ? [] : [siteLink(context, document.site, { x, top: siteTop }, site.length)],
  };
}

function paintLines(
  context: Context,
  name: 'closingNote' | 'closingBrand' | 'closingSite',
  lines: readonly SetLine[],
  x: number,
  top: number,
  node: string,
): DisplayItem[] {
  const { line: height } = style(context, name);
  return lines.flatMap((line, index) => paintLine(context, name, line, { x, top: top + index * height, node }));
}

function siteLink(
  context: Context,
  site: string,
  place: { readonly x: number; readonly top: number },
  lines: number,
): PageLink {
  const { closing, area } = context.template;
  return {
    x: place.x,
    y: place.top,
    width: area.left + closing.brandWidth - place.x,
    height: lines * style(context, 'closingSite').line,
    target: { kind: 'uri', uri: /^[a-z]+:/i.test(site) ? site : `https://${site}/` },
    label: site,
    node: siteNode,
  };
}
