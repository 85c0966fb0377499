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
  const sample = bytes.subarray(0, sampleBytes);
  const isAll = sample.length === bytes.length;
  const asUtf8 = isAll ? read(sample, 'utf-8') : readStart(sample, 'utf-8');
  const errors = countReplaced(asUtf8);
  const claim = claimed(bytes, hints);
  if (errors === 0) return decoded(bytes, isHiddenGbk(sample, claim) ? 'gb18030' : 'utf-8', false);
  // UTF-8 with damaged bytes; of another encoding hardly a sequence would be whole by chance.
  if (countWhole(asUtf8) >= errors) return decoded(bytes, 'utf-8', true);
  return chosen(bytes, sample, claim, countWhole(asUtf8) > 0);
}

/** Whether a few characters of GBK happen to be valid UTF-8: all of two bytes, which no Chinese character in it has. */
const isHiddenGbk = (sample: Uint8Array, claim: Encoding | null): boolean =>
  claim === 'gb18030' && !sample.some((byte) => byte >= 0xe0) && plausibility(readStart(sample, 'gb18030')) > 0.3;

/** GB18030, Big5 or, where neither is likely, the Western one that reads any bytes. */
function chosen(bytes: Uint8Array, sample: Uint8Array, claim: Encoding | null, hasUtf8: boolean): DecodedText {
  const scores = (['gb18030', 'big5'] as const)
    .map((encoding) => ({
      encoding,
      score: plausibility(readStart(sample, encoding)) + (encoding === claim ? claimWeight : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score <= 0.05) return decoded(bytes, hasUtf8 ? 'utf-8' : 'windows-1252', true);
  return decoded(bytes, best.encoding, best.score - (second?.score ?? 0) < close);
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

const read = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** Text of the beginning of something, without a character that is cut in two at its end. */
const readStart = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

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

/** Characters of three or more bytes in UTF-8, among them all Chinese ones. */
const countWhole = (text: string): number => text.match(/[\u0800-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;

/** What the text, or who sent it, says that it is; only the Chinese ones count. */
function claimed(bytes: Uint8Array, { contentType = '' }: EncodingHints): Encoding | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationBytes));
  const [, name = ''] = /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]+)/i.exec(`${contentType} ${head}`) ?? [];
  if (/^(?:gb2312|gbk|gb18030|x-gbk|cp936)$/i.test(name)) return 'gb18030';
  return /^(?:big5|big5-hkscs|x-x-big5|cp950)$/i.test(name) ? 'big5' : null;
}
