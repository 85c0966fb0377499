import { findAll, wholeHit } from '../passage/find.ts';
import { numeralStandard, type Rule } from '../rule.ts';

const pair = '一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九';
const measure = '[十百千万亿]|个月|[天个年倍家人里米成次岁层件条项吨亩](?![级期月线产])';
const written = new RegExp(`(?<![一二三四五六七八九十百千第、初周]|星期)(?:${pair})(?=${measure})(?!年级|、)`, 'g');
/** 2、3家, 7、8百亩: not in a list of numbers, as 分别为2、3家. */
const inDigits =
  /(?<=[\u4e00-\u9fff])(?<![第为占]|分别.{0,4})(?<first>[1-8])、(?<second>[2-9])(?=[百千万亿]|个月|[天家人倍成次亩](?![级期月线产、]))/g;

const numerals = '〇一二三四五六七八九';

export const approximate: Rule = {
  id: 'approximate',
  level: 'error',
  name: { zh: '相邻的约数', en: 'Approximate numerals' },
  clause: {
    zh: '相邻两个数字表示约数，用汉字，中间不用顿号。',
    en: 'Two neighbouring numbers that mean “about” are written in Chinese numerals, without 、.',
  },
  message: { zh: '约数写成“{{after}}”。', en: 'Write {{after}}.' },
  standard: `${numeralStandard} 5.2.1`,
  examples: [
    { before: '只用二、三天', after: '只用二三天' },
    { before: '工期二、三年', after: '工期二三年' },
    { before: '引进2、3家企业', after: '引进两三家企业' },
  ],
  check: ({ text }) => [
    ...findAll(text, written, (match) => wholeHit(match, match[0].replace('、', ''))),
    ...findAll(text, inDigits, (match) => {
      const [first, second] = [Number(match.groups?.['first']), Number(match.groups?.['second'])];
      return second === first + 1 ? wholeHit(match, inNumerals(first) + inNumerals(second)) : null;
    }),
  ],
};

const inNumerals = (digit: number): string => (digit === 2 ? '两' : numerals.charAt(digit));
