/** A PNG whose compressed pixels can stand in a PDF as they are. */
export interface PngPicture {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly colors: 'grey' | 'rgb' | 'palette';
  /** RGB triples; empty but for `palette`. */
  readonly palette: Uint8Array;
  /** One zlib stream of filtered rows. */
  readonly pixels: Uint8Array;
}

const signature = '89504e470d0a1a0a';
const kinds: Readonly<Record<number, PngPicture['colors']>> = { 0: 'grey', 2: 'rgb', 3: 'palette' };

/** Reads a PNG (ISO 15948), or null where it is none or has what a PDF cannot take over: transparency, interlacing, 16 bits. */
export function readPng(bytes: Uint8Array): PngPicture | null {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') !== signature || bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = readChunks(bytes, view);
  const colors = kinds[view.getUint8(25)];
  const bitsPerComponent = view.getUint8(24);
  const isInterlaced = view.getUint8(28) !== 0;
  if (colors === undefined || bitsPerComponent > 8 || isInterlaced || chunks.has('tRNS')) return null;
  const pixels = chunks.get('IDAT') ?? [];
  const [palette = new Uint8Array()] = chunks.get('PLTE') ?? [];
  if (pixels.length === 0 || (colors === 'palette' && palette.length === 0)) return null;
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitsPerComponent,
    colors,
    palette: colors === 'palette' ? palette : new Uint8Array(),
    pixels: pixels.length === 1 && pixels[0] !== undefined ? pixels[0] : Buffer.concat(pixels),
  };
}

function readChunks(bytes: Uint8Array, view: DataView): Map<string, Uint8Array[]> {
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const known = chunks.get(type) ?? [];
    known.push(bytes.subarray(at + 8, at + 8 + length));
    chunks.set(type, known);
    at += 12 + length;
  }
  return chunks;
}
