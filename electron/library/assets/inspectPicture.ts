import type { Metadata } from 'sharp';
import { DeskError } from '#shared/errors.ts';
import { maxDecodedEdge, maxPictureBytes, maxPixels, openHeader } from './engine.ts';
import { type PictureFormat, type RefusedFormat, sniffFormat } from './pictureFormat.ts';

export interface PictureHeader {
  readonly format: PictureFormat;
  /** px, as stored: before a camera's turn is undone. */
  readonly width: number;
  readonly height: number;
}

export interface InspectedPicture extends PictureHeader {
  readonly metadata: Metadata;
}

const refusals: Readonly<Record<RefusedFormat, string>> = {
  svg: 'SVG 图片不能加入资料库，没有保存。请先另存为 PNG。',
  heic: 'HEIC 图片不能读取，没有保存。请先另存为 JPEG。',
  ico: '图标文件不能读取，没有保存。请先另存为 PNG。',
  bmp: 'BMP 图片不能读取，没有保存。请先另存为 PNG。',
};

const decoderNames: Readonly<Record<PictureFormat, string>> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  tiff: 'tiff',
  avif: 'heif',
};

/** The error for a picture that cannot be decoded. */
export function badPicture(cause?: unknown): DeskError {
  return new DeskError('bad_picture', '图片已损坏或不完整，没有保存。请换一张图片。', undefined, cause);
}

/**
 * Reads the format and size from a picture's header, without decoding it, so that a small file that claims to be
 * huge costs nothing. What the file is called does not matter.
 * @throws DeskError bad_picture (no picture, a kind that is refused, a broken header), picture_too_big (more than
 *   60 megapixels, 65,535 px an edge or 30 MB)
 */
export async function inspectPicture(bytes: Uint8Array): Promise<PictureHeader> {
  const { format, width, height } = await inspectWithMetadata(bytes);
  return { format, width, height };
}

/** {@link inspectPicture} with all that the header says, for the one who goes on to decode it. */
export async function inspectWithMetadata(bytes: Uint8Array): Promise<InspectedPicture> {
  if (bytes.length > maxPictureBytes) {
    throw new DeskError('picture_too_big', '图片文件超过 30 MB，没有保存。请压缩后再试。', { bytes: bytes.length });
  }
  const format = sniffFormat(bytes);
  if (format === null) throw new DeskError('bad_picture', '文件不是图片，没有保存。请换一张图片。');
  if (isRefused(format)) throw new DeskError('bad_picture', refusals[format]);
  const metadata = await openHeader(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw badPicture(error);
    });
  const { width, height } = metadata;
  if (metadata.format !== decoderNames[format]) throw badPicture();
  if (width * height > maxPixels || Math.max(width, height) > maxDecodedEdge) {
    const message = `图片有 ${width}×${height} 像素，超过上限（6000 万像素，每边 65535），没有保存。请缩小后再试。`;
    throw new DeskError('picture_too_big', message, { width, height });
  }
  return { format, width, height, metadata };
}

const isRefused = (format: PictureFormat | RefusedFormat): format is RefusedFormat => format in refusals;
