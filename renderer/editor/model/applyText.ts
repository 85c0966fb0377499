import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { RichText } from '#shared/model/index.ts';
import { outsideTag } from '../commands/asCommand.ts';
import { differenceOf } from './merge.ts';
import { normalise } from './normalise.ts';
import { $readBlock } from './readBlocks.ts';
import { $selectOffset, $textLength } from './selectOffset.ts';
import { $createBlockNode } from './writeBlocks.ts';

/** Fills an editor that is empty; within an update. */
export function $fill(text: RichText): void {
  const nodes = normalise(text).map($createBlockNode);
  $getRoot()
    .clear()
    .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
}

/**
 * Makes the editor show a text that was changed elsewhere: only the blocks that differ are replaced. Where the editor
 * has the focus the caret goes to the end of what changed.
 */
export function applyText(editor: LexicalEditor, text: RichText): void {
  const root = editor.getRootElement();
  const hasFocus = root?.contains(document.activeElement) ?? false;
  const tags = [outsideTag, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG])];
  editor.update(() => $replaceBlocks(normalise(text), hasFocus), { tag: tags, discrete: true });
}

function $replaceBlocks(after: RichText, hasFocus: boolean): void {
  const root = $getRoot();
  const nodes = root.getChildren();
  const before = nodes.map((node) => normalise($readBlock(node)));
  const difference = differenceOf(
    before.map(([block]) => block ?? { type: 'paragraph', runs: [] }),
    after,
  );
  if (!difference) return;
  const { start, end, newEnd } = difference;
  const old = nodes.slice(start, end);
  const made = after.slice(start, newEnd).map($createBlockNode);
  const lastOld = old.at(-1);
  const tail = lastOld ? sameEnd(lastOld.getTextContent(), made.at(-1)?.getTextContent() ?? '') : 0;
  root.splice(start, end - start, made);
  if (root.isEmpty()) root.append($createParagraphNode());
  if (!hasFocus) $setSelection(null);
  else $caretAfter(made.at(-1) ?? root.getChildAtIndex(Math.max(0, start - 1)), tail);
}

/** Puts the caret before the last so many characters of a block. */
function $caretAfter(node: LexicalNode | null, tail: number): void {
  if ($isElementNode(node)) $selectOffset(node, Math.max(0, $textLength(node) - tail));
  else if ($isDecoratorNode(node)) node.selectNext(0, 0);
}

/** How many characters two texts end with in common. */
function sameEnd(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let count = 0;
  while (count < least && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
