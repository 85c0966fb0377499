import type { Extracted } from '#shared/extract/index.ts';
import { blockText, type HtmlBlock } from '#shared/html/index.ts';

/**
 * An article or, where none was found, all words of the document: what is short or made oddly is better taken in whole
 * than not at all.
 * @param blocks gives all that the document has
 */
export function orWhole(extracted: Extracted, blocks: () => readonly HtmlBlock[]): Extracted {
  if (extracted.title !== '' || extracted.blocks.length > 0) return extracted;
  const whole = blocks();
  const words = whole.filter(({ type }) => type !== 'picture' && type !== 'table');
  const paragraphs = words.flatMap((block) => blockText(block).split('\n')).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0 && whole.length === 0) return extracted;
  const why = '没有认出正文从哪里到哪里，全部文字都带入了，请删去不需要的。';
  const unsure = [...extracted.unsure.filter(({ field }) => field !== 'body'), { field: 'body' as const, why }];
  return { ...extracted, paragraphs, blocks: whole, unsure };
}
