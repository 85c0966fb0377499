const signature = '89504e470d0a1a0a';

/** Chunks that show nothing but the picture and its density; a palette's transparency (tRNS) is not among them. */
const plainChunks: readonly string[] = ['IHDR', 'PLTE', 'pHYs', 'IDAT', 'IEND'];

/**
 * Whether a PNG is as {@link normalisePicture} itself writes drawings of at most 256 colours: 8 bits, a palette
 * without transparency, not interlaced, no metadata, nothing after its end (PNG, third edition, §11.2). Its pixels
 * are not looked at.
 */
export function isPlainPalettePng(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 33 || data.toString('hex', 0, 8) !== signature) return false;
  const [depth, colourType, compression, filter, interlace] = data.subarray(24, 29);
  if (depth !== 8 || colourType !== 3 || compression !== 0 || filter !== 0 || interlace !== 0) return false;
  const kinds: string[] = [];
  for (let at = 8; at < data.length; ) {
    if (at + 12 > data.length) return false;
    const kind = data.toString('latin1', at + 4, at + 8);
    if (!plainChunks.includes(kind)) return false;
    kinds.push(kind);
    at += 12 + data.readUInt32BE(at);
    if (at > data.length || (kind === 'IEND' && at !== data.length)) return false;
  }
  return kinds[0] === 'IHDR' && kinds.at(-1) === 'IEND';
}
