import { DeskError } from '#shared/errors.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import { readJpegHeader } from './jpeg.ts';
import type { PdfFile } from './pdfFile.ts';
import { type PngPicture, readPng } from './png.ts';
import { array, dictionary, type Ref, type Value } from './syntax.ts';

/** A picture's normalised file. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mime: 'image/jpeg' | 'image/png';
  /** px */
  readonly width: number;
  readonly height: number;
}

export type PictureSource = (assetId: string) => Promise<PictureFile>;

/** Pictures read at a time. */
const readAhead = 6;

/**
 * Adds each picture of the layout once, its compressed bytes as they are.
 * @throws DeskError bad_picture, where a picture is neither a JPEG nor a PNG that can be passed through
 */
export async function embedPictures(
  file: PdfFile,
  layout: Layout,
  pictures: PictureSource,
): Promise<ReadonlyMap<string, Ref>> {
  const assets = [...assetsOf(layout)];
  const embedded = new Map<string, Ref>();
  for (let at = 0; at < assets.length; at += readAhead) {
    const part = assets.slice(at, at + readAhead);
    const read = await Promise.all(part.map(async (assetId) => ({ assetId, picture: await pictures(assetId) })));
    for (const { assetId, picture } of read) {
      const ref = picture.mime === 'image/jpeg' ? embedJpeg(file, picture.bytes) : embedPng(file, picture.bytes);
      if (ref === null) throw badPicture(assetId);
      file.identifyBy(assetId);
      embedded.set(assetId, ref);
    }
  }
  return embedded;
}

/** In the order in which the pages show them. */
function assetsOf(layout: Layout): Set<string> {
  const assets = new Set<string>();
  for (const page of layout.pages) {
    for (const item of page.items) if (item.kind === 'picture') assets.add(item.assetId);
  }
  return assets;
}

function badPicture(assetId: string): DeskError {
  const message = '有一张图片的格式不能写入 PDF，没有导出。原来的文件没有改动。请把这张图片重新加入素材后再导出。';
  return new DeskError('bad_picture', message, { assetId });
}

const jpegColors: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

function embedJpeg(file: PdfFile, bytes: Uint8Array): Ref | null {
  const header = readJpegHeader(bytes);
  const colors = header === null ? undefined : jpegColors[header.components];
  if (header === null || colors === undefined || header.bitsPerComponent !== 8) return null;
  const isInverted = header.components === 4 && header.isAdobe;
  return file.addStream(bytes, {
    ...imageEntries(header, colors),
    Filter: '/DCTDecode',
    Decode: isInverted ? array([1, 0, 1, 0, 1, 0, 1, 0]) : undefined,
  });
}

function embedPng(file: PdfFile, bytes: Uint8Array): Ref | null {
  const png = readPng(bytes);
  if (png === null) return null;
  // PNG's row filters are PDF's predictors 10–15 (ISO 32000-1 §7.4.4.4).
  const parameters = {
    Predictor: 15,
    Colors: png.colors === 'rgb' ? 3 : 1,
    BitsPerComponent: png.bitsPerComponent,
    Columns: png.width,
  };
  return file.addStream(png.pixels, {
    ...imageEntries(png, pngColors(png)),
    Filter: '/FlateDecode',
    DecodeParms: dictionary(parameters),
  });
}

function pngColors({ colors, palette }: PngPicture): string {
  if (colors === 'grey') return '/DeviceGray';
  if (colors === 'rgb') return '/DeviceRGB';
  return array(['/Indexed', '/DeviceRGB', palette.length / 3 - 1, `<${Buffer.from(palette).toString('hex')}>`]);
}

function imageEntries(
  picture: { readonly width: number; readonly height: number; readonly bitsPerComponent: number },
  colors: string,
): Readonly<Record<string, Value>> {
  return {
    Type: '/XObject',
    Subtype: '/Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: colors,
    BitsPerComponent: picture.bitsPerComponent,
  };
}
