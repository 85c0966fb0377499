import { findAll } from '../passage/find.ts';
import { type Hit, numeralStandard, type Rule } from '../rule.ts';

const percent =
  /(?<![\d.%\-–—～~])(?<first>\d{1,6}(?:\.\d{1,4})?)(?<mark>[—～至到])(?<last>\d{1,6}(?:\.\d{1,4})?)(?<unit>[%‰])/g;
const scale =
  /(?<![\d.万亿\-–—～~])(?<first>\d{1,6}(?:\.\d{1,4})?)(?<mark>[—～至到])(?<last>\d{1,6}(?:\.\d{1,4})?)(?<unit>万亿|[万亿])/g;

/** A hit for the first number, which lacks what the last one has. */
function lacking(match: RegExpExecArray): Hit | null {
  const { first = '', last = '', unit = '' } = match.groups ?? {};
  if (Number(first) >= Number(last)) return null;
  return { start: match.index, end: match.index + first.length, after: first + unit };
}

export const percentRange: Rule = {
  id: 'percent-range',
  level: 'error',
  name: { zh: '百分数的范围', en: 'Ranges of percentages' },
  clause: { zh: '百分数的范围，前后两个数都写“%”。', en: 'In a range of percentages both numbers take %.' },
  message: { zh: '前一个数也写“%”：“{{after}}”。', en: 'The first number takes % too: {{after}}.' },
  standard: `${numeralStandard} 5.1.3`,
  examples: [{ before: '增长5—10%', after: '增长5%—10%' }],
  check: ({ text }) => findAll(text, percent, lacking),
};

export const scaleRange: Rule = {
  id: 'scale-range',
  level: 'error',
  name: { zh: '“万”“亿”的范围', en: 'Ranges with 万 and 亿' },
  clause: { zh: '数值的范围，前后两个数都写“万”或“亿”。', en: 'In a range both numbers take 万 or 亿.' },
  message: { zh: '前一个数也写“万”或“亿”：“{{after}}”。', en: 'The first number takes 万 or 亿 too: {{after}}.' },
  standard: `${numeralStandard} 5.1.3`,
  examples: [
    { before: '投资13—17万元', after: '投资13万—17万元' },
    { before: '投资3至5亿元', after: '投资3亿至5亿元' },
  ],
  check: ({ text }) => findAll(text, scale, lacking),
};
