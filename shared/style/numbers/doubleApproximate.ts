import { findAll } from '../passage/find.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

const number = '\\d{1,9}(?:\\.\\d{1,4})?[十百千万亿]{0,2}';
const measure = '[\\u4e00-\\u9fff%]{0,3}?';
/** 500余亩左右: two words that both mean “about”. The last one goes. */
const twice = [
  new RegExp(`(?<![\\d.])${number}[余多]${measure}(?<last>左右|上下|以上)`, 'dg'),
  new RegExp(`(?:约为?|近|大约|接近|将近|大概)${number}[余多]?${measure}(?<last>左右|上下|以上)`, 'dg'),
  new RegExp(`(?:超过?|逾|多于|高于|突破|大于)${number}[余多]?${measure}(?<last>左右|上下|以上)`, 'dg'),
  new RegExp(`(?:至少有?|最少有?|不少于|不低于)${number}[余多]?${measure}(?<last>以上)`, 'dg'),
  new RegExp(`(?:至多|最多|不超过|不高于)${number}${measure}(?<last>以下|以内)`, 'dg'),
  new RegExp(`(?<last>大约|约|大概|将近)(?:近|约|将近|接近)(?=${number}|[一二三四五六七八九十百千万亿])`, 'dg'),
  new RegExp(`${number}(?<last>多余|余多)(?=[家个名项亩台件吨元平公万亿])`, 'dg'),
  new RegExp(`(?:不足|低于|少于|不到)${number}${measure}(?<last>以下|左右|上下)`, 'dg'),
  new RegExp(`(?:约为?|近|大约|接近|将近|超过?|逾)${number}(?<last>[余多])(?=[\\u4e00-\\u9fff])`, 'dg'),
  /(?:约|近|大约|接近|将近|超过?|逾)[一二三四五六七八九十百千万]{1,4}(?<last>[余多])(?=[家个人名亩项台件吨])/dg,
];

export const doubleApproximate: Rule = {
  id: 'double-approximate',
  level: 'warning',
  name: { zh: '两个约数词', en: '“About” said twice' },
  clause: {
    zh: '“约”“近”“超”“余”“左右”“以上”，一个数只用一个。',
    en: 'A number takes one word for “about” or “over”.',
  },
  message: {
    zh: '“{{before}}”多余，约数词只用一个。',
    en: '{{before}} is not needed: one word for “about” or “over” is enough.',
  },
  standard: newsroomPractice,
  examples: [
    { before: '占地300余亩左右', after: '占地300余亩' },
    { before: '投资约20亿元左右', after: '投资约20亿元' },
    { before: '投资超过20亿元以上', after: '投资超过20亿元' },
    { before: '吸引近200余家企业', after: '吸引近200家企业' },
    { before: '至少30家以上', after: '至少30家' },
    { before: '占地100多余亩', after: '占地100余亩' },
  ],
  check: ({ text }) =>
    twice.flatMap((pattern) =>
      findAll(text, pattern, (match): Hit | null => {
        const at = match.indices?.groups?.['last'];
        if (!at) return null;
        const last = match.groups?.['last'] ?? '';
        const after = last === '多余' || last === '余多' ? '余' : '';
        // 约10多亿元: without 多 it would be another number.
        return { start: at[0], end: at[1], after, isCertain: last !== '多' };
      }),
    ),
};
