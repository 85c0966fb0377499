import type { ClipDraft } from '#shared/contract/index.ts';
import { type HtmlBlock, toRichText } from '#shared/html/index.ts';
import {
  type Asset,
  type Clip,
  type ClipPicture,
  fromPlainText,
  longestHeadline,
  makeClip,
  type Original,
} from '#shared/model/index.ts';
import type { Service, ServiceContext } from '../../service/context.ts';
import type { Article } from '../documents/reading.ts';
import { droppedWords } from './droppedWords.ts';
import { matchSource } from './matchSource.ts';
import type { PictureFinder } from './pictureFinder.ts';
import { mostPictures, takePictures } from './takePictures.ts';

/** A draft without what the library knows of similar clips. */
export type BareDraft = Omit<ClipDraft, 'suggestions' | 'similar'>;

/** Characters that fields of a clip and its original have room for. */
const room = { headline: longestHeadline, lead: 20_000, title: 1000, name: 500, caption: 500, url: 4000 };

/**
 * Makes a clip of an article, and takes its pictures into the library.
 * @throws DeskError disk_full, file_not_writable, cancelled
 */
export async function draftOf(
  service: Service,
  article: Article,
  find: PictureFinder,
  context: ServiceContext,
): Promise<BareDraft> {
  const { extracted, item } = article;
  const { assets, dropped } = await takePictures(service, extracted.blocks, find, context);
  const assetOf = (picture: { readonly src: string }) => assets.get(picture.src)?.id ?? null;
  const named = new Set(dropped.map(({ what }) => what));
  const whole = toRichText([...extracted.blocks], assetOf);
  const url = /^https?:/i.test(article.url) ? cut(article.url, room.url) : '';
  const { sourceId, sourceFoundBy, newSource, doubt } = matchSource(service.store.read, item.source, url);
  const original: Original = {
    url,
    capturedAt: service.store.now(),
    title: cut(extracted.title, room.title),
    source: cut(extracted.source, room.name),
    author: cut(item.author, room.name),
    publishedOn: extracted.date,
    text: [...whole.text],
  };
  const clip = makeClip({
    headline: cut(item.headline, room.headline),
    ...textOf(item.lead, item.detail),
    sourceId,
    publishedOn: item.publishedOn,
    region: item.region,
    url,
    pictures: picturesOf(extracted.blocks, assets),
  });
  return {
    clip,
    original,
    sourceFoundBy,
    newSource,
    amounts: item.amounts.map(({ text, value, currency }) => ({ text, value, currency })),
    unsure: [...article.unsure, ...item.unsure, ...(doubt === null ? [] : [{ field: 'source' as const, why: doubt }])],
    dropped: [
      ...droppedWords(extracted.dropped),
      ...dropped,
      ...droppedWords(whole.dropped).filter(({ what }) => !named.has(what)),
    ],
  };
}

/** A lead that has no room stands before the detail. Pictures are kept beside the text, where they are set. */
function textOf(lead: string, detail: readonly HtmlBlock[]): Pick<Clip, 'lead' | 'detail'> {
  const text = [...toRichText(detail.filter(({ type }) => type !== 'picture')).text];
  return lead.length <= room.lead ? { lead, detail: text } : { lead: '', detail: [...fromPlainText(lead), ...text] };
}

function picturesOf(blocks: readonly HtmlBlock[], assets: ReadonlyMap<string, Asset>): ClipPicture[] {
  const pictures = new Map<string, ClipPicture>();
  for (const block of blocks) {
    if (block.type !== 'picture') continue;
    const asset = assets.get(block.src);
    if (asset && !pictures.has(asset.id)) {
      pictures.set(asset.id, { assetId: asset.id, caption: cut(block.caption, room.caption), credit: '' });
    }
  }
  return [...pictures.values()].slice(0, mostPictures);
}

/** A text that has to fit, without half a character at its end. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/\p{Cs}$/u, '');
