import type { ClipFilter } from '#shared/contract/index.ts';
import type { SqlValue } from './tables.ts';

/** A filter as a condition on the table clip, and the values of its marks. */
export interface ClipCondition {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

type Part = readonly [string, ...SqlValue[]];

/** Numbers are in every index, so that clips are told apart without a look at their rows. */
const numbersOf = (ids: string): string => `(SELECT number FROM clip AS those WHERE those.id IN (${ids}))`;
const printed = numbersOf('SELECT clip_id FROM frozen_clip');
const used = numbersOf('SELECT clip_id FROM entry UNION SELECT clip_id FROM frozen_clip');

const lacking: Readonly<Record<NonNullable<ClipFilter['lacks']>, string>> = {
  source: 'source_id IS NULL',
  section: 'section_id IS NULL',
  date: 'published_on IS NULL',
  pictures: 'number NOT IN (SELECT clip FROM clip_asset)',
};

const either = (yes: boolean, numbers: string): Part => [`number ${yes ? 'IN' : 'NOT IN'} ${numbers}`];

/** @param now ms since 1970: what `withinDays` counts back from, in local time */
export function clipCondition(filter: ClipFilter, now: () => number): ClipCondition {
  const parts: Part[] = [[`trashed_at IS ${filter.trashed ? 'NOT NULL' : 'NULL'}`]];
  const equals: readonly (readonly [string, SqlValue | undefined])[] = [
    ['status = ?', filter.status],
    ['section_id = ?', filter.sectionId],
    ['source_id = ?', filter.sourceId],
    ['number IN (SELECT clip FROM clip_tag WHERE tag = ?)', filter.tag],
    ['province = ?', filter.province],
    ['city = ?', filter.city],
    ['published_on >= ?', filter.publishedFrom],
    ['published_on <= ?', filter.publishedTo],
  ];
  for (const [condition, value] of equals) if (value !== undefined) parts.push([condition, value]);
  if (filter.withinDays !== undefined) {
    const today = now();
    parts.push(['published_on BETWEEN ? AND ?', dayBefore(today, filter.withinDays - 1), dayBefore(today, 0)]);
  }
  if (filter.lacks !== undefined) parts.push([lacking[filter.lacks]]);
  if (filter.used !== undefined) parts.push(either(filter.used, used));
  if (filter.printed !== undefined) parts.push(either(filter.printed, printed));
  return {
    where: parts.map(([condition]) => condition).join(' AND '),
    values: parts.flatMap(([, ...values]) => values),
  };
}

/** ISO 8601 date so many days before the present one, in local time. */
function dayBefore(now: number, days: number): string {
  const today = new Date(now);
  const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() - days));
  return day.toISOString().slice(0, 10);
}
