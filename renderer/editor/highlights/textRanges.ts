import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $isPictureNode } from '../nodes/PictureNode.ts';

/** A stretch of the field's plain text, offsets as in `plainText`. */
export interface TextHighlight {
  readonly start: number;
  readonly end: number;
  /** The look: `::highlight(editor-<kind>)` in editor.css. */
  readonly kind: 'search';
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly length: number;
}

/** Where each text node stands in the plain text; within a read. */
function $pieces(): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const length = node.getTextContentSize();
      pieces.push({ key: node.getKey(), start: at, length });
      at += length;
    } else if ($isLineBreakNode(node)) at += 1;
    else if ($isPictureNode(node)) at += node.getPicture().caption.length;
    else if ($isElementNode(node)) {
      node.getChildren().forEach((child, index) => {
        if (index > 0 && $isElementNode(child) && !child.isInline()) at += 1;
        walk(child);
      });
    }
  };
  $getRoot()
    .getChildren()
    .filter((node) => !$isPictureNode(node) || node.getPicture().caption !== '')
    .forEach((node, index) => {
      if (index > 0) at += 1;
      walk(node);
    });
  return pieces;
}

/** DOM ranges of a stretch of plain text: one in each text node that it touches. */
export function rangesOf(editor: LexicalEditor, highlights: readonly TextHighlight[]): Map<string, Range[]> {
  const pieces = editor.getEditorState().read($pieces);
  const found = new Map<string, Range[]>();
  for (const { start, end, kind } of highlights) {
    for (const piece of pieces) {
      const from = Math.max(start, piece.start) - piece.start;
      const to = Math.min(end, piece.start + piece.length) - piece.start;
      const text = from < to ? textIn(editor.getElementByKey(piece.key)) : null;
      if (!text || to > text.length) continue;
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      found.set(kind, [...(found.get(kind) ?? []), range]);
    }
  }
  return found;
}

function textIn(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
