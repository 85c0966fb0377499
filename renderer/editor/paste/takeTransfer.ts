import { $addUpdateTag, $getSelection, $setSelection, type LexicalEditor, PASTE_TAG } from 'lexical';
import { type Dropped, type HtmlBlock, type HtmlPicture, toRichText } from '#shared/html/index.ts';
import type { EditorMode } from '../commands/editorMode.ts';
import { $insertBlocks } from '../commands/insertText.ts';
import { bytesOf, dataPictures } from './dataPictures.ts';
import { plainTransfer, readTransfer } from './readTransfer.ts';

export interface TransferCallbacks {
  /** Pictures as files, to be added where the caret is. */
  readonly onAddPicture?: ((files: readonly File[]) => void) | undefined;
  /** Stores a picture that a text brought along; gives its asset, null where it was refused. */
  readonly storePicture?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>) | undefined;
  /** What could not come along; an empty list where all did. */
  readonly onDropped?: ((dropped: readonly Dropped[]) => void) | undefined;
}

/**
 * Takes what is pasted or dropped into the text where the caret is, as one step; within an update of the editor. Pictures
 * that come with the text are stored first, and the text is there when they are.
 */
export function $takeTransfer(
  editor: LexicalEditor,
  mode: EditorMode,
  data: DataTransfer,
  callbacks: TransferCallbacks,
): void {
  $addUpdateTag(PASTE_TAG);
  if (mode !== 'rich') {
    $insertBlocks(toRichText(plainTransfer(data)).text, mode);
    return;
  }
  const { blocks, dropped, files } = readTransfer(data);
  if (files.length > 0) {
    callbacks.onAddPicture?.(files);
    return;
  }
  const pictures = dataPictures(blocks);
  if (pictures.length === 0 || !callbacks.storePicture) {
    $insertRead(blocks, dropped, new Map(), callbacks);
    return;
  }
  const selection = $getSelection()?.clone() ?? null;
  void storeAll(pictures, callbacks.storePicture).then((assets) => {
    editor.update(
      () => {
        if ($getSelection() === null) $setSelection(selection);
        $insertRead(blocks, dropped, assets, callbacks);
      },
      { tag: PASTE_TAG, discrete: true },
    );
  });
}

function $insertRead(
  blocks: readonly HtmlBlock[],
  dropped: readonly Dropped[],
  assets: ReadonlyMap<string, string>,
  { onDropped }: TransferCallbacks,
): void {
  const made = toRichText(blocks, ({ src }) => assets.get(src) ?? null);
  $insertBlocks(made.text, 'rich');
  onDropped?.([...dropped, ...made.dropped]);
}

async function storeAll(
  pictures: readonly HtmlPicture[],
  store: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const assets = new Map<string, string>();
  for (const { src } of pictures) {
    const bytes = bytesOf(src);
    const assetId = bytes && (await store(bytes));
    if (assetId) assets.set(src, assetId);
  }
  return assets;
}
