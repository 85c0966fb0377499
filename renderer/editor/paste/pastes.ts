import { type LexicalEditor, PASTE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import { type Dropped, type HtmlPicture, type ReadBlocks, readClipboard, toRichText } from '#shared/html/index.ts';
import type { RichText } from '#shared/model/index.ts';
import { registerSettle } from '../../app/pending.ts';
import { normalise } from '../model/normalise.ts';
import { $readBlocks } from '../model/readBlocks.ts';
import { bytesOf, dataPictures } from './dataPictures.ts';
import { $clearPlace, $markPlace, $putAtPlace, $putRest, type PastePlace, type RestOfPaste } from './pastePlace.ts';
import { readApart } from './readApart.ts';
import { isOfFiles, type Transfer } from './readTransfer.ts';

export interface PasteCallbacks {
  /** Pictures as files, to be added where the caret is. */
  readonly onAddPicture?: ((files: readonly File[]) => void) | undefined;
  /** Stores a picture that a text brought along; gives its asset, null where it was refused. */
  readonly storePicture?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>) | undefined;
  /** What could not come along; an empty list where all did. */
  readonly onDropped?: ((dropped: readonly Dropped[]) => void) | undefined;
  /** Pastes whose pictures were still being stored when the editor went away: the text before, and with all of them. */
  readonly onLate?: ((before: RichText, after: RichText) => Promise<void>) | undefined;
}

/** Pastes that take their time: read beside the window, their pictures stored, and put in part by part. */
export interface Pastes {
  /**
   * Begins one where the caret is, within an update of the editor; false where there is no caret.
   * @param read what was read of it, null where it was not
   */
  $begin(transfer: Transfer, read: ReadBlocks | null): boolean;
  /** The editor goes away: all that is not in yet is put in at once; what has pictures to be stored follows by `onLate`. */
  leave(): void;
}

interface LatePaste {
  readonly read: ReadBlocks;
  /** By address. */
  readonly stored: Promise<ReadonlyMap<string, string>>;
}

interface OpenPaste {
  /** Puts all in at once that is not in yet, without pictures that are not stored. */
  finish(): void;
  /** Whether nothing is in yet because there are pictures to be stored. */
  hasPictures(): boolean;
  /** Puts all in, its pictures by their own addresses, and goes on storing them. */
  putPictures(): LatePaste;
}

/** Blocks that are put in at once: some 20 ms of work, drawing included. */
const slice = 30;
/** What the user does while a text is put in: then it is put in whole first, so that each is a step of its own. */
const doings = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'drop'] as const;

/**
 * @param hold keeps changes of the editor from being reported, until the answer is called: then they are one
 */
