import { DeskError } from '#shared/errors.ts';
import { extractArticle } from '#shared/extract/index.ts';
import { parseHtml } from '#shared/html/index.ts';
import { decodeText } from '../../decoding/index.ts';
import { finishArticle } from '../finishArticle.ts';
import { ownAddress, ownPlace } from '../ownPlace.ts';
import type { DocumentPicture, DocumentReading } from '../reading.ts';
import { type MimePart, readMimeMessage } from './mimeParts.ts';

/**
 * Reads a page that a browser saved as one file with its pictures.
 * @throws DeskError file_unreadable (no page in it)
 */
export async function readMht(bytes: Uint8Array): Promise<DocumentReading> {
  const message = await readMimeMessage(bytes).catch((error: unknown) => {
    throw unreadable(error);
  });
  const page = message.parts.find(({ type, bytes: content }) => type === 'text/html' && content.length > 0);
  if (page === undefined) throw unreadable();
  const address = webAddress(message.location) || webAddress(page.location);
  const { text, unsure, encoding } = decodeText(page.bytes, { contentType: `text/html; charset=${page.charset}` });
  const extracted = extractArticle(parseHtml(withOwnIds(text)), { url: address || ownPlace });
  return finishArticle(extracted, {
    url: address,
    pictures: message.parts.flatMap((part) => pictureOf(part, address)),
    unsure: unsure ? [{ field: 'encoding', why: `网页的编码可能不是 ${encoding}，请看看有没有乱码。` }] : [],
  });
}

/** Pictures that are named by id get an address of the document's own. */
const withOwnIds = (html: string): string => html.replace(/(\bsrc\s*=\s*["']?)cid:/gi, `$1${ownAddress('cid/')}`);

function pictureOf({ type, id, location, bytes }: MimePart, address: string): DocumentPicture[] {
  if (!type.startsWith('image/') || bytes.length === 0) return [];
  const named = URL.parse(location, address || ownPlace)?.href;
  return [
    ...(named === undefined ? [] : [{ src: named, bytes }]),
    ...(id === '' ? [] : [{ src: ownAddress(`cid/${id}`), bytes }]),
  ];
}

const webAddress = (location: string): string => (/^https?:\/\//i.test(location) ? location.slice(0, 4000) : '');

function unreadable(cause?: unknown): DeskError {
  const message = '文件里没有网页，或已损坏，没有导入。请在浏览器里重新保存网页再试。';
  return new DeskError('file_unreadable', message, undefined, cause);
}
