import { $isLinkNode, $toggleLink } from '@lexical/link';
import { $insertList, $isListNode, $removeList } from '@lexical/list';
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
} from '@lexical/table';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical';

/** What stands where the caret is: what the buttons show as pressed. */
export interface Here {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
  readonly block: 'paragraph' | 'bullet' | 'number' | 'quote';
  readonly isTable: boolean;
  readonly isCollapsed: boolean;
}

export const nowhere: Here = {
  bold: false,
  italic: false,
  link: null,
  block: 'paragraph',
  isTable: false,
  isCollapsed: true,
};

/** Reads what stands where the caret is. */
export function $here(): Here {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nowhere;
  const node = selection.anchor.getNode();
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    block: $blockType(node),
    isTable: $findTableNode(node) !== null,
    isCollapsed: selection.isCollapsed(),
  };
}

function $blockType(node: LexicalNode): Here['block'] {
  const list = $findMatchingParent(node, $isListNode);
  if (list) return list.getListType() === 'number' ? 'number' : 'bullet';
  return $findMatchingParent(node, $isQuoteNode) ? 'quote' : 'paragraph';
}

/** The commands on blocks; each runs within an update. */
export const $toggleList = (type: 'bullet' | 'number'): void => {
  if ($here().isTable) return;
  if ($here().block === type) $removeList();
  else $insertList(type);
};

export function $toggleQuote(): void {
  const { block, isTable } = $here();
  if (isTable) return;
  if (block === 'bullet' || block === 'number') $removeList();
  $setBlocksType($getSelection(), () => (block === 'quote' ? $createParagraphNode() : $createQuoteNode()));
}

/** A table of three rows and three columns with the caret in its first cell; none within a table. */
export function $addTable(): void {
  if ($here().isTable) return;
  const table = $insertNodeToNearestRoot($createTableNodeWithDimensions(3, 3, false));
  table.getFirstDescendant()?.selectStart();
}

/** Sets a link on what is selected, or on the whole link where the caret is; null removes it. */
export const $setLink = (address: string | null): void => $toggleLink(address);

/** Takes bold, italic and links from what is selected, and makes its blocks paragraphs. */
export function $clearFormat(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) {
    $toggleLink(null);
    for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0);
  }
  selection.setFormat(0);
  const { block } = $here();
  if (block === 'quote') $setBlocksType(selection, $createParagraphNode);
  else if (block !== 'paragraph') $removeList();
}

export const $addRow = (): void => void $insertTableRowAtSelection(true);
export const $addColumn = (): void => void $insertTableColumnAtSelection(true);

export const $removeRow = (): void => $deleteTableRowAtSelection();
export const $removeColumn = (): void => $deleteTableColumnAtSelection();

/** Removes the table where the caret is. */
export function $removeTable(): void {
  const selection = $getSelection();
  const table = $isRangeSelection(selection) ? $findTableNode(selection.anchor.getNode()) : null;
  if (!table) return;
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.selectStart();
}
