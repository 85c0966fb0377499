import { $findTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  TextNode,
} from 'lexical';
import type { PasteCallbacks, Pastes } from '../paste/pastes.ts';
import { $takeTransfer } from '../paste/takeTransfer.ts';
import { commandTag } from './asCommand.ts';
import type { EditorMode } from './editorMode.ts';

export interface EditingCallbacks extends PasteCallbacks {
  readonly onEnter?: (() => void) | undefined;
}

const marksKept = 0b11;
const isUndoOrRedo = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key);

const picturesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** What the keys, the clipboard and drops do in a text; undo is left to the desk. */
export function registerEditing(
  editor: LexicalEditor,
  mode: EditorMode,
  callbacks: () => EditingCallbacks,
  pastes: Pastes,
): () => void {
  const isRich = mode === 'rich';
  const $take = (data: DataTransfer): void => $takeTransfer(pastes, mode, data, callbacks());
  /** Whether pictures came, and were handed on. */
  const takePictures = (event: Event, data: DataTransfer | null): boolean => {
    const pictures = picturesOf(data);
    const { onAddPicture } = callbacks();
    if (pictures.length === 0 || !onAddPicture) return false;
    event.preventDefault();
    onAddPicture(pictures);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, isUndoOrRedo, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => {
        $addUpdateTag(commandTag);
        return !isRich || (format !== 'bold' && format !== 'italic');
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.isComposing || event?.keyCode === 229) return true;
        if (mode === 'line') {
          event?.preventDefault();
          callbacks().onEnter?.();
          return true;
        }
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !$findTableNode(selection.anchor.getNode())) return false;
        event?.preventDefault();
        return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => mode === 'line', COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => mode === 'line' || (mode === 'plain' && editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        if (!data) return false;
        event.preventDefault();
        $take(data);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        $addUpdateTag(commandTag);
        if (takePictures(event, event.dataTransfer)) return true;
        if ((event.dataTransfer?.files.length ?? 0) === 0) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        if (typeof event === 'string' || !event.dataTransfer) return false;
        $take(event.dataTransfer);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerNodeTransform(TextNode, (node) => {
      const format = isRich ? node.getFormat() & marksKept : 0;
      if (node.getFormat() !== format) node.setFormat(format);
      if (node.getStyle() !== '') node.setStyle('');
    }),
  );
}
