import type { DropReason } from './blocks.ts';
import { isApparatus, isComment, isDeleted, isListMarker } from './office.ts';
import type { Style } from './style.ts';
import { descendants, type HtmlElement } from './tree.ts';
import { hides } from './visibility.ts';

/** `read`: its content is read; `silent`: left out, and nobody misses it; else left out for that reason. */
export type Fate = 'read' | 'silent' | 'picture' | DropReason;

const silent = new Set(
  'base datalist frameset head link meta noembed noframes noscript param rp source style template title track wbr'.split(
    ' ',
  ),
);
const reasons: ReadonlyMap<string, DropReason> = new Map([
  ['script', 'script'],
  ['comment', 'comment'],
  ...'applet audio bgsound canvas embed frame iframe marquee mpvideosnap mpvoice object qqmusic video'
    .split(' ')
    .map((name) => [name, 'media'] as const),
  ...'button input keygen option optgroup select textarea'.split(' ').map((name) => [name, 'form'] as const),
]);

/** What becomes of an element. */
export function whatToDo(element: HtmlElement, style: Style, isOffice: boolean): Fate {
  const { name, attributes } = element;
  if (silent.has(name) || isApparatus(element, style, isOffice) || isListMarker(element, style)) return 'silent';
  if (hides(element, style)) return hasText(element) ? 'hidden' : 'silent';
  if (isComment(element, style)) return 'comment';
  if (isDeleted(element, isOffice)) return 'deleted';
  if (name === 'img' || name === 'v:imagedata') return 'picture';
  if (name === 'svg' || name === 'math') return attributes['aria-hidden'] === 'true' ? 'silent' : 'badPicture';
  if (name === 'input' && /^hidden$/i.test(attributes['type'] ?? '')) return 'silent';
  return reasons.get(name) ?? 'read';
}

function hasText(element: HtmlElement): boolean {
  for (const node of descendants(element)) {
    if (
      node.kind === 'text' &&
      node.parent.name !== 'script' &&
      node.parent.name !== 'style' &&
      node.text.trim() !== ''
    )
      return true;
  }
  return false;
}
