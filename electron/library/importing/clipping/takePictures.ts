import type { DroppedPart } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { fileName, type HtmlBlock, type HtmlPicture } from '#shared/html/index.ts';
import type { Asset } from '#shared/model/index.ts';
import { stopIfCancelled } from '../../cancel.ts';
import { action, type Service, type ServiceContext } from '../../service/context.ts';
import { pictureFailure } from './droppedWords.ts';
import type { PictureFinder } from './pictureFinder.ts';

/** A clip has so many pictures. */
export const mostPictures = 50;
/** px; what is smaller is no picture of a news item but a dot that counts visitors, or a mark. */
const leastEdge = 16;

export interface TakenPictures {
  /** Assets by the addresses of the pictures. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly dropped: readonly DroppedPart[];
}

/**
 * Takes the pictures of a text into the library. One that cannot be had or taken is named and left out.
 * @throws DeskError disk_full, file_not_writable, cancelled
 */
export async function takePictures(
  { store, assets }: Service,
  blocks: readonly HtmlBlock[],
  find: PictureFinder,
  context: ServiceContext,
): Promise<TakenPictures> {
  const pictures = new Map(blocks.filter((block) => block.type === 'picture').map((picture) => [picture.src, picture]));
  const taken = new Map<string, Asset>();
  const dropped: DroppedPart[] = [];
  for (const [src, picture] of pictures) {
    stopIfCancelled(context.signal, '什么都没有导入');
    if (taken.size >= mostPictures) {
      const why = {
        zh: `图片超过 ${mostPictures} 幅，其余的没有带入`,
        en: `There are more than ${mostPictures} pictures; the rest was left out`,
      };
      dropped.push({ what: nameOf(picture), why });
      break;
    }
    try {
      const bytes = await find(src);
      if (bytes === null) continue;
      const asset = await assets.put(bytes, { signal: context.signal });
      if (asset.width < leastEdge || asset.height < leastEdge)
        throw new DeskError('bad_picture', '太小，像是统计访问的图片');
      taken.set(src, asset);
    } catch (error) {
      if (!(error instanceof DeskError) || vital.includes(error.code)) throw error;
      dropped.push({ what: nameOf(picture), why: pictureFailure(error) });
    }
    context.onProgress?.({ what: '图片', done: taken.size, total: pictures.size });
  }
  if (taken.size > 0) {
    store.write(action('asset.add', '', context), (writable) => {
      for (const asset of taken.values()) writable.assets.add(asset);
    });
  }
  return { assets: taken, dropped };
}

/** Failures that are no picture's fault. */
const vital: readonly string[] = ['disk_full', 'file_not_writable', 'cancelled'];

/** As pictures are named that have no asset, see toRichText. */
const nameOf = ({ caption, alt, src }: HtmlPicture): string => alt || caption || fileName(src);
