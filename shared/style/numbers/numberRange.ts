import { findAll } from '../passage/find.ts';
import type { Passage } from '../passage/passage.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

/** What may stand between the ends of a range; groups that begin with a number must not be part of a longer code. */
const dashes = '[-–－―─−‐‑~～—]';
const range = new RegExp(
  `(?<![\\d.A-Za-z/:〔_–－―─−‐‑~～—-])(?<first>\\d{1,9}(?:\\.\\d{1,6})?)(?<unit>[%‰℃]|[\\u4e00-\\u9fff]{1,3}|(?:[kMGT]?Wh?|[kcmnμ]?m|kg|kV|GB|TB|MPa|Hz))?` +
    `(?<mark> ?${dashes}{1,2} ?)(?<last>\\d{1,9}(?:\\.\\d{1,6})?)(?![\\d.:]|${dashes}\\d|-[A-Za-z])(?<behind>[^\\n]{0,3})`,
  'dg',
);
const timeRange = /(?<![\d:.])\d{1,2}:\d{2}(?<mark> ?[-–－~～] ?)\d{1,2}:\d{2}(?![\d:])/dg;
const chineseRange =
  /(?<=[一二两三四五六七八九十百千])(?<mark>[-–－~])[一二两三四五六七八九十百千]{1,3}(?=[年个月日天周时倍成万亿人家次岁级层期米])/dg;

export const numberRange: Rule = {
  id: 'number-range',
  level: 'error',
  name: { zh: '数值和日期的范围', en: 'Ranges of numbers and dates' },
  clause: {
    zh: '数值、日期的起止之间用一字线“—”（刊物也可以选“～”），不用短横线。',
    en: 'A range takes — (a publication may choose ～), not a hyphen.',
  },
  message: { zh: '范围写成“{{after}}”。', en: 'Write the range with {{after}}.' },
  standard: `${punctuationStandard} 4.13`,
  examples: [
    { before: '用3-5年时间', after: '用3—5年时间' },
    { before: '（2022-2025年）', after: '（2022—2025年）' },
    { before: '8月16日-18日', after: '8月16日—18日' },
    { before: '产能10~20GW', after: '产能10—20GW' },
    { before: '增长5%-8%', after: '增长5%—8%' },
    { before: '9:00-17:00开放', after: '9:00—17:00开放' },
    { before: '用三-五年时间', after: '用三—五年时间' },
  ],
  check(passage) {
    const { text } = passage;
    return [
      ...findAll(text, range, (match) => rangeHit(passage, match)),
      ...findAll(text, timeRange, (match) => markHit(match, '—')),
      ...findAll(text, chineseRange, (match) => markHit(match, passage.settings.rangeMark)),
    ];
  },
};

const measures =
  '%‰℃°年月日天周时分秒个家人名户亩吨米公千平立方万亿元倍岁次级层期台套辆架艘条只件批项座栋间所处片块颗粒瓶箱头株棵度成折点位号季届场章节页班趟组类种款卷集首步升克斤毫厘纳微兆瓦伏安赫帕焦卡字英寸尺人单股票美欧日港世多余';
const latinMeasure = /^(?:[kMGT]?Wh?|[kcmnμ]?m|[mk]?g|kV|[GTM]B|MPa|Hz|mm|cm|nm|L)(?![A-Za-z])/;
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** A range counts up, and has a measure behind it, or is one of years. */
function rangeHit({ settings }: Passage, match: RegExpExecArray): Hit | null {
  const { first = '', unit, mark = '', last = '', behind = '' } = match.groups ?? {};
  const isDated = isYear(first) || /[年月日号时点]$/.test(unit ?? '') || /^[年月日号]/.test(behind);
  const wanted = isDated ? '—' : settings.rangeMark;
  if (mark === wanted) return null;
  if (unit === undefined ? !isCounting(first, last, behind) : !isSameUnit(unit, behind)) return null;
  if (mark === '～' || mark === '—') return { ...markHit(match, wanted), isCertain: false, level: 'warning' };
  return markHit(match, wanted);
}

function isCounting(first: string, last: string, behind: string): boolean {
  if (Number(first) >= Number(last)) return false;
  if (isYear(first) && isYear(last)) return !/^[A-Za-z\d-]/.test(behind);
  const next = behind.charAt(0);
  return (next !== '' && measures.includes(next)) || latinMeasure.test(behind);
}

/** 3年—5年, 8月16日—9月2日 */
function isSameUnit(unit: string, behind: string): boolean {
  if (/[年月日号时]$/.test(unit)) return /^[年月日号时]/.test(behind);
  return behind.startsWith(unit) || (/^[\u4e00-\u9fff]/.test(unit) && behind.charAt(0) === unit.charAt(0));
}

function markHit(match: RegExpExecArray, after: string): Hit {
  const [start, end] = match.indices?.groups?.['mark'] ?? [match.index, match.index + 1];
  return { start, end, after };
}
