import type { Unsure } from '#shared/contract/index.ts';
import { countParts, type Extracted, refuseEndless, toDigestItem } from '#shared/extract/index.ts';
import { cleanData } from '#shared/text/cleanData.ts';
import { ownPath } from './ownPlace.ts';
import type { DocumentPicture, DocumentReading } from './reading.ts';

interface Known {
  /** Of the page; empty where it came from none. */
  readonly url: string;
  readonly pictures?: readonly DocumentPicture[];
  readonly unsure?: readonly Unsure[];
}

/**
 * An article as it goes on its way: without characters that may not be stored and without links into its own place,
 * and in the shape of a clip.
 * @throws DeskError too_complex where it has more paragraphs than one article may have
 */
export function finishArticle(extracted: Extracted, { url, pictures = [], unsure = [] }: Known): DocumentReading {
  refuseEndless(countParts(extracted.blocks));
  const clean = cleanData({ ...extracted, blocks: extracted.blocks.map(withoutOwnLinks) });
  return {
    kind: 'article',
    article: { extracted: clean, item: toDigestItem(clean), url: cleanData(url), pictures, unsure },
  };
}

type Block = Extracted['blocks'][number];
type Run = Extract<Block, { readonly runs: unknown }>['runs'][number];

function withoutOwnLinks(block: Block): Block {
  if (block.type === 'list') return { ...block, items: block.items.map((runs) => runs.map(unlinked)) };
  if (block.type === 'picture') return block;
  if (block.type === 'table') {
    return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: cell.runs.map(unlinked) }))) };
  }
  return { ...block, runs: block.runs.map(unlinked) };
}

function unlinked(run: Run): Run {
  if (run.href === undefined || ownPath(run.href) === null) return run;
  const { href: _, ...words } = run;
  return words;
}
