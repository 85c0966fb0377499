import { DeskError } from '#shared/errors.ts';
import { makeClip, type Original } from '#shared/model/index.ts';
import { withoutForbidden } from '#shared/text/hygiene.ts';
import { action, type Service, type ServiceContext } from '../../service/context.ts';
import { type BareDraft, cut } from './draft.ts';
import { pictureFailure } from './droppedWords.ts';
import { mostPictures } from './takePictures.ts';

/**
 * Makes a clip of lone pictures. Those that cannot be taken are named; there must be one that can.
 * @throws DeskError bad_picture, picture_too_big, disk_full, file_not_writable, cancelled
 */
export async function pictureDraft(
  { store, assets }: Service,
  pictures: readonly { readonly src: string; readonly bytes: Uint8Array }[],
  headline: string,
  context: ServiceContext,
): Promise<BareDraft> {
  const taken: { readonly id: string }[] = [];
  const refused: DeskError[] = [];
  for (const { bytes } of pictures.slice(0, mostPictures)) {
    try {
      const asset = await assets.put(bytes, { signal: context.signal });
      if (asset.width < 2 && asset.height < 2)
        throw new DeskError('bad_picture', '图片只有一个点，像是统计访问用的，没有保存。');
      store.write(action('asset.add', '', context), (writable) => writable.assets.add(asset));
      taken.push(asset);
    } catch (error) {
      if (!(error instanceof DeskError) || !isOfPicture(error)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (taken.length === 0 && first !== undefined) throw first;
  const name = cut(withoutForbidden(headline), 200);
  const original: Original = {
    url: '',
    capturedAt: store.now(),
    title: name,
    source: '',
    author: '',
    publishedOn: null,
    text: taken.map(({ id }) => ({ type: 'picture' as const, assetId: id, caption: '' })),
  };
  return {
    clip: makeClip({
      headline: name,
      pictures: taken.map(({ id }) => ({ assetId: id, caption: '', credit: '' })),
    }),
    original,
    sourceFoundBy: null,
    newSource: null,
    amounts: [],
    unsure: [],
    dropped: refused.map((error) => ({ what: '', why: pictureFailure(error) })),
  };
}

const isOfPicture = ({ code }: DeskError): boolean => code === 'bad_picture' || code === 'picture_too_big';
