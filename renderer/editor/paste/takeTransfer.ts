import { $addUpdateTag, PASTE_TAG } from 'lexical';
import { readClipboard, toRichText } from '#shared/html/index.ts';
import type { EditorMode } from '../commands/editorMode.ts';
import { $insertBlocks } from '../commands/insertText.ts';
import { dataPictures } from './dataPictures.ts';
import type { PasteCallbacks, Pastes } from './pastes.ts';
import { isLarge } from './readApart.ts';
import { isOfFiles, plainTransfer, transferOf } from './readTransfer.ts';

/**
 * Takes what is pasted or dropped into the text where the caret is, as one step; within an update of the editor. A large
 * text, and one with pictures to be stored, keeps its place and is there a little later.
 */
export function $takeTransfer(pastes: Pastes, mode: EditorMode, data: DataTransfer, callbacks: PasteCallbacks): void {
  $addUpdateTag(PASTE_TAG);
  if (mode !== 'rich') {
    $insertBlocks(toRichText(plainTransfer(data)).text, mode);
    return;
  }
  const transfer = transferOf(data);
  if (isLarge(transfer.clipboard) && pastes.$begin(transfer, null)) return;
  const read = readClipboard(transfer.clipboard);
  const hasPictures = callbacks.storePicture !== undefined && dataPictures(read.blocks).length > 0;
  if (isOfFiles(transfer, read.blocks)) callbacks.onAddPicture?.(transfer.files);
  else if (!hasPictures || !pastes.$begin(transfer, read)) {
    const made = toRichText(read.blocks);
    $insertBlocks(made.text, 'rich');
    callbacks.onDropped?.([...read.dropped, ...made.dropped]);
  }
}