export function createPastes(editor: LexicalEditor, callbacks: () => PasteCallbacks, hold: () => () => void): Pastes {
  const open = new Set<OpenPaste>();

  const begin = (transfer: Transfer, place: PastePlace, known: ReadBlocks | null): void => {
    let read = known;
    let assets: ReadonlyMap<string, string> = new Map();
    let storing: Promise<ReadonlyMap<string, string>> | null = null;
    let rest: RestOfPaste | null = null;
    let release: (() => void) | null = null;
    let isOver = false;

    const end = (): void => {
      isOver = true;
      open.delete(paste);
      stopSettle();
      window.removeEventListener('pagehide', finish);
      for (const doing of doings) editor.getRootElement()?.removeEventListener(doing, finish, true);
      release?.();
    };
    const putFirst = ({ blocks, dropped }: ReadBlocks, most: number): void => {
      const made = toRichText(blocks, ({ src }) => assets.get(src) ?? null);
      release = made.text.length > most ? hold() : null;
      editor.update(
        () => {
          rest = $putAtPlace(place, made.text, most);
        },
        { tag: PASTE_TAG, discrete: true },
      );
      callbacks().onDropped?.([...dropped, ...made.dropped]);
    };
    const putNext = (left: RestOfPaste, most: number): void =>
      editor.update(
        () => {
          rest = $putRest(left, most);
        },
        { tag: [PASTE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG], discrete: true },
      );
    const readNow = (): ReadBlocks => {
      read ??= readClipboard(transfer.clipboard);
      return read;
    };
    const finish = (): void => {
      if (isOver) return;
      if (rest) putNext(rest, Number.POSITIVE_INFINITY);
      else putFirst(readNow(), Number.POSITIVE_INFINITY);
      end();
    };
    const store = ({ blocks }: ReadBlocks): Promise<ReadonlyMap<string, string>> => {
      storing ??= storeAll(dataPictures(blocks), callbacks().storePicture);
      return storing;
    };
    /** All of it, with its pictures: waits for those that are being stored. */
    const settle = (): Promise<void> | undefined => {
      if (rest || storing === null) {
        finish();
        return;
      }
      return storing.then((stored) => {
        if (!isOver && rest === null) assets = stored;
        finish();
      });
    };
    const hasPictures = () =>
      rest === null && callbacks().storePicture !== undefined && dataPictures(readNow().blocks).length > 0;
    const putPictures = (): LatePaste => {
      const found = readNow();
      const made = toRichText(found.blocks, ({ src }) => (src.startsWith('data:') ? src : null));
      editor.update(() => $putAtPlace(place, made.text, Number.POSITIVE_INFINITY), { tag: PASTE_TAG, discrete: true });
      end();
      return { read: found, stored: store(found) };
    };
    const run = async (): Promise<void> => {
      const found = known ?? (await readApart(transfer.clipboard));
      read = found;
      if (isOver) return;
      if (isOfFiles(transfer, found.blocks)) {
        editor.update(() => $clearPlace(place), { discrete: true });
        end();
        callbacks().onAddPicture?.(transfer.files);
        return;
      }
      assets = await store(found);
      await whenComposed(editor);
      if (isOver) return;
      putFirst(found, slice);
      for (const doing of doings) editor.getRootElement()?.addEventListener(doing, finish, true);
      while (rest !== null && !isOver) {
        await turn();
        if (rest !== null && !isOver) putNext(rest, slice);
      }
      if (!isOver) end();
    };
    const paste = { finish, hasPictures, putPictures };
    open.add(paste);
    const stopSettle = registerSettle(settle);
    window.addEventListener('pagehide', finish);
    void run();
  };
  return {
    $begin: (transfer, read) => {
      const place = $markPlace();
      if (place) begin(transfer, place, read);
      return place !== null;
    },
    leave: () => {
      const { onLate, onDropped } = callbacks();
      const waiting = [...open].filter((paste) => !onLate || !paste.hasPictures());
      for (const paste of waiting) paste.finish();
      if (!onLate || open.size === 0) return;
      const before = editor.read($readBlocks);
      // What stands in the editor from here on is read once and never reported.
      hold();
      const late = [...open].map((paste) => paste.putPictures());
      const after = editor.read($readBlocks);
      const done = Promise.all(late.map(({ stored }) => stored)).then(async (stored) => {
        const assets = new Map(stored.flatMap((each) => [...each]));
        await onLate(before, withAssets(after, assets));
        onDropped?.(late.flatMap(({ read }) => droppedOf(read, assets)));
      });
      const stop = registerSettle(() => done);
      void done.finally(stop);
    },
  };
}

/** The next turn of the window: what waits in it, like a key, comes first. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Waits for the end of a phrase that is being composed; text put in before it would break it. */
async function whenComposed(editor: LexicalEditor): Promise<void> {
  while (editor.isComposing()) {
    const root = editor.getRootElement();
    if (!root) return;
    await new Promise((resolve) => root.addEventListener('compositionend', resolve, { once: true }));
    await turn();
  }
}

const droppedOf = ({ blocks, dropped }: ReadBlocks, assets: ReadonlyMap<string, string>): readonly Dropped[] => [
  ...dropped,
  ...toRichText(blocks, ({ src }) => assets.get(src) ?? null).dropped,
];

/** A text whose pictures have their assets instead of their addresses; those without are left out. */
const withAssets = (text: RichText, assets: ReadonlyMap<string, string>): RichText =>
  normalise(
    text.flatMap((block) => {
      if (block.type !== 'picture' || !block.assetId.startsWith('data:')) return [block];
      const assetId = assets.get(block.assetId);
      return assetId === undefined ? [] : [{ ...block, assetId }];
    }),
  );

async function storeAll(
  pictures: readonly HtmlPicture[],
  store: PasteCallbacks['storePicture'],
): Promise<ReadonlyMap<string, string>> {
  const assets = new Map<string, string>();
  if (!store) return assets;
  for (const { src } of pictures) {
    const bytes = bytesOf(src);
    const assetId = bytes && (await store(bytes));
    if (assetId) assets.set(src, assetId);
  }
  return assets;
}
