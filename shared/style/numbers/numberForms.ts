import { findAll, groupHit, wholeHit } from '../passage/find.ts';
import { type Hit, newsroomPractice, numeralStandard, type Rule } from '../rule.ts';

const measure = '(?:亿|万|千|%|倍|个百分点|元|米|吨|公里|平方|千米|千瓦|度|毫米|厘米|秒|小时)';

export const leadingZero: Rule = {
  id: 'leading-zero',
  level: 'error',
  name: { zh: '小数点前的零', en: 'Zero before the point' },
  clause: { zh: '小数点前的“0”不能省。', en: 'A decimal keeps the 0 before its point.' },
  message: { zh: '小数写成“{{after}}”。', en: 'Write the number as {{after}}.' },
  standard: `${numeralStandard} 5.1.2`,
  examples: [{ before: '新增产值.8亿元', after: '新增产值0.8亿元' }],
  check: ({ text }) =>
    findAll(text, new RegExp(`(?<![\\d.A-Za-z])\\.\\d{1,4}(?=${measure})`, 'g'), (match) =>
      wholeHit(match, `0${match[0]}`),
    ),
};

export const digitComma: Rule = {
  id: 'digit-comma',
  level: 'error',
  name: { zh: '数字里的逗号', en: 'Commas in numbers' },
  clause: { zh: '数字里不用全角逗号分节。', en: 'No full-width comma inside a number.' },
  message: { zh: '数字写成“{{after}}”。', en: 'Write the number as {{after}}.' },
  standard: `${numeralStandard} 5.1.1`,
  examples: [{ before: '签约金额3，500亿元', after: '签约金额3500亿元' }],
  check: ({ text }) =>
    findAll(
      text,
      /(?<![\d.，])\d{1,3}(?:，\d{3}){1,4}(?:\.\d{1,4})?(?=[万亿元个家人吨亩台套美平米公千户件项])/g,
      (match) => wholeHit(match, match[0].replaceAll('，', '')),
    ),
};

const tens: Readonly<Record<string, string>> = {
  '1': '十',
  '2': '二十',
  '3': '三十',
  '4': '四十',
  '5': '五十',
  '6': '六十',
  '7': '七十',
  '8': '八十',
  '9': '九十',
};

export const jiDigits: Rule = {
  id: 'ji-digits',
  level: 'error',
  name: { zh: '“几”和数字', en: '几 with digits' },
  clause: { zh: '带“几”“数”的约数用汉字。', en: 'Approximate numbers with 几 or 数 take Chinese numerals.' },
  message: { zh: '约数用汉字：“{{after}}”。', en: 'Write the approximate number as {{after}}.' },
  standard: `${numeralStandard} 4.2.2`,
  examples: [
    { before: '10几家企业', after: '十几家企业' },
    { before: '20几个项目', after: '二十几个项目' },
    { before: '几10家企业', after: '几十家企业' },
  ],
  check: ({ text }) => [
    ...findAll(text, /(?<![\d.])(?<tens>[1-9])0几(?=[\u4e00-\u9fff])/g, (match) =>
      wholeHit(match, `${tens[match.groups?.['tens'] ?? ''] ?? ''}几`),
    ),
    ...findAll(text, /(?<=[几数])(?<number>1(?:000|00|0))(?![\d.])(?=[多余个家人名项亿万元年天])/dg, (match) =>
      groupHit(match, 'number', { 2: '十', 3: '百', 4: '千' }[match[0].length] ?? null),
    ),
  ],
};

export const percentForm: Rule = {
  id: 'percent-form',
  level: 'error',
  name: { zh: '百分之和数字', en: 'Percentages in digits' },
  clause: {
    zh: '用阿拉伯数字时写“7.5%”，不写“百分之7.5”。',
    en: 'With digits a percentage takes the percent sign: 7.5%.',
  },
  message: { zh: '写成“{{after}}”。', en: 'Write {{after}}.' },
  standard: `${numeralStandard} 5.3`,
  examples: [{ before: '增长百分之7.5', after: '增长7.5%' }],
  check: ({ text }) =>
    findAll(text, /百分之(?<number>\d{1,4}(?:\.\d{1,4})?)(?![\d.—～至到-])/g, (match) =>
      wholeHit(match, `${match.groups?.['number']}%`),
    ),
};

export const decreaseTimes: Rule = {
  id: 'decrease-times',
  level: 'warning',
  name: { zh: '下降几倍', en: 'Decrease by times' },
  clause: {
    zh: '减少、下降用分数或百分数，不用“倍”。',
    en: 'A decrease is given as a fraction or a percentage, not in “times”.',
  },
  message: {
    zh: '“{{before}}”：减少不用倍数，请核对。',
    en: '{{before}}: a decrease is not given in “times”; please check.',
  },
  standard: newsroomPractice,
  examples: [{ before: '能耗下降2倍', after: '能耗下降2倍' }],
  check: ({ text }) =>
    findAll(
      text,
      /(?:下降|减少|降低|缩小|缩短|减小|下跌|减轻)了?(?:近|约|超|超过)?(?:\d{1,5}(?:\.\d{1,3})?|[一二两三四五六七八九十几数]{1,3})倍/g,
      (match): Hit => wholeHit(match, null),
    ),
};
