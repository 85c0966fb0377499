import { findAll } from '../passage/find.ts';
import { type Hit, numeralStandard, type Rule } from '../rule.ts';

/** 3亿4千5百万, 1万5千, 4千万, 3百: digits that are joined with 十, 百, 千 as well as 万 and 亿. */
const mixed =
  /(?=\d)(?<![\d.]|\d、)(?:\d{1,6}(?:\.\d{1,4})?亿(?=\d))?(?:\d{1,6}(?:\.\d{1,4})?万(?=\d))?(?:\d{1,4}千(?![克瓦米伏卡赫帕焦字兆安乏比]|(?<![亿万]\d{1,4}千)[吨升]))?(?:\d{1,3}百(?!分))?(?:\d{1,2}十(?=[万\d]))?万?/g;

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

export const mixedUnits: Rule = {
  id: 'mixed-units',
  level: 'error',
  name: { zh: '一个数几个单位', en: 'Several units in one number' },
  clause: {
    zh: '一个数只用一个“万”或“亿”，阿拉伯数字不与“十、百、千”连用。',
    en: 'A number takes one unit, 万 or 亿; digits are not combined with 十, 百 or 千.',
  },
  message: { zh: '写成“{{after}}”。', en: 'Write {{after}}.' },
  standard: `${numeralStandard} 5.3`,
  examples: [
    { before: '总投资3亿4千5百万元', after: '总投资3.45亿元' },
    { before: '占地1万5千亩', after: '占地1.5万亩' },
    { before: '投资4千万元', after: '投资4000万元' },
    { before: '年产3万5千吨', after: '年产3.5万吨' },
    { before: '容量3千瓦', after: '容量3千瓦' },
  ],
  check: ({ text }) =>
    findAll(text, mixed, (match): Hit | null => {
      const found = match[0];
      if (!/\d[十百千]/.test(found) || /[年月日第]$/.test(text.charAt(match.index - 1))) return null;
      const behind = text.charAt(match.index + found.length);
      if (/\d/.test(behind) || (/[多余几来]/.test(behind) && /[十百千]$/.test(found))) return null;
      return { start: match.index, end: match.index + found.length, after: written(amountOf(found)) };
    }),
};

/** The value of 3亿4千5百万. */
function amountOf(text: string): number {
  let total = 0;
  let part = 0;
  for (const [, number = '', unit = ''] of text.matchAll(/(\d{0,6}(?:\.\d{1,4})?)([十百千万亿])/g)) {
    const value = units[unit] ?? 1;
    if (value < 1e4) part += Number(number) * value;
    else {
      total += (part + Number(number)) * value;
      part = 0;
    }
  }
  return total + part;
}

function written(value: number): string {
  const short = (scale: number): string => String(Number((value / scale).toPrecision(12)));
  if (value >= 1e8) return `${short(1e8)}亿`;
  return value >= 1e4 && short(1e4).replace(/^\d+\.?/, '').length <= 2 ? `${short(1e4)}万` : String(value);
}
