import { readChineseNumber } from '../../numbering/index.ts';
import { findAll, groupHit } from '../passage/find.ts';
import { type Hit, newsroomPractice, numeralStandard, type Rule } from '../rule.ts';

const numeral = '[〇零一二三四五六七八九十]';
const date = new RegExp(
  `(?<![\\d.〇零一二三四五六七八九十])(?:(?<year>\\d{4}|${numeral}{4})年)?(?<month>\\d{1,2}|${numeral}{1,2})月(?:(?<day>\\d{1,2}|${numeral}{1,3})(?<end>[日号]))?(?<behind>[^\\n]{0,2})`,
  'dg',
);
const century = /(?<century>\d{2}|[一二]十[一二]?|十[七八九])世纪(?<decade>[1-9]0|[一二三四五六七八九]十)年代/dg;

/** Where the two kinds meet: 年八, 零22年, 月十; most texts have no such place. */
const meeting = /\d(?:年|月|世纪)[一二三四五六七八九十]|[〇零一二三四五六七八九十](?:年|月|世纪)\d/;

/** Days of the lunar calendar, and months that are names. */
const isOther = (behind: string): boolean => /^(?:[初廿十]|革命|起义|花|天|流)/.test(behind);

export const dateNumerals: Rule = {
  id: 'date-numerals',
  level: 'error',
  name: { zh: '日期数字混用', en: 'Mixed numerals in a date' },
  clause: {
    zh: '一个日期里不混用汉字数字和阿拉伯数字，公历日期用阿拉伯数字。',
    en: 'A date does not mix Chinese and Arabic numerals; Gregorian dates take Arabic ones.',
  },
  message: { zh: '日期写成“{{after}}”。', en: 'Write the date as {{after}}.' },
  standard: `${numeralStandard} 5.3`,
  examples: [
    { before: '2022年8月十六日开工', after: '2022年8月16日开工' },
    { before: '二〇二二年8月开工', after: '2022年8月开工' },
    { before: '20世纪九十年代', after: '20世纪90年代' },
    { before: '二〇三〇年九月三日', after: '二〇三〇年九月三日' },
  ],
  check({ text }) {
    if (!meeting.test(text)) return [];
    return [
      ...findAll(text, date, (match): Hit | null => {
        const { year, month = '', day, behind = '' } = match.groups ?? {};
        const parts = [year, month, day].filter((part) => part !== undefined);
        if (
          !isMixed(parts) ||
          isOther(behind) ||
          /农历|旧历/.test(text.slice(Math.max(0, match.index - 4), match.index))
        )
          return null;
        const written = `${year === undefined ? '' : `${inDigits(year)}年`}${inDigits(month)}月${day === undefined ? '' : `${inDigits(day)}日`}`;
        return { start: match.index, end: match.index + match[0].length - behind.length, after: written };
      }),
      ...findAll(text, century, (match): Hit | null => {
        const parts = [match.groups?.['century'] ?? '', match.groups?.['decade'] ?? ''];
        if (!isMixed(parts)) return null;
        const [first = '', second = ''] = parts.map(inDigits);
        return { start: match.index, end: match.index + match[0].length, after: `${first}世纪${second}年代` };
      }),
    ];
  },
};

const isMixed = (parts: readonly string[]): boolean =>
  parts.some((part) => /\d/.test(part)) && parts.some((part) => !/\d/.test(part));

/** 二〇二二 is 2022, 十六 is 16. */
const inDigits = (written: string): string =>
  String(/\d/.test(written) ? Number(written) : (readChineseNumber(written) ?? written));

const named =
  /(?<![\d.])(?:1[0-2]|0?[1-9])月(?:[12]\d|3[01]|0?[1-9])(?<mark>号)(?![楼线院门机厂文公令店井坑桩库台码泊])/dg;
/** 10月8日至10号 */
const endOfRange = /(?<=月\d{1,2}[日号](?:[—～~、和-]|至|到)\d{1,2})(?<mark>号)(?!楼|线)/dg;
const pointed =
  /(?<![\d./年月-])(?<month>1[0-2]|[1-9])[./](?<day>3[01]|[12]\d|[1-9])(?=签约|开工(?!率)|投产|举行|上午|下午|开幕|揭牌|仪式|活动|当天|前后?[，。])/g;

export const dayName: Rule = {
  id: 'day-name',
  level: 'error',
  name: { zh: '“日”和“号”', en: 'Days as 日, not 号' },
  clause: { zh: '书面写“8月16日”，不写“8月16号”“8.16”。', en: 'A day is written 8月16日, not 8月16号 or 8.16.' },
  message: { zh: '日期写成“{{after}}”。', en: 'Write {{after}} for the day.' },
  standard: newsroomPractice,
  examples: [
    { before: '8月16号开工', after: '8月16日开工' },
    { before: '8月16号楼', after: '8月16号楼' },
    { before: '8.16签约', after: '8.16签约' },
  ],
  check: ({ text }) => [
    ...[named, endOfRange].flatMap((pattern) => findAll(text, pattern, (match) => groupHit(match, 'mark', '日'))),
    ...findAll(text, pointed, (match): Hit => {
      const { month, day } = match.groups ?? {};
      return {
        start: match.index,
        end: match.index + match[0].length,
        after: `${month}月${day}日`,
        isCertain: false,
        level: 'warning',
      };
    }),
  ],
};
