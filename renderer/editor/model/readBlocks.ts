import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode, type TableNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import type { Block, RichText, Run } from '#shared/model/index.ts';
import { $isPictureNode } from '../nodes/PictureNode.ts';
import { makeRun, normalise } from './normalise.ts';
import { $gridOf } from './tableGrid.ts';

/** What the editor holds, as rich text in normal form; within an update or a read of the editor. */
export function $readBlocks(): RichText {
  return normalise($getRoot().getChildren().flatMap($readBlock));
}

/** The block of a node at the root, not yet in normal form; none for a node that the model does not have. */
export function $readBlock(node: LexicalNode): Block[] {
  if ($isPictureNode(node)) return [{ type: 'picture', ...node.getPicture() }];
  if ($isListNode(node)) {
    return [{ type: 'list', ordered: node.getListType() === 'number', items: $readItems(node) }];
  }
  if ($isTableNode(node)) return [$readTable(node)];
  if ($isElementNode(node)) return [{ type: $isQuoteNode(node) ? 'quote' : 'paragraph', runs: $readRuns(node) }];
  return [];
}

function $readTable(table: TableNode): Block {
  const grid = $gridOf(table);
  const spans = grid.flatMap((line, row) =>
    line.flatMap((place, column) =>
      place && place.rows * place.columns > 1 ? [{ row, column, rows: place.rows, columns: place.columns }] : [],
    ),
  );
  const rows = grid.map((line) => line.map((place) => (place ? $readLines(place.cell) : [])));
  return { type: 'table', rows, spans };
}

/** The items of a list; items of a list within it follow their parent, for the model has one level. */
function $readItems(list: ListNode): Run[][] {
  return list.getChildren().flatMap((item) => {
    if (!$isListItemNode(item)) return [];
    const inner = item.getChildren().find($isListNode);
    return inner ? $readItems(inner) : [$readRuns(item)];
  });
}

/** The runs of an element of several paragraphs, a line each. */
function $readLines(element: ElementNode): Run[] {
  return element
    .getChildren()
    .flatMap((child, index) => [
      ...(index > 0 ? [{ text: '\n' }] : []),
      ...($isElementNode(child) ? $readRuns(child) : []),
    ]);
}

function $readRuns(element: ElementNode, link?: string): Run[] {
  return element.getChildren().flatMap((child): Run[] => {
    if ($isLineBreakNode(child)) return [{ text: '\n' }];
    if ($isTextNode(child)) {
      return [makeRun(child.getTextContent(), child.hasFormat('bold'), child.hasFormat('italic'), link)];
    }
    if ($isLinkNode(child)) return $readRuns(child, child.getURL());
    return $isElementNode(child) ? $readRuns(child, link) : [];
  });
}
