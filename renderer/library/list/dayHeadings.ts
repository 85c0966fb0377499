import type { ClipDay } from '#shared/contract/index.ts';

/** What a heading in the list stands for. */
export type DayGroup =
  | { readonly kind: 'today' | 'yesterday' | 'weekday' | 'later'; readonly day: string }
  | { readonly kind: 'lastWeek' | 'undated' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

export interface DayHeading {
  readonly group: DayGroup;
  /** The first row below it; 0 is the first of the list. */
  readonly row: number;
  readonly clips: number;
}

/** Days since 1970 of an ISO 8601 date. */
const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** 0 is Monday; 1 January 1970 was a Thursday. */
const weekday = (number: number): number => (((number + 3) % 7) + 7) % 7;

function groupOf(day: string | null, today: string): DayGroup {
  if (day === null) return { kind: 'undated' };
  const number = dayNumber(day);
  const now = dayNumber(today);
  const monday = now - weekday(now);
  if (number > now) return { kind: 'later', day };
  if (number === now) return { kind: 'today', day };
  if (number === now - 1) return { kind: 'yesterday', day };
  if (number >= monday) return { kind: 'weekday', day };
  if (number >= monday - 7) return { kind: 'lastWeek' };
  const [year = 0, month = 0] = day.split('-').map(Number);
  return { kind: 'month', year, month };
}

/** Names a group: days of one group have one heading. */
function nameOf(group: DayGroup): string {
  if ('day' in group) return group.day;
  return group.kind === 'month' ? `${group.year}-${group.month}` : group.kind;
}

/**
 * Where headings stand in a list ordered by date: a day each for this week, then last week, then months.
 * @param days how many clips bear each date, in the order of the list
 * @param today ISO 8601 date
 */
export function dayHeadings(days: readonly ClipDay[], today: string): readonly DayHeading[] {
  const headings: DayHeading[] = [];
  let row = 0;
  for (const { day, clips } of days) {
    const group = groupOf(day, today);
    const last = headings.at(-1);
    if (last && nameOf(last.group) === nameOf(group)) {
      headings[headings.length - 1] = { ...last, clips: last.clips + clips };
    } else {
      headings.push({ group, row, clips });
    }
    row += clips;
  }
  return headings;
}
