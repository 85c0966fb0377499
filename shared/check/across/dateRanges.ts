import { findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { textPlace } from '../places.ts';
import { fieldText, type TextField, textFields } from '../textFields.ts';
import { words } from '../words.ts';

interface RangeOfDates {
  readonly entry: CheckedEntry;
  readonly field: TextField;
  readonly start: number;
  readonly text: string;
  readonly from: string;
  readonly joint: string;
  readonly to: string;
  readonly style: Style;
}

/** 21日至23日 · 16日—18日 · 16—18日 */
type Style = '至' | 'marked' | 'short';

const space = '[ \u00A0\u3000]?';
const pattern = new RegExp(
  `((?:\\d{1,4}${space}年${space})?(?:\\d{1,2}${space}月${space})?\\d{1,2}${space}(日?))` +
    `${space}(至|到|[—–－~～∼-]{1,2})${space}` +
    `((?:\\d{1,2}${space}月${space})?\\d{1,2}${space}日)`,
  'g',
);

/** One style of date range in one issue: the places written in the rarer one. */
export function checkDateRanges(entries: readonly CheckedEntry[], { settings }: CheckInput): CheckFinding[] {
  const ranges = entries.flatMap(rangesOf);
  const counts = new Map<Style, number>();
  for (const { style } of ranges) counts.set(style, (counts.get(style) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const example = ranges.find(({ style }) => style === usual);
  if (usual === undefined || !example) return [];
  return ranges
    .filter(({ style }) => style !== usual)
    .flatMap((range) => {
      const suggestion = written(range, usual, settings.rangeMark);
      const message = words(
        `“${range.text}”与本期别处的“${example.text}”写法不同`,
        `“${range.text}” is written differently from “${example.text}” elsewhere in the issue`,
      );
      const { field, start, text } = range;
      const end = example.start + example.text.length;
      const related = [textPlace(example.entry, example.field, example.start, end)];
      return findingOf(
        { code: 'date-range-style', field, start, end: start + text.length, text, suggestion, message, related },
        range.entry.subject,
        settings,
      );
    });
}

function rangesOf(entry: CheckedEntry): RangeOfDates[] {
  return textFields.flatMap((field) => {
    const text = fieldText(entry.clip, field);
    return [...text.matchAll(pattern)].flatMap((match): RangeOfDates[] => {
      const [whole, from = '', day = '', joint = '', to = ''] = match;
      // 3月至12月20日 and a bare 5-18日 that a larger number ends in are something else.
      if (/\d$/.test(text.slice(0, match.index))) return [];
      const isWord = joint === '至' || joint === '到';
      const style = isWord ? '至' : day === '' ? 'short' : 'marked';
      return [{ entry, field, start: match.index, text: whole, from, joint, to, style }];
    });
  });
}

/** The range as another style writes it. */
function written({ from, to }: RangeOfDates, style: Style, mark: string): string {
  const start = from.endsWith('日') ? from : `${from}日`;
  if (style === '至') return `${start}至${to}`;
  if (style === 'marked' || /月/.test(to)) return `${start}${mark}${to}`;
  return `${start.slice(0, -1)}${mark}${to}`;
}
