import { $findTableNode } from '@lexical/table';
import { $createParagraphNode, $getSelection, $insertNodes, $isRangeSelection, type LexicalNode } from 'lexical';
import { type Block, plainText, type RichText } from '#shared/model/index.ts';
import { $createBlockNode, $createRunNodes } from '../model/writeBlocks.ts';
import type { EditorMode } from './editorMode.ts';

/** Puts blocks where the caret is. One line has no second paragraph; in a cell pictures go behind its table. */
export function $insertBlocks(text: RichText, mode: EditorMode): void {
  const selection = $getSelection();
  const [only] = text;
  if (selection === null || !only) return;
  const table = $isRangeSelection(selection) ? $findTableNode(selection.anchor.getNode()) : null;
  if (mode === 'line') $insertInline([{ text: plainText(text).replace(/\s*\n\s*/g, ' ') }]);
  else if (table) {
    const words = text.filter(({ type }) => type !== 'picture');
    if (words.length > 0) $insertInline([{ text: plainText(words) }]);
    const pictures = text.filter(({ type }) => type === 'picture').map($createBlockNode);
    for (const picture of pictures.toReversed()) table.insertAfter(picture);
  } else if (text.length === 1 && only.type === 'paragraph') $insertInline(only.runs);
  else $insertNodes([...text.slice(0, -1).map($createBlockNode), ...$createLastNodes(text.at(-1) ?? only)]);
}

const $insertInline = (runs: Parameters<typeof $createRunNodes>[0]): void => $insertNodes($createRunNodes(runs));

/** The node of the last block that is put in, and a paragraph to write on in where it takes no text behind it. */
export const $createLastNodes = (block: Block): LexicalNode[] =>
  block.type === 'table' || block.type === 'picture'
    ? [$createBlockNode(block), $createParagraphNode()]
    : [$createBlockNode(block)];
