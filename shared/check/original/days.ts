/** A date in a text: what of it is said; null for what is not. */
export interface DayNamed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
}

const pattern = /(?:(\d{4})[ ]?年[ ]?)?(?:(\d{1,2})[ ]?月[ ]?)?(?<!\d)(\d{1,2})[ ]?[日号](?![均产])/g;

/** The days of a month that a text names. */
export function daysIn(text: string): DayNamed[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, year, month, day] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      text: whole,
      year: year === undefined ? null : Number(year),
      month: month === undefined ? null : Number(month),
      day: Number(day),
    };
  });
}

/** Words for a day that is counted from the day of writing. */
export const relativeDay =
  /今[天日晨]|昨[天日晚]|前[天日]|明[天日]|后天|近日|日前|当[天日]|本周|上周|周[一二三四五六日]|星期|上午|下午|晚间/;

const dayLength = 24 * 60 * 60 * 1000;

/** Whether two ISO 8601 dates are at most so many days apart. */
export const isNear = (a: string, b: string, days: number): boolean =>
  Math.abs(Date.parse(a) - Date.parse(b)) <= days * dayLength;

/** Whether a named day may be that date. */
export function mayBe({ year, month, day }: DayNamed, iso: string): boolean {
  const [y, m, d] = iso.split('-').map(Number);
  return d === day && (month === null || m === month) && (year === null || y === year);
}

/** Whether two named days may be the same. */
export const mayBeSame = (a: DayNamed, b: DayNamed): boolean =>
  a.day === b.day &&
  (a.month === null || b.month === null || a.month === b.month) &&
  (a.year === null || b.year === null || a.year === b.year);

/** A month or a year that a text names without a day. */
export interface MonthNamed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly year: number;
  /** null where the year alone is named */
  readonly month: number | null;
}

const months =
  /(?<![\d—–-])((?:19|20)\d{2})[ ]?年(?:[ ]?(\d{1,2})[ ]?月(?![ ]?\d{1,2}[ ]?[日号]))?(?![ ]?\d{1,2}[ ]?月)/g;

/** The months of a year, and years alone, that a text names. */
export function monthsIn(text: string): MonthNamed[] {
  return [...text.matchAll(months)].map(({ 0: whole, 1: year, 2: month, index }) => ({
    start: index,
    end: index + whole.length,
    text: whole,
    year: Number(year),
    month: month === undefined ? null : Number(month),
  }));
}
