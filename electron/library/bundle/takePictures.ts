import { DeskError } from '#shared/errors.ts';
import type { Asset } from '#shared/model/index.ts';
import type { AssetStore } from '../assets/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import type { ServiceContext } from '../service/context.ts';
import type { ReadableStore } from '../store/index.ts';
import { type Bundle, incomplete } from './readBundle.ts';

export interface TakenPictures {
  /** To be made known to the library. */
  readonly fresh: readonly Asset[];
  /** The library's pictures by what the bundle calls them. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Takes the pictures of a bundle in as if they were dropped on the desk: looked at and made ready from the file as it
 * came, so that nothing is kept that only claims to be ready. That gives the same picture, unless another version of
 * the desk made it.
 * @throws DeskError bad_picture, picture_too_big, disk_full, file_unreadable, cancelled; nothing is known to the library
 */
export async function takePictures(
  read: ReadableStore,
  assets: AssetStore,
  bundle: Bundle,
  pictures: readonly Asset[],
  { signal, onProgress }: ServiceContext,
): Promise<TakenPictures> {
  const fresh: Asset[] = [];
  const ids = new Map<string, string>();
  for (const [index, picture] of pictures.entries()) {
    stopIfCancelled(signal, '什么都没有导入');
    const known = read.assets.get(picture.id);
    if (known !== undefined && (await assets.has(picture.id))) ids.set(picture.id, picture.id);
    else {
      const taken = await take(assets, bundle, picture, signal);
      fresh.push(taken);
      ids.set(picture.id, taken.id);
    }
    onProgress?.({ what: '图片', done: index + 1, total: pictures.length });
  }
  return { fresh, ids };
}

async function take(
  assets: AssetStore,
  bundle: Bundle,
  picture: Asset,
  signal: AbortSignal | undefined,
): Promise<Asset> {
  const ready = await bundle.picture(picture);
  if (ready === null) throw incomplete(`图片 ${picture.id.slice(0, 8)}…`);
  const original = await bundle.originalPicture(picture);
  if (original !== null) {
    const taken = await putIfGood(assets, original, signal);
    if (taken?.id === picture.id) return taken;
  }
  return await assets.put(ready, { signal });
}

/** Null where the file as it came is no picture that the desk takes; the one that is ready may be. */
async function putIfGood(assets: AssetStore, bytes: Buffer, signal: AbortSignal | undefined): Promise<Asset | null> {
  try {
    return await assets.put(bytes, { signal });
  } catch (error) {
    if (error instanceof DeskError && ['bad_picture', 'picture_too_big'].includes(error.code)) return null;
    throw error;
  }
}
