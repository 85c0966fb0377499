import { findAll, wholeHit } from '../passage/find.ts';
import { newsroomPractice, type Rule } from '../rule.ts';

const wide =
  /[０-９Ａ-Ｚａ-ｚ％＋＝＆＠]{1,200}|(?<=[A-Za-z0-9])／(?=[A-Za-z0-9])|(?<=[0-9０-９])[．：](?=[0-9０-９])|(?<=(?<![0-9０-９])[0０][0-9０-９]{2,3})－(?=[0-9０-９]{7,8}(?![0-9０-９]))/g;

export const fullWidthAscii: Rule = {
  id: 'full-width-ascii',
  level: 'error',
  name: { zh: '全角数字和字母', en: 'Full-width digits and letters' },
  clause: { zh: '数字、拉丁字母和百分号用半角。', en: 'Digits, Latin letters and the percent sign are half-width.' },
  message: { zh: '“{{before}}”是全角，写成半角的“{{after}}”。', en: '{{before}} is full-width; write {{after}}.' },
  standard: newsroomPractice,
  examples: [
    { before: '新增１２３家企业', after: '新增123家企业' },
    { before: '总投资６2.5亿元', after: '总投资62.5亿元' },
    { before: '增速７.5％左右', after: '增速7.5%左右' },
    { before: '年产２０ＧＷ', after: '年产20GW' },
    { before: '上午9：30开工', after: '上午9:30开工' },
    { before: '“期货＋”战略', after: '“期货+”战略' },
  ],
  check: ({ text }) => findAll(text, wide, (match) => wholeHit(match, match[0].normalize('NFKC'))),
};
