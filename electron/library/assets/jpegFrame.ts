/** What decides whether a PDF reader shows a JPEG as libjpeg does. */
export interface JpegFrame {
  /** The number n of the frame's marker SOFn: 0 baseline, 1 extended, 2 progressive (ITU-T T.81, table B.1). */
  readonly process: number;
  /** Bits a sample. */
  readonly precision: number;
  readonly componentIds: readonly number[];
  /** Transform flag of the Adobe APP14 segment: 0 none, 1 YCbCr, 2 YCCK; null without that segment. */
  readonly adobeTransform: number | null;
}

/** Reads the segments of a JPEG up to its first frame header. Null when there is none. */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let adobeTransform: number | null = null;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === 0xda) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const body = at + 4;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > view.byteLength || end < body) return null;
    if (marker === 0xee && isAdobe(view, body, end)) adobeTransform = view.getUint8(body + 11);
    if (isFrame(marker)) return frame(view, marker, body, end, adobeTransform);
    at = end;
  }
  return null;
}

/** SOF0 to SOF15, less DHT, JPG and DAC, which lie between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isAdobe = (view: DataView, body: number, end: number): boolean =>
  end - body >= 12 && view.getUint32(body) === 0x41646f62 && view.getUint8(body + 4) === 0x65;

function frame(view: DataView, marker: number, body: number, end: number, adobeTransform: number | null) {
  if (end - body < 6) return null;
  const count = view.getUint8(body + 5);
  if (end - body < 6 + 3 * count) return null;
  const componentIds = Array.from({ length: count }, (_, i) => view.getUint8(body + 6 + 3 * i));
  return { process: marker - 0xc0, precision: view.getUint8(body), componentIds, adobeTransform };
}

/** The component ids by which libjpeg takes three components for RGB; a PDF reader takes them for YCbCr. */
const rgbIds = '82,71,66';

/**
 * Whether a PDF can take the JPEG as it is: a Huffman-coded frame of 8 bits (ISO 32000-2 §7.4.8), one grey component
 * or three in YCbCr.
 */
export function isPlainFrame({ process, precision, componentIds, adobeTransform }: JpegFrame): boolean {
  if (process > 2 || precision !== 8) return false;
  if (componentIds.length === 1) return true;
  return componentIds.length === 3 && adobeTransform !== 0 && componentIds.join() !== rgbIds;
}
