/** Kinds of picture the desk takes in; also the ending of an original in the library. */
export const pictureFormats = ['jpg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Kinds that are known, to say so, but refused: drawings can hold scripts, HEIC and icons cannot be decoded. */
export type RefusedFormat = 'svg' | 'heic' | 'ico' | 'bmp';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Major and compatible brands of an ISO base media file (ISO/IEC 14496-12 §4.3), e.g. avif, mif1, heic. */
function mediaBrands(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 8) !== 'ftyp') return [];
  const size = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), bytes.length);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= size; at += 4) brands.push(ascii(bytes, at, at + 4));
  return brands;
}

/**
 * Tells a picture's kind by its first bytes, whatever its name says. Null when it is none of those known.
 * The signatures are those of the WHATWG MIME Sniffing Standard §6.1, with TIFF and AVIF.
 */
export function sniffFormat(bytes: Uint8Array): PictureFormat | RefusedFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (['II*\0', 'MM\0*'].includes(ascii(bytes, 0, 4))) return 'tiff';
  const brands = mediaBrands(bytes);
  if (brands.includes('avif')) return 'avif';
  if (brands.some((brand) => /^(hei|hev|mif1)/.test(brand))) return 'heic';
  if (ascii(bytes, 0, 4) === '\0\0\x01\0') return 'ico';
  if (ascii(bytes, 0, 2) === 'BM') return 'bmp';
  return /<svg[\s>]/i.test(ascii(bytes, 0, 4096)) ? 'svg' : null;
}
