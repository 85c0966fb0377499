import { findAll } from '../passage/find.ts';
import { type Hit, numeralStandard, type Rule } from '../rule.ts';
import { fullYear } from './calendar.ts';

/** With a month behind it two digits are a year; so they are where 年 is followed by what happened, if they cannot be a span. */
const withMonth = /(?<![\dA-Za-z.第近约满历经用了超逾])(?<year>\d{2})年(?=(?:0?[1-9]|1[0-2])月(?!龄))/g;
const inSentence =
  /(?<=^|[\u4e00-\u9fff，。；（“])(?<![第近约满历经用了超逾达共整的有过余个])(?<year>[5-9]\d)年(?=获批|成立|设立|建成|建立|开工|投产|签约|创立|启动|批准|底|初|春|夏|秋|冬|上半年|下半年|开始|起)/gm;
/** 02年 can be nothing else; 22年 can, unless it begins a clause and something was founded or begun then. */
const withZero = /(?<![\d.])(?<year>0\d)年(?!代)/g;
const founded =
  /(?:^|(?<=[\n，。；：、（“]|[于在]))(?<year>[1-4]\d)年(?=获批|成立|设立|签约|开工|投产|注册|入驻|落户|启动|建成|竣工|春|夏|秋|冬)/gm;
const endOfYear =
  /(?<=^|[\n，。；：、（“到至自从在于截]|预计|计划|力争|将)(?<year>[0-4]\d)年(?=年?[底初末](?![级中高])|上半年|下半年)/gm;
/** 2022—25年 */
const endOfSpan = /(?<=(?<!\d)(?:19|20)\d\d(?:[—－～~-]|——|--))(?<year>\d{2})(?=年)/g;
const decade = /(?<![世纪上本\d])(?<year>[2-9]0)(?=年代)/g;

export const shortYear: Rule = {
  id: 'short-year',
  level: 'error',
  name: { zh: '年份不缩写', en: 'Years in full' },
  clause: { zh: '年份写全四位，年代写明世纪。', en: 'Years have four digits; decades name their century.' },
  message: { zh: '年份写成“{{after}}”。', en: 'Write {{after}}.' },
  standard: `${numeralStandard} 5.1.4`,
  examples: [
    { before: '22年8月开工', after: '2022年8月开工' },
    { before: '高新区92年获批', after: '高新区1992年获批' },
    { before: '05年建成', after: '2005年建成' },
    { before: '21年底建成', after: '2021年底建成' },
    { before: '2022—25年', after: '2022—2025年' },
  ],
  check: ({ text }) => [
    ...findAll(text, withMonth, yearHit),
    ...findAll(text, inSentence, yearHit),
    ...findAll(text, withZero, yearHit),
    ...findAll(text, endOfYear, yearHit),
    ...findAll(text, endOfSpan, yearHit),
    ...findAll(text, founded, (match) => ({ ...yearHit(match), isCertain: false, level: 'warning' })),
    ...findAll(text, decade, (match) => ({
      ...digitsHit(match, `20世纪${match[0]}`),
      isCertain: false,
      level: 'warning',
    })),
  ],
};

const yearHit = (match: RegExpExecArray): Hit => digitsHit(match, String(fullYear(Number(match.groups?.['year']))));

const digitsHit = (match: RegExpExecArray, after: string): Hit => ({ start: match.index, end: match.index + 2, after });
