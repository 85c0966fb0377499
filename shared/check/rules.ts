import type { FindingKind } from './finding.ts';
import { type Words, words } from './words.ts';

/** A rule of the check itself, beside those of the house style. */
export interface CheckRule {
  readonly code: string;
  readonly kind: FindingKind;
  /** Unless the publication's settings say otherwise. */
  readonly level: 'error' | 'warning';
  readonly name: Words;
  /** What it asks, in plain words. */
  readonly clause: Words;
}

type InBoth = readonly [zh: string, en: string];

const rule = (
  code: string,
  kind: FindingKind,
  level: CheckRule['level'],
  name: InBoth,
  ...clause: InBoth
): CheckRule => ({ code, kind, level, name: words(...name), clause: words(...clause) });

export const checkRules: readonly CheckRule[] = [
  rule(
    'missing-headline',
    'missing',
    'error',
    ['缺标题', 'Missing headline'],
    '每条都有标题。',
    'Each entry has a headline.',
  ),
  rule(
    'missing-detail',
    'missing',
    'error',
    ['缺详文', 'Missing detail'],
    '每条都有详文。',
    'Each entry has a detail text.',
  ),
  rule(
    'missing-lead',
    'missing',
    'warning',
    ['缺导语', 'Missing lead'],
    '要闻栏目的条目有导语。',
    'Entries of a feature section have a lead.',
  ),
  rule(
    'missing-source',
    'missing',
    'error',
    ['缺来源', 'Missing source'],
    '每条都注明来源。',
    'Each entry names its source.',
  ),
  rule('missing-date', 'missing', 'warning', ['缺日期', 'Missing date'], '每条都有日期。', 'Each entry has a date.'),
  rule(
    'empty-section',
    'missing',
    'error',
    ['空栏目', 'Empty section'],
    '每个栏目都有条目。',
    'Each section has entries.',
  ),
  rule(
    'missing-picture',
    'picture',
    'warning',
    ['缺图', 'Missing picture'],
    '要闻栏目的条目有图。',
    'Entries of a feature section have a picture.',
  ),
  rule(
    'missing-caption',
    'picture',
    'warning',
    ['缺图注', 'Missing caption'],
    '图片有图注。',
    'Pictures have captions.',
  ),
  rule(
    'coarse-picture',
    'picture',
    'warning',
    ['图片太小', 'Coarse picture'],
    '图片的像素够印出来的尺寸用。',
    'A picture has enough pixels for the size it is printed at.',
  ),
  rule(
    'overflow',
    'layout',
    'error',
    ['排不下', 'Overflow'],
    '条目排得进自己的位置。',
    'An entry fits the space it is given.',
  ),
  rule(
    'missing-glyph',
    'layout',
    'error',
    ['缺字', 'Missing glyph'],
    '每个字都印得出来。',
    'Each character can be printed.',
  ),
  rule(
    'unfinished-note',
    'note',
    'error',
    ['批注未了', 'Unresolved note'],
    '付印前没有未了的批注。',
    'No editor’s note is left unresolved when the issue goes to print.',
  ),
  rule(
    'source-alias',
    'source',
    'error',
    ['来源名称', 'Source name'],
    '来源用登记的名称，一个来源只有一个写法。',
    'A source goes by its registered name, and by one name only.',
  ),
  rule(
    'source-host',
    'source',
    'warning',
    ['来源与网址', 'Source and address'],
    '网址属于哪个登记的网站，来源就写哪个网站。',
    'An item taken from a registered site names that site.',
  ),
  rule(
    'source-in-text',
    'source',
    'error',
    ['来源重复', 'Source typed in the text'],
    '来源由排版补在文末，文中不再写。',
    'The layout adds the source at the end; it is not typed into the text.',
  ),
  rule(
    'date-range-style',
    'mark',
    'warning',
    ['起止日期写法', 'Date ranges'],
    '一期里起止日期用一种写法。',
    'Date ranges are written one way throughout an issue.',
  ),
  rule(
    'name-differs',
    'fact',
    'warning',
    ['名称两样', 'One name, two spellings'],
    '同一个名称在一期里写法一致。',
    'A name is spelled one way throughout an issue.',
  ),
  rule(
    'original-differs',
    'fact',
    'warning',
    ['与原文不同', 'Differs from the original'],
    '数字、日期和名称与原文一致。',
    'Numbers, dates and names match the original.',
  ),
  rule(
    'not-in-original',
    'fact',
    'warning',
    ['原文没有', 'Not in the original'],
    '写进稿子的数字、日期和名称在原文里都有。',
    'Numbers, dates and names in the text can be found in the original.',
  ),
  rule(
    'same-clip',
    'duplicate',
    'error',
    ['重复编入', 'Placed twice'],
    '一条素材在一期里只用一次。',
    'A clip appears only once in an issue.',
  ),
  rule(
    'same-event',
    'duplicate',
    'warning',
    ['同一件事', 'Same event'],
    '一件事在一期里只登一次。',
    'An event is reported only once in an issue.',
  ),
  rule(
    'ran-before',
    'duplicate',
    'warning',
    ['已经登过', 'Ran before'],
    '登过的事不再登。',
    'What has already run is not run again.',
  ),
  rule(
    'number-taken',
    'fact',
    'error',
    ['期号重复', 'Number in use'],
    '期号不与别的期重复。',
    'No two issues have the same number.',
  ),
  rule(
    'number-order',
    'fact',
    'warning',
    ['期号次序', 'Number out of order'],
    '总期号随出版先后递增。',
    'Total numbers rise with the date of issue.',
  ),
  rule(
    'label-differs',
    'fact',
    'warning',
    ['期号不符', 'Label differs'],
    '印出的期号与登记的一致。',
    'The printed label matches the registered number.',
  ),
];

export const checkRuleOf = (code: string): CheckRule | undefined => checkRules.find((each) => each.code === code);
