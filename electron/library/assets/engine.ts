import { createRequire } from 'node:module';
import type sharpEngine from 'sharp';
import type { Sharp } from 'sharp';

/** Larger pictures are refused from their header: 60 megapixels decode to 240 MB. */
export const maxPixels = 60_000_000;

/** px; a picture of one line of 60 megapixels takes 600 MB to make smaller. JPEG has no longer edge (ITU-T T.81 §B.2.2). */
export const maxDecodedEdge = 65_535;

/** bytes */
export const maxPictureBytes = 30 * 1024 * 1024;

/** Pictures are worked on two at a time, each by one thread, and nothing is kept, so memory stays flat. */
export const parallelPictures = 2;

let loaded: typeof sharpEngine | null = null;

/** The engine takes as long to load as the library to open (80 ms), so it comes with the first picture. */
function engine(): typeof sharpEngine {
  if (loaded !== null) return loaded;
  const sharp: typeof sharpEngine = createRequire(import.meta.url)('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  loaded = sharp;
  return sharp;
}

/**
 * Opens a picture for decoding, the first frame of a moving one. Decoding fails at damage of the given degree:
 * `warning` at any, `error` at what leaves a part of the picture out.
 */
export function openPicture(bytes: Uint8Array, failOn: 'error' | 'warning' = 'warning'): Sharp {
  return engine()(bytes, { failOn, limitInputPixels: maxPixels, sequentialRead: true });
}

/** Opens a picture to read its header, whatever size that claims; nothing of it is decoded. */
export function openHeader(bytes: Uint8Array): Sharp {
  return engine()(bytes, { limitInputPixels: false });
}

export interface RawPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** Opens pixels, 8 bits a channel; one channel stays grey. */
export function openPixels({ data, width, height, channels }: RawPicture): Sharp {
  const pixels = engine()(data, { raw: { width, height, channels } });
  return channels === 1 ? pixels.toColourspace('b-w') : pixels;
}

/** Opens an SVG of the desk's own making, at the size it states. */
export function openDrawing(svg: string): Sharp {
  return engine()(Buffer.from(svg));
}
