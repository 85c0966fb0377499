import type { Unsure } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { type Extracted, extractArticle, extractBlocks, extractText } from '#shared/extract/index.ts';
import { fromText, parseHtml, readBlocks, readClipboard } from '#shared/html/index.ts';
import { decodeText } from '../decoding/index.ts';
import { docxHtml } from './docx/docxHtml.ts';
import { finishArticle } from './finishArticle.ts';
import { refuseDisguised, refuseNoise } from './formats.ts';
import { takeFrontMatter } from './markdown/frontMatter.ts';
import { markdownBlocks } from './markdown/markdownBlocks.ts';
import { readMht } from './mht/readMht.ts';
import { orWhole } from './orWhole.ts';
import { ownPlace } from './ownPlace.ts';
import type { DocumentReading } from './reading.ts';
import { isoDate } from './rows/isoDate.ts';
import { readCsv } from './rows/readCsv.ts';
import { readJson, readJsonLines } from './rows/readJson.ts';

/** What is read: a file by its kind, or what stood on a clipboard. It can be sent to another thread. */
export type DocumentInput =
  | {
      readonly kind: 'html' | 'mht' | 'text' | 'markdown' | 'docx' | 'csv' | 'json' | 'jsonl';
      readonly bytes: Uint8Array;
      /** Of the page; empty where it came from none. */
      readonly url: string;
      /** As a server said it; empty otherwise. */
      readonly contentType: string;
    }
  | { readonly kind: 'page'; readonly html: string; readonly url: string; readonly title: string }
  | {
      readonly kind: 'clipboard';
      readonly html: string;
      readonly text: string;
      readonly url: string;
      readonly title: string;
    };

/**
 * Reads a document, without a look at anything but what is given.
 * @throws DeskError unsupported_format, file_unreadable, bad_json, too_big, too_complex, unsafe_archive
 */
export async function readDocument(input: DocumentInput): Promise<DocumentReading> {
  switch (input.kind) {
    case 'page':
      return pageReading(input);
    case 'clipboard': {
      const { blocks, dropped } = readClipboard(input);
      const url = input.url || sourceUrl(input.html);
      const extracted = titled(
        orWhole(extractBlocks([...blocks], { url }), () => blocks),
        input.title,
      );
      return finishArticle({ ...extracted, dropped: [...dropped, ...extracted.dropped] }, { url });
    }
    case 'docx': {
      const { html, pictures, leftBehind } = await docxHtml(input.bytes);
      const { blocks, dropped } = readBlocks(parseHtml(html));
      const extracted = orWhole(extractBlocks([...blocks]), () => blocks);
      const all = [...leftBehind, ...dropped, ...extracted.dropped];
      return finishArticle({ ...extracted, dropped: all }, { url: '', pictures });
    }
    case 'mht':
      return await readMht(input.bytes);
    case 'json':
    case 'jsonl':
      refuseDisguised(input.bytes);
      return input.kind === 'json' ? readJson(input.bytes) : readJsonLines(input.bytes);
    default:
      return readTextFile(input);
  }
}

function readTextFile({ kind, bytes, url, contentType }: Extract<DocumentInput, { readonly bytes: Uint8Array }>) {
  refuseDisguised(bytes);
  const { text, unsure, encoding } = decodeText(bytes, { contentType });
  const doubts = unsure
    ? [{ field: 'encoding', why: `文件的编码可能不是 ${encoding}，请看看有没有乱码。` } as const]
    : [];
  if (text.trim() === '') throw new DeskError('nothing_to_clip', '文件里没有文字，没有导入。请另选一个文件。');
  refuseNoise(text);
  if (kind === 'csv') return readCsv(text);
  if (kind === 'markdown') return markdownReading(text, doubts);
  return kind === 'html'
    ? pageReading({ html: text, url, title: '' }, doubts)
    : finishArticle(
        orWhole(extractText(text, { url }), () => fromText(text)),
        { url, unsure: doubts },
      );
}

/** A page that was saved without its address often tells it in its first lines. */
function pageReading(
  { html, url: address, title }: { readonly html: string; readonly url: string; readonly title: string },
  unsure: readonly Unsure[] = [],
) {
  const url =
    address || (/<!--\s*saved from url=\(\d{4}\)(https?:\/\/[^\s<>]{1,2000})\s/i.exec(html.slice(0, 5000))?.[1] ?? '');
  const page = parseHtml(html);
  if (page.isCut) throw new DeskError('too_complex', '网页太大，没有导入。请在浏览器里选出需要的部分复制、粘贴。');
  const base = url || ownPlace;
  const extracted = orWhole(extractArticle(page, { url: base }), () => readBlocks(page, { base }).blocks);
  return finishArticle(titled(extracted, title), { url, unsure });
}

function markdownReading(text: string, unsure: readonly Unsure[]) {
  const { fields, text: body } = takeFrontMatter(text);
  const blocks = markdownBlocks(body);
  const extracted = titled(
    orWhole(extractBlocks(blocks), () => blocks),
    fields.get('title') ?? '',
  );
  return finishArticle(
    {
      ...extracted,
      date: isoDate(fields.get('date') ?? '') ?? extracted.date,
      source: fields.get('source') || extracted.source,
      author: fields.get('author') || extracted.author,
    },
    { url: fields.get('url') ?? '', unsure },
  );
}

/** Windows puts the page's address before the markup. */
const sourceUrl = (html: string): string => /^SourceURL:(https?:\S{1,3900})/im.exec(html.slice(0, 5000))?.[1] ?? '';

/** With a title that is known otherwise, where the text begins with none. */
const titled = (extracted: Extracted, title: string): Extracted =>
  extracted.title === '' && title !== '' ? { ...extracted, title } : extracted;
