import { halfWidth } from '../page/tidy.ts';

/** A calendar date found in a text. */
export interface FoundDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly index: number;
  readonly length: number;
}

const han = '〇○零一二三四五六七八九十廿卅';
const numeric =
  /(?<!\d)((?:19|20)\d{2})\s{0,3}(?:年|[-/.．])\s{0,3}(\d{1,2})\s{0,3}(?:月|[-/.．])\s{0,3}(\d{1,2})(?!\d)\s{0,2}日?/g;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const english =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d{2})\b/gi;
const chinese = new RegExp(`([一二][〇○零一二三四五六七八九]{3})年([${han}]{1,3})月([${han}]{1,3})日?`, 'g');
const yearless =
  /(?<![\d年.-])(\d{1,2})\s?(?:月\s?(\d{1,2})\s?日|-(\d{1,2})(?=\s+\d{1,2}:\d{2}|\s*$|\s)|\/(\d{1,2})(?=\s+\d{1,2}:\d{2}))/g;
const compact = /(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)/g;

/** The dates with a year in a text, in its order: 2022-08-16, 2022年8月16日, 2022/ 8/ 16, 二〇二二年八月十六日, Aug 16, 2022. */
export function findDates(text: string): readonly FoundDate[] {
  const plain = halfWidth(text.slice(0, 3000));
  const found: FoundDate[] = [];
  for (const match of plain.matchAll(numeric))
    found.push(dateOf(match, Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of plain.matchAll(chinese)) {
    found.push(dateOf(match, digits(match[1]), hanNumber(match[2]), hanNumber(match[3])));
  }
  for (const match of plain.matchAll(english)) {
    const month = months.indexOf((match[1] ?? '').toLowerCase()) + 1;
    found.push(dateOf(match, Number(match[3]), month, Number(match[2])));
  }
  return found.filter(isDate).toSorted((a, b) => a.index - b.index);
}

/** Dates written as 20220816 or 20220816093000. */
export function findCompactDates(text: string): readonly FoundDate[] {
  return [...text.slice(0, 3000).matchAll(compact)]
    .map((match) => dateOf(match, Number(match[1]), Number(match[2]), Number(match[3])))
    .filter(isDate);
}

/** Dates without a year: 8月16日, 08-16 09:30. */
export function findYearless(text: string): readonly FoundDate[] {
  return [...halfWidth(text.slice(0, 3000)).matchAll(yearless)]
    .map((match) => dateOf(match, null, Number(match[1]), Number(match[2] ?? match[3] ?? match[4])))
    .filter(isDate);
}

const dateOf = (match: RegExpExecArray, year: number | null, month: number, day: number): FoundDate => ({
  year,
  month,
  day,
  index: match.index,
  length: match[0].length,
});

function isDate({ year, month, day }: FoundDate): boolean {
  if (year !== null && (year < 1949 || year > 2099)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

const values = '〇一二三四五六七八九';
const digits = (text = ''): number => Number([...text].map((sign) => Math.max(0, values.indexOf(sign))).join(''));

/** 一 … 三十一, 廿三 and 卅一. */
function hanNumber(text = ''): number {
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const ten = plain.indexOf('十');
  if (ten < 0) return digits(plain);
  const tens = ten === 0 ? 1 : digits(plain.slice(0, ten));
  return tens * 10 + (ten === plain.length - 1 ? 0 : digits(plain.slice(ten + 1)));
}

/** ISO 8601, e.g. 2022-08-16. */
export const isoOf = ({ month, day }: FoundDate, year: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day in China of a time in seconds or milliseconds since 1970; null for times that no page has. */
export function isoOfTime(time: number): string | null {
  const ms = time < 1e11 ? time * 1000 : time;
  if (ms < 9e11 || ms > 4e12) return null;
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The date that a field for machines gives: ISO with zone, any date of findDates, 20220816, a time in seconds or ms. */
export function machineDate(text: string): string | null {
  const plain = text.trim();
  if (/^\d{10}(?:\d{3})?$/.test(plain)) return isoOfTime(Number(plain));
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(plain)) {
    const time = Date.parse(plain);
    if (!Number.isNaN(time)) return isoOfTime(time);
  }
  const [date] = [...findDates(plain), ...findCompactDates(plain)];
  return date?.year ? isoOf(date, date.year) : null;
}
