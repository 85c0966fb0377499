import { $findTableNode } from '@lexical/table';
import { $createParagraphNode, $getSelection, $insertNodes, $isRangeSelection, type LexicalNode } from 'lexical';
import { fromPlainText, plainText, type RichText } from '#shared/model/index.ts';
import { $createBlockNode, $createRunNodes } from '../model/writeBlocks.ts';
import { type Dropped, fromHtml } from '../paste/fromHtml.ts';
import type { EditorMode } from './editorMode.ts';

/** Puts text from the clipboard or a drop where the caret is; within an update. Gives what could not come along. */
export function $insertFrom(data: DataTransfer, mode: EditorMode): readonly Dropped[] {
  const html = mode === 'rich' ? data.getData('text/html') : '';
  if (html !== '') {
    const { text, dropped } = fromHtml(html);
    if (text.length > 0) {
      $insertBlocks(text, mode);
      return dropped;
    }
  }
  $insertBlocks(fromPlainText(data.getData('text/plain') || data.getData('text/uri-list')), mode);
  return [];
}

/** Puts blocks where the caret is. One line has no second paragraph, a cell of a table no blocks. */
export function $insertBlocks(text: RichText, mode: EditorMode): void {
  const selection = $getSelection();
  const [only] = text;
  if (selection === null || !only) return;
  const isCell = $isRangeSelection(selection) && $findTableNode(selection.anchor.getNode()) !== null;
  if (mode === 'line') $insertInline([{ text: plainText(text).replace(/\s*\n\s*/g, ' ') }]);
  else if (isCell) $insertInline([{ text: plainText(text) }]);
  else if (text.length === 1 && only.type === 'paragraph') $insertInline(only.runs);
  else $insertNodes([...text.map($createBlockNode), ...$roomBehind(text)]);
}

const $insertInline = (runs: Parameters<typeof $createRunNodes>[0]): void => $insertNodes($createRunNodes(runs));

/** A paragraph to write on in, where the last block takes no text behind it. */
const $roomBehind = (text: RichText): LexicalNode[] =>
  ['table', 'picture'].includes(text.at(-1)?.type ?? '') ? [$createParagraphNode()] : [];
