import { basename, resolve } from 'node:path';
import type { Progress } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Asset, ClipPicture } from '#shared/model/index.ts';
import { type AssetStore, inspectPicture, maxPictureBytes } from '../assets/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import { readInput } from '../files/readInput.ts';
import type { IssueFile, IssueFileItem } from './issueFile.ts';

export interface ItemPicture {
  readonly asset: Asset;
  readonly picture: ClipPicture;
}

interface Wanted {
  readonly item: IssueFileItem;
  readonly place: string;
  readonly path: string;
  readonly caption: string;
  readonly credit: string;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Takes in the pictures of a file's items. All of them are looked at before the first is stored, so that a wrong
 * path or a file that is no picture leaves nothing behind.
 * @param folder what paths are relative to
 * @throws DeskError file_not_found, bad_picture, picture_too_big and so on, naming the item; cancelled
 */
export async function takeInImages(
  file: IssueFile,
  folder: string,
  assets: AssetStore,
  { signal, onProgress }: Options,
): Promise<ReadonlyMap<IssueFileItem, readonly ItemPicture[]>> {
  const wanted = imagesOf(file, folder);
  for (const { path, place } of wanted) {
    stopIfCancelled(signal, '什么都没有导入');
    await named(place, path, async () => inspectPicture(await readInput(path, maxPictureBytes, 'picture_too_big')));
  }
  let done = 0;
  const taken = await Promise.all(
    wanted.map(async ({ item, place, path, caption, credit }) => {
      const asset = await named(place, path, () => assets.putFile(path, { signal }));
      done += 1;
      onProgress?.({ what: '图片', done, total: wanted.length });
      return { item, asset, picture: { assetId: asset.id, caption, credit } };
    }),
  );
  return Map.groupBy(taken, ({ item }) => item);
}

function imagesOf(file: IssueFile, folder: string): Wanted[] {
  return file.sections.flatMap((section) =>
    section.items.flatMap((item, i) =>
      item.images.map((image) => {
        const { path, caption, credit } = typeof image === 'string' ? { path: image, caption: '', credit: '' } : image;
        const place = `${section.name}第${i + 1}条“${item.title}”`;
        return { item, place, path: resolve(folder, path), caption, credit };
      }),
    ),
  );
}

/** Runs `work`; what goes wrong with the picture is told with the item it belongs to. */
async function named<T>(place: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeskError) || error.code === 'cancelled') throw error;
    const message = `${place}的图片 ${basename(path)} 有问题，这一期没有导入：${error.message}`;
    throw new DeskError(error.code, message, { ...error.detail, path }, error);
  }
}
