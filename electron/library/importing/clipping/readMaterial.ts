import type { Material } from '#shared/contract/index.ts';
import type { ServiceContext } from '../../service/context.ts';
import type { DocumentReading } from '../documents/reading.ts';
import type { IsAllowed } from '../web/addresses.ts';
import { visitWeb } from '../web/fetchPage.ts';
import { among, beside, firstOf, inAddress, type PictureFinder } from './pictureFinder.ts';
import { read } from './read.ts';
import { readFileInput, readNamedBytes } from './readFileInput.ts';

/** Something to make a clip of: what it says, and where its pictures are. */
export interface ReadMaterial {
  readonly reading: DocumentReading;
  readonly find: PictureFinder;
}

type TextMaterial = Exclude<Material, { readonly kind: 'pictures' }>;

/**
 * Reads material of any kind but lone pictures. Only for an address that was given to fetch is the network used.
 * @param isAllowed to which IP addresses the desk may connect
 * @throws DeskError as readDocument, readInput and visitWeb
 */
export async function readMaterial(
  material: TextMaterial,
  context: ServiceContext,
  isAllowed?: IsAllowed,
): Promise<ReadMaterial> {
  switch (material.kind) {
    case 'markup': {
      const { html, text, url, title, isPage, pictures } = material;
      const input = isPage
        ? ({ kind: 'page', html, url, title } as const)
        : ({ kind: 'clipboard', html, text, url, title } as const);
      return { reading: await read(input, context.signal), find: firstOf(among(pictures), inAddress) };
    }
    case 'text': {
      const input = { kind: 'clipboard', html: '', text: material.text, url: material.url, title: '' } as const;
      return { reading: await read(input, context.signal), find: inAddress };
    }
    case 'file': {
      const reading = await readFileInput(material.path, context);
      return { reading, find: firstOf(amongOwn(reading), inAddress, beside(material.path)) };
    }
    case 'bytes': {
      const reading = await readNamedBytes(material.name, material.bytes, context.signal);
      return { reading, find: firstOf(amongOwn(reading), inAddress) };
    }
    case 'url':
      return await readPage(material, context, isAllowed);
  }
}

/** Pictures that came within a document. */
export const amongOwn = (reading: DocumentReading): PictureFinder =>
  among(reading.kind === 'article' ? reading.article.pictures : []);

async function readPage(
  { url: address, pictures }: Extract<Material, { readonly kind: 'url' }>,
  context: ServiceContext,
  isAllowed?: IsAllowed,
): Promise<ReadMaterial> {
  const visit = visitWeb(context, isAllowed);
  context.onProgress?.({ what: '网页', done: 0, total: 1 });
  const { bytes, url, contentType } = await visit.page(address);
  context.onProgress?.({ what: '网页', done: 1, total: 1 });
  const kind = /^text\/plain/i.test(contentType) ? 'text' : 'html';
  const reading = await read({ kind, bytes, url, contentType }, context.signal);
  const onWeb: PictureFinder = async (src) => (/^https?:/i.test(src) && pictures ? await visit.picture(src) : null);
  return { reading, find: firstOf(inAddress, onWeb) };
}
