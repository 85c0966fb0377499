import { DeskError } from '#shared/errors.ts';
import { blockText, type HtmlBlock, type HtmlTable, runsText } from '#shared/html/index.ts';
import { plainText } from '#shared/model/index.ts';
import { droppedWords } from '../clipping/droppedWords.ts';
import { ownPath } from '../documents/ownPlace.ts';
import type { Article, ClipRecord, RecordReading } from '../documents/reading.ts';

/** What was found in a file, as it is printed. */
export interface ExtractOutput {
  readonly title: string;
  /** ISO 8601 */
  readonly date: string | null;
  readonly source: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly unknown[];
  readonly images: readonly { readonly src: string; readonly caption: string }[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly dropped: readonly { readonly what: string; readonly why: string }[];
  readonly unsure: readonly { readonly field: string; readonly why: string }[];
  /** All clips of a file that lists several; the first stands above. */
  readonly items?: readonly ExtractOutput[];
}

export function articleOutput({ extracted, unsure }: Article): ExtractOutput {
  const { title, date, source, author, paragraphs, blocks, images, tables, dropped } = extracted;
  return {
    title,
    date,
    source,
    author,
    paragraphs,
    blocks,
    images: images.map(({ src, caption }) => ({ src: ownPath(src) ?? src, caption })),
    tables,
    dropped: droppedWords(dropped).map(({ what, why }) => ({ what, why: why.zh })),
    unsure: [...unsure, ...extracted.unsure],
  };
}

/** The words, pictures and tables of some blocks. */
export function partsOf(
  blocks: readonly HtmlBlock[],
): Pick<ExtractOutput, 'blocks' | 'paragraphs' | 'images' | 'tables'> {
  const words = blocks.filter(({ type }) => type !== 'picture' && type !== 'table');
  return {
    blocks,
    paragraphs: words.flatMap((block) => blockText(block).split('\n')).filter((line) => line.trim() !== ''),
    images: blocks.flatMap((block) => (block.type === 'picture' ? [{ src: block.src, caption: block.caption }] : [])),
    tables: blocks.flatMap((block) => (block.type === 'table' ? [cellsOf(block)] : [])),
  };
}

const cellsOf = ({ rows }: HtmlTable): string[][] => rows.map((row) => row.map(({ runs }) => runsText(runs)));

/** @throws DeskError as the first clip of a list of which none can be read */
export function recordsOutput({ records, refused }: RecordReading): ExtractOutput {
  const [first, ...others] = records.map(recordOutput);
  const [bad] = refused;
  if (first) return others.length === 0 ? first : { ...first, items: [first, ...others] };
  throw new DeskError(bad?.code ?? 'unsupported_format', bad ? `${bad.place}：${bad.message}` : '文件里没有素材。');
}

function recordOutput({ line: { clip, source } }: ClipRecord): ExtractOutput {
  const text = plainText(clip.detail);
  const all = [clip.lead, text].filter((part) => part !== '').join('\n');
  const paragraphs = all === '' ? [] : all.split('\n');
  return {
    title: clip.headline,
    date: clip.publishedOn,
    source,
    author: '',
    paragraphs,
    blocks: paragraphs.map((t) => ({ type: 'paragraph', runs: [{ t }] })),
    images: [],
    tables: [],
    dropped: [],
    unsure: [],
  };
}
