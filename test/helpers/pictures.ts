import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
  readonly data: Uint8Array;
}

/** Pixels made by a function of x and y that returns one value (0–255) a channel. */
export function paint(width: number, height: number, at: (x: number, y: number) => readonly number[]): Pixels {
  const channels = at(0, 0).length as Pixels['channels'];
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < width * height; i++) data.set(at(i % width, Math.floor(i / width)), i * channels);
  return { width, height, channels, data };
}

/** A picture with the grain of a photograph; always the same one for the same size. */
export function photo(width: number, height: number): Pixels {
  let seed = 7;
  const grain = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 16) % 32;
  };
  return paint(width, height, (x, y) => [
    110 + 80 * Math.sin(x / 50 + y / 90) + grain(),
    120 + 70 * Math.sin(y / 60) + grain(),
    90 + 60 * Math.cos((x + y) / 70) + grain(),
  ]);
}

/** A picture as sharp opens it, to be encoded: `await encoder(photo(60, 40)).jpeg().toBuffer()`. */
export function encoder({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** Decodes a picture to pixels, as it is stored. */
export async function decoded(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** The value of each channel at a place. */
export function pixelAt({ data, width, channels }: Pixels, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels)];
}

function pngChunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey PNG of a few bytes that claims to be of this size. */
export function pngThatClaims(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What a PNG's header says (PNG §11.2.2), and the types of its chunks. */
export function pngFacts(bytes: Uint8Array) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  for (let at = 8; at + 8 <= view.length; at += 12 + view.readUInt32BE(at))
    chunks.push(view.toString('latin1', at + 4, at + 8));
  return { bits: view[24], colourType: view[25], interlace: view[28], chunks };
}
