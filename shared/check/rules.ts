import type { FindingKind } from './finding.ts';
import { type Words, words } from './words.ts';

/** A rule of the check itself, beside those of the house style. */
export interface CheckRule {
  readonly code: string;
  readonly kind: FindingKind;
  /** Unless the publication's settings say otherwise. */
  readonly level: 'error' | 'warning';
  /** What it asks, in plain words. */
  readonly clause: Words;
}

const rule = (code: string, kind: FindingKind, level: CheckRule['level'], zh: string, en: string): CheckRule => ({
  code,
  kind,
  level,
  clause: words(zh, en),
});

export const checkRules: readonly CheckRule[] = [
  rule('missing-headline', 'missing', 'error', '每条都有标题。', 'Each entry has a headline.'),
  rule('missing-detail', 'missing', 'error', '每条都有详文。', 'Each entry has a detail.'),
  rule('missing-lead', 'missing', 'warning', '要闻栏目的条目有导语。', 'Entries of a feature section have a lead.'),
  rule('missing-source', 'missing', 'error', '每条都注明来源。', 'Each entry names its source.'),
  rule('missing-date', 'missing', 'warning', '每条都有日期。', 'Each entry has a date.'),
  rule('empty-section', 'missing', 'error', '每个栏目都有条目。', 'Each section has entries.'),
  rule('missing-picture', 'picture', 'warning', '要闻栏目的条目有图。', 'Entries of a feature section have a picture.'),
  rule('missing-caption', 'picture', 'warning', '图片有图注。', 'Pictures have captions.'),
  rule(
    'coarse-picture',
    'picture',
    'warning',
    '图片的像素够印出来的尺寸用。',
    'A picture has pixels enough for its printed size.',
  ),
  rule('overflow', 'layout', 'error', '条目排得进自己的位置。', 'An entry fits into its place.'),
  rule('missing-glyph', 'layout', 'error', '每个字都印得出来。', 'Each character can be printed.'),
  rule('unfinished-note', 'note', 'error', '付印前没有未了的批注。', 'No note is left open before printing.'),
  rule(
    'source-alias',
    'source',
    'error',
    '来源用登记的名称，一个来源只有一个写法。',
    'A source is written by one name.',
  ),
  rule(
    'source-in-text',
    'source',
    'error',
    '来源由排版补在文末，文中不再写。',
    'The source is set by the layout, not typed.',
  ),
  rule(
    'date-range-style',
    'mark',
    'warning',
    '一期里起止日期用一种写法。',
    'Ranges of dates are written in one way throughout an issue.',
  ),
  rule(
    'original-differs',
    'fact',
    'warning',
    '数字、日期和名称与原文一致。',
    'Numbers, dates and names agree with the original.',
  ),
  rule(
    'not-in-original',
    'fact',
    'warning',
    '写进稿子的数字、日期和名称在原文里都有。',
    'Numbers, dates and names of the text occur in the original.',
  ),
  rule('same-clip', 'duplicate', 'error', '一条素材在一期里只用一次。', 'A clip stands in an issue once.'),
  rule('same-event', 'duplicate', 'warning', '一件事在一期里只登一次。', 'An event is reported once in an issue.'),
  rule('ran-before', 'duplicate', 'warning', '登过的事不再登。', 'What was printed before is not printed again.'),
  rule('number-taken', 'fact', 'error', '期号不与别的期重复。', 'No two issues have the same number.'),
  rule('number-order', 'fact', 'warning', '总期号随出版先后递增。', 'Total numbers grow with the dates of issues.'),
  rule('label-differs', 'fact', 'warning', '印出的期号与登记的一致。', 'The printed label agrees with the number.'),
];

export const checkRuleOf = (code: string): CheckRule | undefined => checkRules.find((each) => each.code === code);
