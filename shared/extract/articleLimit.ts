import { DeskError } from '../errors.ts';
import type { HtmlBlock } from '../html/blocks.ts';

/** Paragraphs, list items and table rows of one article. An item of a weekly digest has some dozens. */
export const mostArticleParts = 2000;

/** How many paragraphs, list items, table rows and pictures blocks hold. */
export const countParts = (blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, block) => sum + partsIn(block), 0);

function partsIn(block: HtmlBlock): number {
  if (block.type === 'list') return block.items.length;
  return block.type === 'table' ? block.rows.length : 1;
}

/**
 * Refuses an article that no card shows fluently.
 * @param parts as countParts
 * @throws DeskError too_complex
 */
export function refuseEndless(parts: number): void {
  if (parts <= mostArticleParts) return;
  throw new DeskError(
    'too_complex',
    `正文有 ${parts} 段，超过一篇文章的上限 ${mostArticleParts} 段，没有读入，什么都没有改动。请只选出需要的部分复制、粘贴。`,
    { parts, most: mostArticleParts },
  );
}
