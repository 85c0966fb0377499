import type { HtmlBlock, HtmlRun } from '../../html/blocks.ts';
import { runsText } from '../../html/blocks.ts';
import { longestHeadline } from '../../model/index.ts';
import { tidyTitle } from '../fields/headline.ts';
import { isSentence } from '../page/wording.ts';
import type { ArticleDoubt, Extracted } from '../types.ts';
import { withoutDateline, withoutReporter } from './dateline.ts';
import { type FoundAmount, findAmounts } from './findAmounts.ts';
import { type FoundRegion, findRegion } from './findRegion.ts';

/** A field of a digest item that wants the editor's eye. */
export interface DigestDoubt {
  readonly field: 'headline' | 'lead' | 'detail' | 'source' | 'publishedOn' | 'author' | 'region';
  /** One sentence for the user, in Chinese. */
  readonly why: string;
}

/** An article in the shape of an item of a digest. */
export interface DigestItem {
  readonly headline: string;
  readonly lead: string;
  /** All but the lead, pictures and tables in their places. */
  readonly detail: readonly HtmlBlock[];
  readonly source: string;
  readonly author: string;
  readonly publishedOn: string | null;
  readonly region: FoundRegion | null;
  readonly amounts: readonly FoundAmount[];
  readonly unsure: readonly DigestDoubt[];
}

/** Lines that only say who wrote it, or where from. */
const onlyByline =
  /^[（(]?(?:(?:文章|信息)?来源[:：]\s?\S{1,24}|(?:本报|通讯社)?记者\s?[:：]?\s?[\p{Script=Han}]{2,4}(?:\s[\p{Script=Han}]{2,4}){0,3}|\s){1,3}[）)]?$/u;

/** Shapes an article as an item: headline, lead, detail, and what the two are about. */
export function toDigestItem(extracted: Extracted): DigestItem {
  const headline = tidyTitle(extracted.title).slice(0, longestHeadline);
  const at = leadAt(extracted.blocks);
  const block = extracted.blocks[at];
  const first = withoutDateline(block && 'runs' in block ? runsText(block.runs) : '');
  const rest = extracted.blocks.filter((_, index) => index !== at).filter((other) => !isByline(other));
  const last = rest.findLastIndex(({ type }) => type === 'paragraph');
  const ending = rest[last];
  const end = withoutReporter(ending && 'runs' in ending ? runsText(ending.runs) : last < 0 ? first.text : '');
  const lead = last < 0 ? end.text : first.text;
  const detail = rest.map((other, index) => (index === last && 'runs' in other ? cut(other, end.text.length) : other));
  const region = findRegion(headline, lead);
  return {
    headline,
    lead,
    detail: detail.filter((other) => !('runs' in other) || other.runs.length > 0),
    source: extracted.source,
    author: extracted.author || first.author || end.author,
    publishedOn: extracted.date,
    region,
    amounts: findAmounts([headline, lead, ...extracted.paragraphs.slice(1)].join('\n').slice(0, 200_000)),
    unsure: extracted.unsure.map(asDoubt),
  };
}

/** Index of the first paragraph that reads like a sentence, else of the first; -1 where there is none. */
function leadAt(blocks: readonly HtmlBlock[]): number {
  const isText = (block: HtmlBlock): boolean => block.type === 'paragraph' || block.type === 'quote';
  const sentence = blocks.findIndex((block) => isText(block) && 'runs' in block && isSentence(runsText(block.runs)));
  return sentence >= 0 ? sentence : blocks.findIndex(isText);
}

const isByline = (block: HtmlBlock): boolean =>
  block.type === 'paragraph' &&
  onlyByline.test(runsText(block.runs).slice(0, 100)) &&
  runsText(block.runs).length <= 100;

type TextBlock = Extract<HtmlBlock, { readonly runs: readonly HtmlRun[] }>;

/** A block with only its first characters. */
function cut(block: TextBlock, length: number): TextBlock {
  let left = length;
  const runs: HtmlRun[] = [];
  for (const run of block.runs) {
    if (left <= 0) break;
    runs.push(run.t.length <= left ? run : { ...run, t: run.t.slice(0, left) });
    left -= run.t.length;
  }
  return { ...block, runs };
}

const fields = { title: 'headline', date: 'publishedOn', source: 'source', author: 'author', body: 'detail' } as const;

const asDoubt = ({ field, why }: ArticleDoubt): DigestDoubt => ({ field: fields[field], why });
