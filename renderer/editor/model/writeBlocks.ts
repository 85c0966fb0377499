import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createQuoteNode } from '@lexical/rich-text';
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { type Block, isCovered, type Run, type TableSpan } from '#shared/model/index.ts';
import { $createPictureNode } from '../nodes/PictureNode.ts';
import { normaliseRuns } from './normalise.ts';

/** The node of a block, made within an update of the editor. */
export function $createBlockNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraphNode().append(...$createRunNodes(block.runs));
    case 'quote':
      return $createQuoteNode().append(...$createRunNodes(block.runs));
    case 'list':
      return $createListNode(block.ordered ? 'number' : 'bullet').append(
        ...block.items.map((item) => $createListItemNode().append(...$createRunNodes(item))),
      );
    case 'table':
      return $createTable(block);
    case 'picture':
      return $createPictureNode(block.assetId, block.caption);
  }
}

function $createTable({ rows, spans = [] }: Block & { readonly type: 'table' }): LexicalNode {
  const lines = rows.map((row, at) =>
    $createTableRowNode().append(
      ...row.flatMap((runs, column) => {
        if (isCovered(spans, at, column)) return [];
        return [
          $createCellNode(
            runs,
            spans.find((span) => span.row === at && span.column === column),
          ),
        ];
      }),
    ),
  );
  return $createTableNode().append(...lines);
}

function $createCellNode(runs: readonly Run[], span: TableSpan | undefined): ElementNode {
  const cell = $createTableCellNode(TableCellHeaderStates.NO_STATUS, span?.columns ?? 1);
  if (span) cell.setRowSpan(span.rows);
  return cell.append($createParagraphNode().append(...$createRunNodes(runs)));
}

/** The nodes of runs; neighbours with the same link stand in one link. */
export function $createRunNodes(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const run of normaliseRuns(runs)) {
    const pieces = $createPieces(run);
    const last = nodes.at(-1);
    if (run.link === undefined) nodes.push(...pieces);
    else if ($isLinkNode(last) && last.getURL() === run.link) last.append(...pieces);
    else nodes.push($createLinkNode(run.link).append(...pieces));
  }
  return nodes;
}

function $createPieces({ text, bold, italic }: Run): LexicalNode[] {
  return text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return $createLineBreakNode();
      const node = piece === '\t' ? $createTabNode() : $createTextNode(piece);
      if (bold) node.toggleFormat('bold');
      if (italic) node.toggleFormat('italic');
      return node;
    });
}
