import { plausibility } from './plausibility.ts';
import { isUtf16 } from './utf16.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Another encoding would have been nearly as likely, or some bytes fit none. */
  readonly unsure: boolean;
  /** Bytes or sequences that could not be read, each U+FFFD in the text. */
  readonly replaced: number;
}

export interface EncodingHints {
  /** What the server or the archive said, e.g. `text/html; charset=gb2312`. */
  readonly contentType?: string;
}

/** Bytes that are looked at to tell the encoding; all are decoded. */
const sampleBytes = 256 * 1024;
/** A text that says of itself what it is does so within so many bytes. */
const declarationBytes = 4096;
/** UTF-8 with a few damaged bytes is still UTF-8: less than this share of its sequences. */
const damaged = 0.02;
/** How much a claim counts beside what the text itself says, which goes from 0 to 1. */
const claimWeight = 0.08;
/** Below this distance the second best would have been nearly as likely. */
const close = 0.1;

/**
 * Text of bytes of unknown origin, whatever a meta tag or a server claims: UTF-8 and UTF-16 by their structure, GB18030
 * (with GBK and GB2312) and Big5 by which of them gives the likelier Chinese. Never throws.
 */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(bytes, marked, false);
  const wide = isUtf16(bytes.subarray(0, sampleBytes));
  if (wide) return decoded(bytes, wide, false);
  const sample = wholeSample(bytes);
  const sequences = sample.filter((byte) => byte >= 0xc0).length;
  const asUtf8 = read(sample, 'utf-8');
  const errors = countReplaced(asUtf8);
  const claim = claimed(bytes, hints);
  if (errors === 0) return decoded(bytes, isHiddenGbk(sample, claim) ? 'gb18030' : 'utf-8', false);
  if (errors <= sequences * damaged) return decoded(bytes, 'utf-8', true);
  return chosen(bytes, sample, claim);
}

/** Whether a few characters of GBK happen to be valid UTF-8: all of two bytes, which no Chinese character in it has. */
const isHiddenGbk = (sample: Uint8Array, claim: Encoding | null): boolean =>
  claim === 'gb18030' && !sample.some((byte) => byte >= 0xe0) && plausibility(read(sample, 'gb18030')) > 0.3;

/** GB18030, Big5 or, where neither is likely, the Western one that reads any bytes. */
function chosen(bytes: Uint8Array, sample: Uint8Array, claim: Encoding | null): DecodedText {
  const scores = (['gb18030', 'big5'] as const)
    .map((encoding) => ({
      encoding,
      score: plausibility(read(sample, encoding)) + (encoding === claim ? claimWeight : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score <= 0.05) return decoded(bytes, 'windows-1252', true);
  return decoded(bytes, best.encoding, best.score - (second?.score ?? 0) < close);
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

const read = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

function decoded(bytes: Uint8Array, encoding: Encoding, unsure: boolean): DecodedText {
  const text = read(bytes, encoding);
  const replaced = countReplaced(text);
  return { text, encoding, unsure: unsure || replaced > 0, replaced };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** The beginning, ended where a character of one byte stands, so that none is cut in two. */
function wholeSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  let end = sampleBytes;
  while (end > sampleBytes / 2 && (bytes[end - 1] ?? 0) >= 0x20 && (bytes[end - 1] ?? 0) !== 0x3e) end -= 1;
  return bytes.subarray(0, end > sampleBytes / 2 ? end : sampleBytes);
}

/** What the text, or who sent it, says that it is; only the Chinese ones count. */
function claimed(bytes: Uint8Array, { contentType = '' }: EncodingHints): Encoding | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  const [, name = ''] = /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]+)/i.exec(`${contentType} ${head}`) ?? [];
  if (/^(?:gb2312|gbk|gb18030|x-gbk|cp936)$/i.test(name)) return 'gb18030';
  return /^(?:big5|big5-hkscs|x-x-big5|cp950)$/i.test(name) ? 'big5' : null;
}
