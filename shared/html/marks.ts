import type { HtmlMarks } from './blocks.ts';
import { safeLink } from './links.ts';
import type { Style } from './style.ts';
import { classesOf, type HtmlElement } from './tree.ts';

const bold = new Set(['b', 'strong']);
const italic = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const struck = new Set(['s', 'strike', 'del']);
const marking = new Set([...bold, ...italic, ...struck, 'a', 'u', 'sup', 'sub']);

/**
 * The marks of text within an element.
 * @param around those of the text around it
 * @param base address of the page, for its links
 */
export function marksWithin(
  element: HtmlElement,
  style: Style,
  around: HtmlMarks,
  base: string | undefined,
): HtmlMarks {
  const { name } = element;
  if (style.size === 0 && !marking.has(name) && element.attributes['class'] === undefined) return around;
  const weight = weightOf(style);
  const slant = style.get('font-style');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  const height = heightOf(element, style);
  const href = name === 'a' ? safeLink(element.attributes['href'] ?? '', base) : null;
  const marks: Record<Exclude<keyof HtmlMarks, 'href'>, boolean | undefined> = {
    b: weight ?? (around.b || bold.has(name)),
    i: slant === undefined ? around.i || italic.has(name) : /italic|oblique/.test(slant),
    u: around.u || (line === undefined ? name === 'u' : line.includes('underline') && name !== 'a'),
    s: around.s || (line === undefined ? struck.has(name) : line.includes('line-through')),
    sup: height === null ? around.sup : height === 'sup',
    sub: height === null ? around.sub : height === 'sub',
  };
  const link = href ?? around.href;
  if (link !== undefined) marks.u = false;
  const set = Object.entries(marks).filter(([, isSet]) => isSet);
  return { ...Object.fromEntries(set.map(([mark]) => [mark, true])), ...(link === undefined ? {} : { href: link }) };
}

function weightOf(style: Style): boolean | null {
  const weight = style.get('font-weight') ?? /\b(?:bold|[6-9]00)\b/.exec(style.get('font') ?? '')?.[0];
  if (weight === undefined || weight === 'inherit') return null;
  return /bold/.test(weight) || Number(weight) >= 600;
}

function heightOf(element: HtmlElement, style: Style): 'sup' | 'sub' | 'line' | null {
  const align = style.get('vertical-align');
  if (align === 'super' || align === 'text-top') return 'sup';
  if (align === 'sub') return 'sub';
  if (element.name === 'sup' || element.name === 'sub') return align === 'baseline' ? 'line' : element.name;
  return classesOf(element).some((name) => /^Mso(Footnote|Endnote)Reference$/.test(name)) ? 'sup' : null;
}

export const sameMarks = (a: HtmlMarks, b: HtmlMarks): boolean =>
  a.b === b.b && a.i === b.i && a.u === b.u && a.s === b.s && a.sup === b.sup && a.sub === b.sub && a.href === b.href;
