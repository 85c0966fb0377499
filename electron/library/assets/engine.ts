import sharp, { type Sharp } from 'sharp';

/** Larger pictures are refused from their header: 60 megapixels decode to 240 MB. */
export const maxPixels = 60_000_000;

/** bytes */
export const maxPictureBytes = 30 * 1024 * 1024;

/** Pictures are worked on two at a time, each by one thread, and nothing is kept, so memory stays flat. */
export const parallelPictures = 2;
sharp.cache(false);
sharp.concurrency(1);

/**
 * Opens a picture for decoding, the first frame of a moving one. Decoding fails at damage of the given degree:
 * `warning` at any, `error` at what leaves a part of the picture out.
 */
export function openPicture(bytes: Uint8Array, failOn: 'error' | 'warning' = 'warning'): Sharp {
  return sharp(bytes, { failOn, limitInputPixels: maxPixels, sequentialRead: true });
}

/** Opens a picture to read its header, whatever size that claims; nothing of it is decoded. */
export function openHeader(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: false });
}

export interface RawPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** Opens pixels, 8 bits a channel; one channel stays grey. */
export function openPixels({ data, width, height, channels }: RawPicture): Sharp {
  const pixels = sharp(data, { raw: { width, height, channels } });
  return channels === 1 ? pixels.toColourspace('b-w') : pixels;
}
