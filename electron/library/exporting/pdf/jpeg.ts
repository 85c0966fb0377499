/** What a PDF must say of a JPEG picture that it passes through. */
export interface JpegHeader {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bitsPerComponent: number;
  /** Written by Adobe software, which stores CMYK inverted. */
  readonly isAdobe: boolean;
}

/** Reads the frame header of a JPEG (ITU-T T.81 §B.2.2), or null where there is none. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let isAdobe = false;
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = view.getUint16(at);
    if (isFrame(marker)) {
      return {
        bitsPerComponent: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        isAdobe,
      };
    }
    if (marker < 0xff01) return null;
    if (marker === 0xffee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe') isAdobe = true;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Start of frame: FFC0–FFCF without the tables and the extension among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}
