/** A clip's text as section and tags are told by: its headline, and the beginning of what follows. */
export interface ToldText {
  readonly headline: string;
  readonly opening: string;
  /** The id of its source; null for none. */
  readonly sourceId: string | null;
}

const chinese = /[\u3400-\u9fff]{2,}/g;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of two characters and more: what a person can be shown as a reason. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { segment } of segmenter.segment(text)) if (/^[\u3400-\u9fff]{2,}$/.test(segment)) words.add(segment);
  return words;
}

/** What of a text tells its section: neighbouring characters, words of the headline, the source, and its shape. */
export function featuresOf({ headline, opening, sourceId }: ToldText): ReadonlySet<string> {
  const features = new Set<string>();
  for (const [stretch] of `${headline}\n${opening}`.matchAll(chinese)) {
    for (let at = 0; at + 1 < stretch.length; at += 1) features.add(stretch.slice(at, at + 2));
  }
  for (const word of wordsOf(headline)) features.add(`标题 ${word}`);
  if (sourceId !== null) features.add(`来源 ${sourceId}`);
  features.add(/[亿万](?:元|美元)/.test(`${headline}${opening}`) ? '有金额' : '无金额');
  features.add(headline.includes('《') ? '有书名号' : '无书名号');
  return features;
}
