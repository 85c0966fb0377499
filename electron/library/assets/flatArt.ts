import type { RawPicture } from './engine.ts';

/** Drawings and screenshots measured 0.75 and more, photographs below 0.1. */
const flatShare = 0.5;

/** px² up to which a picture is a logo or an icon. */
const smallPixels = 40_000;

/** Looking at every fourth line tells a drawing as well as all of them. */
const lineStep = 4;

/** Whether a picture keeps better as PNG: a drawing or a screenshot, few colours, or a small one. */
export function isFlatArt(picture: RawPicture, colours: number): boolean {
  return colours <= 256 || picture.width * picture.height <= smallPixels || repeatedShare(picture) >= flatShare;
}

/** The share of pixels that equal their left neighbour, 0 to 1. */
function repeatedShare({ data, width, height, channels }: RawPicture): number {
  let repeated = 0;
  let seen = 0;
  for (let y = 0; y < height; y += lineStep) {
    for (let x = 1; x < width; x++) {
      const at = (y * width + x) * channels;
      if (samePixel(data, at, at - channels, channels)) repeated += 1;
      seen += 1;
    }
  }
  return seen === 0 ? 1 : repeated / seen;
}

function samePixel(data: Uint8Array, a: number, b: number, channels: number): boolean {
  for (let i = 0; i < channels; i++) {
    if (data[a + i] !== data[b + i]) return false;
  }
  return true;
}

/** How many colours a picture has; 257 stands for more than 256. */
export function countColours({ data, channels }: RawPicture): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length && colours.size <= 256; at += channels) {
    let colour = 0;
    for (let i = 0; i < channels; i++) colour = colour * 256 + (data[at + i] ?? 0);
    colours.add(colour);
  }
  return colours.size;
}
