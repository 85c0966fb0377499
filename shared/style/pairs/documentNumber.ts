import { findAll } from '../passage/find.ts';
import type { Hit, Rule } from '../rule.ts';

const number =
  /(?<=[\u4e00-\u9fff]{1,12}(?:发|函|办|字|规|令|文|号|政|财|科|工|商|改|环|建|税|审|批|通|综|农|教|卫|人|土|函字))(?<open>[[(（【〖［〔])(?<year>(?:19|20)\d\d)(?<close>[\])）】〗］〕])(?<ordinal>第?)(?<number>\d{1,5})号/g;
/** Behind any word where a bracket is used that stands nowhere else, or two that are no pair. */
const oddBrackets =
  /(?<=[\u4e00-\u9fff]{2})(?:[[【〖［](?<year>(?:19|20)\d\d)[\])）】〗］〕]|〔(?<year>(?:19|20)\d\d)[\])）】〗］])(?<ordinal>第?)(?<number>\d{1,5})号/g;

export const documentNumber: Rule = {
  id: 'document-number',
  level: 'error',
  name: { zh: '发文字号', en: 'Numbers of documents' },
  clause: {
    zh: '发文字号的年份用六角括号〔 〕，序号前不加“第”。',
    en: 'The year in a document number stands in 〔 〕; its serial number takes no 第.',
  },
  message: { zh: '发文字号写成“{{after}}”。', en: 'Write the document number as {{after}}.' },
  standard: 'GB/T 9704—2012',
  examples: [
    { before: '云政发[2022]15号', after: '云政发〔2022〕15号' },
    { before: '云政函（2022）8号', after: '云政函〔2022〕8号' },
    { before: '云办发【2022】第8号', after: '云办发〔2022〕8号' },
  ],
  check: ({ text }) =>
    [number, oddBrackets].flatMap((pattern) =>
      findAll(text, pattern, (match): Hit | null => {
        const { year, number: own } = match.groups ?? {};
        const after = `〔${year}〕${own}号`;
        return after === match[0] ? null : { start: match.index, end: match.index + match[0].length, after };
      }),
    ),
};
