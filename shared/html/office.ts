import type { LineKind } from './lines.ts';
import type { Style } from './style.ts';
import { classesOf, descendants, type HtmlElement, type HtmlRoot, rawText } from './tree.ts';

/** Elements at the start of a document among which its program signs. */
const signedWithin = 400;

/** Whether a document was made by an office program, which signs at its start and in its styles. */
export function isFromOffice(root: HtmlElement | HtmlRoot): boolean {
  let looked = 0;
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue;
    if (looked++ > signedWithin) return false;
    const { name, attributes } = node;
    const says = name === 'meta' && /^(progid|generator|originator)$/i.test(attributes['name'] ?? '');
    if (says && /word|excel|powerpoint|wps|kingsoft|office/i.test(attributes['content'] ?? '')) return true;
    if (
      attributes['xmlns:o'] !== undefined ||
      attributes['xmlns:w'] !== undefined ||
      attributes['xmlns:x'] !== undefined
    )
      return true;
    if (hasOfficeMarks(node)) return true;
  }
  return false;
}

/** Whether an element itself has the marks of an office program. */
export const hasOfficeMarks = ({ attributes }: HtmlElement): boolean =>
  /\bMso[A-Z]|\bxl\d/.test(attributes['class'] ?? '') || /(?:^|[;\s])mso-/i.test(attributes['style'] ?? '');

/** Whether an element is a comment in the margin, or the mark that leads to one. */
export function isComment(element: HtmlElement, style: Style): boolean {
  if (/^comment/.test(style.get('mso-element') ?? '')) return true;
  if (/^#_msocom|^#cmnt/i.test(element.attributes['href'] ?? '')) return true;
  return classesOf(element).some((name) => /^(MsoCommentReference|msocomanchor|msocomtxt|msocomoff)$/i.test(name));
}

/** Whether an element holds what a tracked change has deleted. A struck text that was meant so is no such thing. */
export function isDeleted(element: HtmlElement, isOffice: boolean): boolean {
  const { name, attributes } = element;
  if (name === 'del') return isOffice || attributes['cite'] !== undefined || attributes['datetime'] !== undefined;
  return classesOf(element).some((each) => /^msoDel$/i.test(each));
}

/** Whether an element is what the printed page has at its edges, or data about the document. */
export function isApparatus({ name, attributes }: HtmlElement, style: Style, isOffice: boolean): boolean {
  if (/^(header|footer)$/.test(style.get('mso-element') ?? '')) return true;
  // LibreOffice's edges of the page, and what stands for a column that Word's row does not have.
  if (isOffice && name === 'div' && /^(header|footer)$/.test(attributes['title'] ?? '')) return true;
  if (style.get('mso-cell-special') === 'placeholder') return true;
  return (
    name === 'xml' ||
    /^(o:(custom)?documentproperties|o:officedocumentsettings|[wx]:\w*(document|styles|workbook))$/.test(name)
  );
}

/** Which part of a field begins with an element: its instruction, its result, or what is behind it. */
export function fieldPart(style: Style): 'begin' | 'separator' | 'end' | null {
  const [, part] = /^field-(begin|separator|end)$/.exec(style.get('mso-element') ?? '') ?? [];
  return part === 'begin' || part === 'separator' || part === 'end' ? part : null;
}

/** Whether an element holds the bullet or number of a list's item, which the program has drawn as text. */
export const isListMarker = (element: HtmlElement, style: Style): boolean =>
  style.get('mso-list') === 'ignore' || (isDrawnMarker(element) && hangs(paragraphOf(element)));

/**
 * Whether an element looks as Word draws markers, when a program in between has taken its own properties away: the
 * marker, and behind it spaces in Times of 7 pt.
 */
function isDrawnMarker({ name, children }: HtmlElement): boolean {
  const [marker, gap] = children;
  if (name !== 'span' || children.length !== 2 || marker?.kind !== 'text' || gap?.kind !== 'element') return false;
  if (!/\bfont\s*:\s*7(\.0)?pt\s+["']?times new roman/i.test(gap.attributes['style'] ?? '')) return false;
  return /^\s*\S{1,12}\s*$/.test(marker.text) && rawText(gap).trim() === '';
}

function paragraphOf(element: HtmlElement): HtmlElement | null {
  let around = element.parent;
  for (let looked = 0; around && around.name === 'span' && looked < 8; looked += 1) around = around.parent;
  return around;
}

/** Whether the first line of a paragraph begins left of the others, as that of an item does. */
const hangs = (paragraph: HtmlElement | null): boolean =>
  /\btext-indent\s*:\s*-/i.test(paragraph?.attributes['style'] ?? '');

/** Whether a paragraph may be an item of a list that an office program has drawn. */
export const mayBeItem = (paragraph: HtmlElement, style: Style): boolean => style.has('mso-list') || hangs(paragraph);

/**
 * The item that a paragraph of an office program is. Null where it is none, or where its number says more than a list of
 * ours can, as 一、 or 1.2 do; `prefix` is then the number, which is part of the text.
 */
export function listItem(
  paragraph: HtmlElement,
  style: Style,
): { readonly kind: LineKind | null; readonly prefix: string } {
  const list = style.get('mso-list');
  if (list !== undefined && !/\bl\d+\b/.test(list)) return { kind: null, prefix: '' };
  const marker = markerOf(paragraph);
  if (marker === '') return { kind: null, prefix: '' };
  const isInner = Number(/level(\d+)/.exec(list ?? '')?.[1] ?? 1) > 1;
  const [, digits] = /^[(（]?(\d{1,4})[.．、)）]?$/.exec(marker) ?? [];
  const isLetter = /^[(（]?(?:[a-zA-Z]|[ivxlc]{1,6}|[IVXLC]{1,6})[.．、)）]$|^[①-⑳]$/.test(marker);
  if (digits !== undefined || isLetter)
    return {
      kind: { type: 'item', ordered: true, number: digits === undefined ? null : Number(digits), isInner },
      prefix: '',
    };
  if (/[\p{L}\p{N}]{2}|\p{sc=Han}|\d/u.test(marker)) return { kind: null, prefix: marker };
  return { kind: { type: 'item', ordered: false, number: null, isInner }, prefix: '' };
}

/** The bullet or number that stands at the start of a paragraph. */
function markerOf(paragraph: HtmlElement): string {
  let looked = 0;
  for (const node of descendants(paragraph)) {
    if (looked++ > 30) break;
    if (node.kind !== 'element') continue;
    if (/mso-list\s*:\s*ignore/i.test(node.attributes['style'] ?? '') || isDrawnMarker(node))
      return rawText(node)
        .replace(/[\s\u00A0]+/g, '')
        .slice(0, 12);
  }
  return '';
}
