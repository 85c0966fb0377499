import { IsoDate } from '#shared/model/index.ts';

/** Days between Excel's day 0 and 1970; valid from March 1900 on. */
const excelEpoch = 25_569;
const dayMs = 24 * 60 * 60 * 1000;

/** ms; China has one time zone and no summer time. */
const chinaOffset = 8 * 60 * 60 * 1000;

const dayInChina = (time: number): string => new Date(time + chinaOffset).toISOString().slice(0, 10);

/** A date as tables have it (2022/8/19, 2022年8月19日 10:00, 20220819, Excel's 44792, seconds or milliseconds since 1970) in ISO 8601; null where it is none. */
export function isoDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{5}(?:\.\d{1,12})?$/.test(trimmed)) {
    return new Date((Math.floor(Number(trimmed)) - excelEpoch) * dayMs).toISOString().slice(0, 10);
  }
  if (/^(?:\d{10}|\d{13})$/.test(trimmed)) return dayInChina(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(trimmed) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(trimmed) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data ?? null;
}
