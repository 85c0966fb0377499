import { styleOf } from '../../html/style.ts';
import type { HtmlElement } from '../../html/tree.ts';

/** Whether an element sets its text in the middle. */
export const isMiddle = (element: HtmlElement): boolean =>
  element.name === 'center' ||
  element.attributes['align']?.toLowerCase() === 'center' ||
  styleOf(element).get('text-align') === 'center';
