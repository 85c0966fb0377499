import { findAll, groupHit, wholeHit } from '../passage/find.ts';
import { type Hit, newsroomPractice, numeralStandard, type Rule } from '../rule.ts';
import { isDay } from './calendar.ts';

const plain =
  /(?<![\w./:—-])(?<year>(?:19|20)\d\d)(?<mark>[./-])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>[0-2]?\d|3[01])(?![\w/:]|[.-]\d)/g;

export const dateForm: Rule = {
  id: 'date-form',
  level: 'error',
  name: { zh: '日期的写法', en: 'Date format' },
  clause: { zh: '正文里的日期写成“2022年8月16日”。', en: 'In the text a date is written 2022年8月16日.' },
  message: { zh: '日期写成“{{after}}”。', en: 'Write the date as {{after}}.' },
  standard: `${numeralStandard} 5.1.4`,
  examples: [
    { before: '2022.8.16签约', after: '2022年8月16日签约' },
    { before: '2022/8/18上午开工', after: '2022年8月18日上午开工' },
    { before: '2022-08-16签约', after: '2022年8月16日签约' },
  ],
  check: ({ text }) =>
    findAll(text, plain, (match): Hit | null => {
      const [year, month, day] = ['year', 'month', 'day'].map((name) => Number(match.groups?.[name]));
      if (!isDay(year, month, day)) return null;
      return { start: match.index, end: match.index + match[0].length, after: `${year}年${month}月${day}日` };
    }),
};

export const dateZero: Rule = {
  id: 'date-zero',
  level: 'warning',
  name: { zh: '日期里的零', en: 'Zeros in dates' },
  clause: { zh: '月、日前面不补“0”。', en: 'Months and days take no leading 0.' },
  message: { zh: '日期里不补“0”。', en: 'Drop the leading 0 in this date.' },
  standard: newsroomPractice,
  examples: [{ before: '2022年08月03日发布', after: '2022年8月3日发布' }],
  check: ({ text }) =>
    findAll(text, /(?<![\d.])(?<zero>0)[1-9](?:月|日(?!元|本))/dg, (match) => groupHit(match, 'zero', '')),
};

export const impossibleDate: Rule = {
  id: 'impossible-date',
  level: 'error',
  name: { zh: '没有这一天', en: 'No such day' },
  clause: { zh: '日期必须存在。', en: 'The date must exist.' },
  message: { zh: '没有{{before}}这一天，请核对。', en: 'There is no {{before}}; please check.' },
  standard: newsroomPractice,
  examples: [
    { before: '2022年2月30日开工', after: '2022年2月30日开工' },
    { before: '13月8日开工', after: '13月8日开工' },
    { before: '2022年13月开工', after: '2022年13月开工' },
  ],
  check: ({ text }) => [
    ...findAll(text, /(?<![\d.])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/g, (match): Hit | null => {
      const { year, month, day } = match.groups ?? {};
      // A year that is not named may be a leap year.
      if (isDay(year === undefined ? 2000 : Number(year), Number(month), Number(day))) return null;
      return wholeHit(match, null);
    }),
    ...findAll(text, /(?<!\d)(?:19|20)\d\d年(?:00?|1[3-9]|[2-9]\d)月(?!龄|\d{1,2}日)/g, (match) =>
      wholeHit(match, null),
    ),
  ],
};

/** 2O22年, 3O家: the letter in a number. */
const letterInDigits = /(?<![A-Za-z\d./-])\d{1,4}[OＯ](?:[\dOＯ]{0,3})(?=[年月日家个项条座万亿元亩吨%人天]|平方|公里)/g;

export const zeroCharacter: Rule = {
  id: 'zero-character',
  level: 'error',
  name: { zh: '零的写法', en: 'How zero is written' },
  clause: {
    zh: '零在汉字年份里写成“〇”，在阿拉伯数字里写成“0”。',
    en: 'Zero is 〇 in a year in Chinese numerals, and 0 among Arabic digits.',
  },
  message: { zh: '“{{before}}”应为“{{after}}”。', en: '{{before}} should be {{after}}.' },
  standard: `${numeralStandard} 5.2.5`,
  examples: [
    { before: '二O二二年八月', after: '二〇二二年八月' },
    { before: '二零二二年', after: '二〇二二年' },
    { before: '引进3O家企业', after: '引进30家企业' },
  ],
  check: ({ text }) => [
    ...findAll(text, letterInDigits, (match) => wholeHit(match, match[0].replace(/[OＯ]/g, '0'))),
    ...findAll(text, /[一二][OoＯ0〇零○◯Ο０九八][OoＯ0〇零○◯Ο０一二三四五六七八九]{2}(?=年)/g, (match): Hit | null => {
      const after = match[0].replace(/[OoＯ0零○◯Ο０]/g, '〇');
      return after === match[0] ? null : { start: match.index, end: match.index + 4, after };
    }),
  ],
};
