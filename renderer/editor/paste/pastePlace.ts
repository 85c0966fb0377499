import { $isQuoteNode } from '@lexical/rich-text';
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Block, RichText } from '#shared/model/index.ts';
import { $createLastNodes, $insertBlocks } from '../commands/insertText.ts';
import { $createBlockNode } from '../model/writeBlocks.ts';
import { $createPastePlace, $isPastePlace, type PastePlaceNode } from '../nodes/PastePlaceNode.ts';

/** Where a paste belongs, whatever is typed meanwhile: behind `end`, instead of what stands from `start` to it. */
export interface PastePlace {
  readonly start: NodeKey | null;
  readonly end: NodeKey;
}

/** Blocks that are not in the text yet, and the mark that they stand before. */
export interface RestOfPaste {
  readonly blocks: readonly Block[];
  readonly before: NodeKey;
}

/** Marks the selection as the place of a paste; the caret goes behind it. Null where nothing is selected in a text. */
export function $markPlace(): PastePlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = selection.isCollapsed() ? null : { node: first.getNode(), offset: first.offset };
  const end = $createPastePlace('end');
  const isIn = $insertAt(end, last.getNode(), last.offset);
  const opening = start && $createPastePlace('start');
  if (!isIn || (opening && start && !$insertAt(opening, start.node, start.offset))) {
    end.remove();
    return null;
  }
  end.selectNext(0, 0);
  return { start: opening?.getKey() ?? null, end: end.getKey() };
}

/** Puts a mark into a text; false where there is no text at that offset of a node, as beside a picture. */
function $insertAt(place: PastePlaceNode, node: LexicalNode, offset: number): boolean {
  if ($isTextNode(node)) {
    if (offset === 0) node.insertBefore(place);
    else if (offset >= node.getTextContentSize()) node.insertAfter(place);
    else node.splitText(offset)[0]?.insertAfter(place);
    return true;
  }
  if (!$isElementNode(node)) return false;
  const child = node.getChildAtIndex(offset) ?? node.getLastChild();
  if (!$isRootOrShadowRoot(node) && (child === null || child.isInline())) {
    node.splice(offset, 0, [place]);
    return true;
  }
  if (!$isElementNode(child)) return false;
  return $insertAt(place, child, offset < node.getChildrenSize() ? 0 : child.getChildrenSize());
}

/**
 * Puts blocks at their place, so many at first; the rest is for $putRest. The caret stays where it is in the text; right
 * behind the place it goes behind what was pasted. A place that was deleted meanwhile is where the caret is.
 */
export function $putAtPlace(place: PastePlace, text: RichText, most: number): RestOfPaste | null {
  const before = $getSelection()?.clone() ?? null;
  const isBehind = $selectPlace(place, before);
  const last = text.at(-1);
  let rest: RestOfPaste | null = null;
  if (last && text.length > most && $takesParts()) {
    const mark = $createPastePlace('rest');
    $insertNodes([...text.slice(0, most - 1).map($createBlockNode), mark, ...$createLastNodes(last)]);
    rest = { blocks: text.slice(most - 1, -1), before: mark.getKey() };
  } else $insertBlocks(text, 'rich');
  if (!isBehind && $isStillThere(before)) $setSelection(before);
  return rest;
}

/** Whether blocks that are put in at the caret stand by themselves: within tables and lists they become something else. */
function $takesParts(): boolean {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  return $isParagraphNode(top) || $isQuoteNode(top);
}

/** Puts the next blocks of a paste into the text; gives those that are left then. */
export function $putRest({ blocks, before }: RestOfPaste, most: number): RestOfPaste | null {
  const mark = $getNodeByKey(before);
  for (const block of blocks.slice(0, most)) {
    const node = $createBlockNode(block);
    if (mark) mark.insertBefore(node, false);
    else $getRoot().append(node);
  }
  if (blocks.length > most) return { blocks: blocks.slice(most), before };
  mark?.remove(true);
  return null;
}

/** Takes the marks of a place away and nothing else. */
export function $clearPlace({ start, end }: PastePlace): void {
  for (const key of [start, end]) if (key !== null) $getNodeByKey(key)?.remove(true);
}

/** Selects what a paste stands instead of. Gives whether the caret is to follow it. */
function $selectPlace({ start, end }: PastePlace, before: BaseSelection | null): boolean {
  const last = $getNodeByKey(end);
  const first = start === null ? last : ($getNodeByKey(start) ?? last);
  if (!$isPastePlace(last) || !first) {
    if (before === null) $getRoot().selectEnd();
    return true;
  }
  const isBehind = before === null || ($isRangeSelection(before) && $isBehind(before, last));
  const range = $createRangeSelection();
  range.anchor.set(first.getParentOrThrow().getKey(), first.getIndexWithinParent(), 'element');
  range.focus.set(last.getParentOrThrow().getKey(), last.getIndexWithinParent() + 1, 'element');
  $setSelection(range);
  return isBehind;
}

function $isBehind(selection: RangeSelection, place: PastePlaceNode): boolean {
  const { anchor } = selection;
  if (!selection.isCollapsed()) return false;
  if (anchor.type === 'text') return anchor.offset === 0 && place.getNextSibling()?.getKey() === anchor.key;
  return anchor.key === place.getParent()?.getKey() && anchor.offset === place.getIndexWithinParent() + 1;
}

const $isStillThere = (selection: BaseSelection | null): boolean =>
  $isRangeSelection(selection) &&
  [selection.anchor, selection.focus].every(({ key, type }) => type === 'text' && $getNodeByKey(key)?.isAttached());
