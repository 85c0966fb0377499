import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A table of a font file, read into memory; all numbers are big-endian. */
export type Table = DataView;

/**
 * A TrueType file on disk, read in pieces: the tables that are asked for and single glyphs, never the 10–15 MB
 * as a whole. The file stays open for as long as the process lives.
 */
export interface SfntFile {
  has(tag: string): boolean;
  /** A fresh copy of a table. Throws when the font has none of this name. */
  table(tag: string): Table;
  /** Part of the table `glyf`, offsets in bytes from its start. */
  glyphBytes(start: number, end: number): Uint8Array;
  /** The whole file. */
  bytes(): Uint8Array;
}

/** Opens a font file. Throws when it cannot be read or is no TrueType font with outlines in `glyf`. */
export function openSfnt(path: string): SfntFile {
  const descriptor = openSync(path, 'r');
  const size = fstatSync(descriptor).size;
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    if (readSync(descriptor, bytes, 0, length, offset) !== length) throw new Error(`${path} is cut short`);
    return bytes;
  };
  try {
    const places = readDirectory(viewOf(read(0, 12)), (offset, length) => viewOf(read(offset, length)));
    const place = (tag: string) => {
      const found = places.get(tag);
      if (found === undefined) throw new Error(`${path} has no table ${tag}`);
      return found;
    };
    const glyf = place('glyf');
    return {
      has: (tag) => places.has(tag),
      table: (tag) => viewOf(read(place(tag).offset, place(tag).length)),
      glyphBytes: (start, end) => read(glyf.offset + start, end - start),
      bytes: () => read(0, size),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

function readDirectory(header: DataView, read: (offset: number, length: number) => DataView): Map<string, Place> {
  const count = header.getUint16(4);
  const records = read(12, count * 16);
  const places = new Map<string, Place>();
  for (let at = 0; at < count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => records.getUint8(at + index)));
    places.set(tag, { offset: records.getUint32(at + 8), length: records.getUint32(at + 12) });
  }
  return places;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
