import type { HtmlElement } from '../../html/tree.ts';
import { isHidden } from '../../html/visibility.ts';

/** Bodies that a page hides until its scripts have run. */
const shownByScript = new Set(['js_content', 'js_article', 'img-content']);

/** Whether nobody sees an element: hidden by attribute or style, or kept for screen readers and printers. */
export function isUnseen(element: HtmlElement): boolean {
  const { attributes } = element;
  if (shownByScript.has(attributes['id'] ?? '')) return false;
  if (isHidden(element) || attributes['aria-hidden'] === 'true') return true;
  if (/visibility\s*:\s*hidden/i.test((attributes['style'] ?? '').slice(0, 2000))) return true;
  return /\b(?:sr-only|visually-hidden|visuallyhidden|print-only)\b/.test(attributes['class'] ?? '');
}
