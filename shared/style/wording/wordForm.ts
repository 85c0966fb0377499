import { findAll, wholeHit } from '../passage/find.ts';
import type { Rule } from '../rule.ts';

/**
 * Of two spellings of a word that are both read, the one that the dictionary puts first; each pattern keeps out of words
 * that only meet. 其它 is not here: of things it is right.
 */
const forms: readonly (readonly [other: string, recommended: string])[] = [
  ['(?<![一本自])身分(?![别为成离开散布析工])', '身份'],
  ['惟一', '唯一'],
  ['惟有', '唯有'],
  ['(?<![确决规固制肯一限指选评拟测约鉴审])定单(?![位个独价一元项元])', '订单'],
  ['(?<![确决规固制肯限指选评拟测约鉴审])定货(?![币源物运款架])', '订货'],
  ['丰富多采', '丰富多彩'],
  ['(?<![光神文风喝喝])精采(?![集购样用取煤])', '精彩'],
  ['(?<!海)关连(?![续云接锁带同])', '关联'],
  ['照像(?!素)', '照相'],
  ['录象', '录像'],
  ['佳宾', '嘉宾'],
  ['凝炼', '凝练'],
];
const patterns = forms.map(([other, recommended]) => ({ pattern: new RegExp(other, 'g'), recommended }));
const any = new RegExp(forms.map(([other]) => other).join('|'));

export const wordForm: Rule = {
  id: 'word-form',
  level: 'warning',
  name: { zh: '异形词', en: 'Variant spellings' },
  clause: {
    zh: '一个词有两种写法时用推荐的写法。',
    en: 'Of two spellings of a word the recommended one is used.',
  },
  message: { zh: '“{{before}}”宜写作“{{after}}”。', en: 'Rather write {{after}} than {{before}}.' },
  standard: '《现代汉语词典》',
  examples: [
    { before: '唯有创新，没有惟一', after: '唯有创新，没有唯一' },
    { before: '丰富多采', after: '丰富多彩' },
    { before: '海关连续通关', after: '海关连续通关' },
  ],
  check: ({ text }) =>
    any.test(text)
      ? patterns.flatMap(({ pattern, recommended }) => findAll(text, pattern, (match) => wholeHit(match, recommended)))
      : [],
};
