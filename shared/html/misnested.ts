import { specialElements } from './elements.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** An element that still takes content. */
export interface OpenElement extends HtmlElement {
  readonly children: OpenNode[];
  parent: OpenElement | null;
  /** Whether it is part of a drawing or a formula. */
  readonly isForeign: boolean;
}

type OpenNode = OpenElement | (Exclude<HtmlNode, HtmlElement> & { parent: HtmlElement });

/**
 * Ends a mark that was opened outside of blocks which are still open, as in `<b><p>bold</b> plain</p>`: the blocks move
 * out of it, and what they have so far is marked within them. Marks within it are ended, too.
 * @param stack open elements, the newest last; those that ended are taken out
 * @param at index of the mark
 * @returns the elements that ended, the mark first
 */
export function moveOut(stack: OpenElement[], at: number): readonly OpenElement[] {
  const above = stack.splice(at);
  const ended: OpenElement[] = [];
  let parent = stack.at(-1);
  for (const open of above) {
    if (!specialElements.has(open.name)) {
      ended.push(open);
      continue;
    }
    if (open.parent !== parent && parent) {
      open.parent?.children.pop();
      parent.children.push(open);
      open.parent = parent;
    }
    stack.push(open);
    parent = open;
  }
  for (const [index, block] of stack.slice(at).entries()) wrap(block, marksAround(above, block), stack[at + index + 1]);
  return ended;
}

const marksAround = (above: readonly OpenElement[], block: OpenElement): readonly OpenElement[] =>
  above.slice(0, above.indexOf(block)).filter((open) => !specialElements.has(open.name));

/** Puts what a block has so far, save the block in it that is open, into copies of marks. */
function wrap(block: OpenElement, marks: readonly OpenElement[], inner: OpenElement | undefined): void {
  const content = block.children.filter((child) => child !== inner);
  if (content.length === 0) return;
  block.children.length = 0;
  let around = block;
  for (const { name, attributes } of marks) {
    const copy: OpenElement = { kind: 'element', name, attributes, children: [], parent: around, isForeign: false };
    around.children.push(copy);
    around = copy;
  }
  for (const child of content) {
    child.parent = around;
    around.children.push(child);
  }
  if (inner) block.children.push(inner);
}
