/** Application segments that say how to read the pixels: JFIF, the colour profile, Adobe's transform flag. */
const keptSegments = new Set([0xe0, 0xe2, 0xee]);
const comment = 0xfe;
const startOfScan = 0xda;

/**
 * A JPEG without what is not the picture: EXIF (where, when and with what it was taken), XMP, IPTC, comments. The
 * picture's own data stays as it is, byte for byte (ITU-T T.81 annex B). Returns the same array where nothing has to
 * go.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === startOfScan) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > view.byteLength) break;
    if (isMetadata(marker)) {
      kept.push(bytes.subarray(from, at));
      from = end;
    }
    at = end;
  }
  return from === 0 ? bytes : new Uint8Array(Buffer.concat([...kept, bytes.subarray(from)]));
}

const isMetadata = (marker: number): boolean =>
  marker === comment || (marker >= 0xe0 && marker <= 0xef && !keptSegments.has(marker));
