import { type Stylesheet, styleOf } from '../../html/style.ts';
import type { HtmlElement } from '../../html/tree.ts';
import { hidesBySize, isHidden } from '../../html/visibility.ts';

/** Bodies that a page hides until its scripts have run. */
const shownByScript = new Set(['js_content', 'js_article', 'img-content']);
/** Elements within a line: no script shows these later, as it may a box that a style sheet hides. */
const withinLines = new Set('span font i em b strong small s u label'.split(' '));

/** Whether nobody sees an element: hidden by attribute, style or style sheet, or kept for screen readers and printers. */
export function isUnseen(element: HtmlElement, sheet: Stylesheet): boolean {
  const { attributes } = element;
  if (shownByScript.has(attributes['id'] ?? '')) return false;
  if (isHidden(element) || attributes['aria-hidden'] === 'true') return true;
  if (/visibility\s*:\s*hidden/i.test((attributes['style'] ?? '').slice(0, 2000))) return true;
  if (withinLines.has(element.name)) {
    const style = styleOf(element, sheet);
    if (style.get('display') === 'none' || style.get('visibility') === 'hidden' || hidesBySize(style)) return true;
  }
  return /\b(?:sr-only|visually-hidden|visuallyhidden|print-only)\b/.test(attributes['class'] ?? '');
}
