import { $isTableNode } from '@lexical/table';
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $gridOf } from '../model/tableGrid.ts';
import { $isPictureNode } from '../nodes/PictureNode.ts';

/** A stretch of the field's plain text, offsets as in `plainText`. */
export interface TextHighlight {
  readonly start: number;
  readonly end: number;
  /** The look: `::highlight(editor-<kind>)` in editor.css. */
  readonly kind: 'search' | 'error' | 'warning';
  /** What must stand there; where it does not any more, nothing is marked. */
  readonly text?: string;
}

/** A highlight where it is drawn: a range in each text node that it touches. */
export interface DrawnHighlight {
  readonly highlight: TextHighlight;
  readonly ranges: readonly Range[];
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
    else if ($isTableNode(node)) {
      for (const [row, line] of $gridOf(node).entries()) {
        for (const [column, place] of line.entries()) {
          if (row + column > 0) at += 1;
          if (place) walk(place.cell);
        }
      }
    } else if ($isElementNode(node)) {
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

/** The highlights that can be drawn, with their DOM ranges. */
export function rangesOf(editor: LexicalEditor, highlights: readonly TextHighlight[]): readonly DrawnHighlight[] {
  const pieces = editor.getEditorState().read($pieces);
  return highlights.flatMap((highlight) => {
    const parts = pieces.flatMap((piece) => rangeIn(editor, piece, highlight) ?? []);
    const text = parts.map(({ text }) => text).join('');
    const isStale = parts.length === 0 || (highlight.text !== undefined && !agrees(highlight.text, text));
    return isStale ? [] : [{ highlight, ranges: parts.map(({ range }) => range) }];
  });
}

/** Ends of lines belong to no text node. */
const agrees = (wanted: string, found: string): boolean => wanted.replaceAll('\n', '') === found;

function rangeIn(editor: LexicalEditor, piece: Piece, { start, end }: TextHighlight) {
  const from = Math.max(start, piece.start) - piece.start;
  const to = Math.min(end, piece.start + piece.length) - piece.start;
  const text = from < to ? textIn(editor.getElementByKey(piece.key)) : null;
  if (!text || to > text.length) return null;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return { range, text: text.data.slice(from, to) };
}

/** Selects a stretch of the plain text; within an update. Nothing happens where there is no such stretch. */
export function $selectStretch(start: number, end: number): void {
  const pieces = $pieces();
  const at = (offset: number) => pieces.find((piece) => offset >= piece.start && offset <= piece.start + piece.length);
  const [first, last] = [at(start), at(end)];
  if (!first || !last) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, start - first.start, 'text');
  selection.focus.set(last.key, end - last.start, 'text');
  $setSelection(selection);
}

function textIn(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
