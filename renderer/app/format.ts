import { currentLanguage, type Language, localeOf } from './words.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** 15:20 @param at ms since 1970 */
export function formatTime(at: number): string {
  const date = new Date(at);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** 8月26日 15:20, or Aug 26, 15:20; the year where it is another. @param at ms since 1970 */
export function formatMoment(at: number, language: Language = currentLanguage()): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(localeOf(language), { ...year, month: 'short', day: 'numeric' }).format(date);
  return `${day} ${formatTime(at)}`;
}

/** 8-26, for a line of a list; with the year where it is another. @param day ISO 8601 date */
export function formatShortDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}-${date}`;
  return year === new Date().getFullYear() ? short : `${year}-${short}`;
}

/** 1,204 */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** 3.4 MB */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
