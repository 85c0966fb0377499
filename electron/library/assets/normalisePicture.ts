import { createHash } from 'node:crypto';
import type { Metadata } from 'sharp';
import type { Asset } from '#shared/model/index.ts';
import { openPicture, openPixels, type RawPicture } from './engine.ts';
import { countColours, isFlatArt } from './flatArt.ts';
import { isSrgbProfile } from './iccProfile.ts';
import { badPicture, type InspectedPicture, inspectWithMetadata } from './inspectPicture.ts';
import { isPlainFrame, readJpegFrame } from './jpegFrame.ts';
import { withoutMetadata } from './jpegMetadata.ts';
import { isPlainPalettePng } from './palettePng.ts';
import type { PictureFormat } from './pictureFormat.ts';

/** px; enough for 300 dpi across the text of an A4 page, a dozen centimetres more than that. */
export const maxEdge = 2400;

const jpegQuality = 88;

/** bytes; a PNG over this is no drawing, whatever its pixels look like. */
const maxFlatBytes = 1_500_000;

export interface NormalPicture {
  readonly asset: Asset;
  readonly bytes: Uint8Array;
  readonly originalFormat: PictureFormat;
}

interface Encoded extends Pick<Asset, 'mime' | 'width' | 'height'> {
  readonly bytes: Uint8Array;
}

/** SHA-256 in hexadecimal: the name of a picture in the library. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Makes a picture ready for screen and print: upright, sRGB or grey, 8 bits, on white, no edge over 2400 px, without
 * metadata. A JPEG that is all this already keeps its data byte for byte, and so does a plain PNG with a palette.
 * Otherwise JPEG becomes JPEG; drawings, screenshots and small pictures become PNG (8 bits, not interlaced, no alpha:
 * RGB, grey or palette, which a PDF takes as it is), and the rest JPEG. Of a moving picture the first frame is taken.
 * @throws DeskError as inspectPicture, and bad_picture when the picture is cut short or damaged
 */
export async function normalisePicture(bytes: Uint8Array): Promise<NormalPicture> {
  const picture = await inspectWithMetadata(bytes);
  const encoded = await encode(bytes, picture).catch((error: unknown) => {
    throw badPicture(error);
  });
  const { mime, width, height } = encoded;
  const id = contentHash(encoded.bytes);
  const originalId = encoded.bytes === bytes ? id : contentHash(bytes);
  const asset: Asset = { id, mime, width, height, bytes: encoded.bytes.length, originalId };
  return { asset, bytes: encoded.bytes, originalFormat: picture.format };
}

async function encode(bytes: Uint8Array, picture: InspectedPicture): Promise<Encoded> {
  const { format, width, height, metadata } = picture;
  if (format !== 'jpg') {
    const pixels = await decode(bytes, metadata);
    if (isFinished(bytes, metadata)) return { mime: 'image/png', width, height, bytes };
    return await encodePixels(pixels);
  }
  const sound = await provesSound(bytes, metadata);
  if (sound && isClean(bytes, metadata)) return { mime: 'image/jpeg', width, height, bytes: withoutMetadata(bytes) };
  const pipeline = prepared(bytes, metadata, sound ? 'warning' : 'error');
  const { data, info } = await pipeline.jpeg({ quality: jpegQuality }).toBuffer({ resolveWithObject: true });
  return { mime: 'image/jpeg', width: info.width, height: info.height, bytes: data };
}

/** Oddities that many cameras write and every viewer shows without a trace. */
const harmless = /: \d extraneous bytes before marker 0xd9|Invalid SOS parameters/;

/**
 * Reads a JPEG to its end, keeping only the last line of pixels: with flat memory and in a tenth of the time that
 * writing it anew would take, this meets a cut or a scramble anywhere in its data. True when the data is flawless,
 * false when its flaws are harmless.
 */
async function provesSound(bytes: Uint8Array, { width, height }: Metadata): Promise<boolean> {
  const read = async (failOn: 'warning' | 'error') => {
    await openPicture(bytes, failOn)
      .extract({ left: 0, top: height - 1, width, height: 1 })
      .raw()
      .toBuffer();
  };
  try {
    await read('warning');
    return true;
  } catch (error) {
    if (!(error instanceof Error && harmless.test(error.message))) throw error;
    await read('error');
    return false;
  }
}

function isClean(bytes: Uint8Array, metadata: Metadata): boolean {
  const frame = readJpegFrame(bytes);
  return (
    frame !== null &&
    isPlainFrame(frame) &&
    (metadata.orientation ?? 1) === 1 &&
    Math.max(metadata.width, metadata.height) <= maxEdge &&
    ['srgb', 'b-w'].includes(metadata.space) &&
    (metadata.icc === undefined || isSrgbProfile(metadata.icc))
  );
}

/** A drawing as the library would write it: what it wrote once, taken in again, stays the same picture. */
const isFinished = (bytes: Uint8Array, { width, height }: Metadata): boolean =>
  isPlainPalettePng(bytes) && bytes.length <= maxFlatBytes && Math.max(width, height) <= maxEdge;

/** The steps every picture goes through; an embedded colour profile is applied by the decoder. */
function prepared(bytes: Uint8Array, metadata: Metadata, failOn: 'warning' | 'error' = 'warning') {
  const grey = ['b-w', 'grey16'].includes(metadata.space);
  return openPicture(bytes, failOn)
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace(grey ? 'b-w' : 'srgb');
}

async function decode(bytes: Uint8Array, metadata: Metadata): Promise<RawPicture> {
  const { data, info } = await prepared(bytes, metadata).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function encodePixels(picture: RawPicture): Promise<Encoded> {
  const { width, height } = picture;
  const colours = countColours(picture);
  if (isFlatArt(picture, colours)) {
    const bytes = await encodePng(picture, colours);
    if (bytes.length <= maxFlatBytes) return { mime: 'image/png', width, height, bytes };
  }
  const bytes = await openPixels(picture).jpeg({ quality: jpegQuality }).toBuffer();
  return { mime: 'image/jpeg', width, height, bytes };
}

/** With a palette of 256 places the file has 8 bits a pixel and, without dithering, exactly the picture's colours. */
async function encodePng(picture: RawPicture, colours: number): Promise<Uint8Array> {
  const palette = picture.channels > 1 && colours <= 256;
  const paletteOptions = palette ? { palette, colours: 256, quality: 100, dither: 0 } : {};
  return await openPixels(picture)
    .png({ compressionLevel: 9, ...paletteOptions })
    .toBuffer();
}
