import type { Reading } from './pinyin.ts';

/** How well a query fits a title: smaller is better; null where it does not. */
export interface Match {
  readonly rank: number;
  /** Characters of the title that were matched: from, and up to before. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds a query in a title: as it is written, by the first letters of its pinyin (zb finds 组版), or by its pinyin
 * written out. White space and case do not count.
 */
export function matchTitle(query: string, title: string, reading: Reading | null): Match | null {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  if (wanted === '') return { rank: 9, from: 0, to: 0 };
  for (const written of [query.trim().toLowerCase(), wanted]) {
    const at = title.toLowerCase().indexOf(written);
    if (at >= 0) return { rank: at === 0 ? 0 : 1, from: at, to: at + written.length };
  }
  if (reading === null || !/^[a-z0-9]+$/.test(wanted)) return null;
  const initial = reading.initials.indexOf(wanted);
  if (initial >= 0) return { rank: initial === 0 ? 2 : 3, from: initial, to: initial + wanted.length };
  if (wanted.length > 1 && reading.full.startsWith(wanted)) return { rank: 4, from: 0, to: 0 };
  return null;
}
