import { expect, test } from 'vitest';
import { dayHeadings } from '../../../renderer/library/list/dayHeadings.ts';

/** A Friday. */
const today = '2022-08-26';
const day = (value: string | null, clips = 1) => ({ day: value, clips });

test('this week has a heading a day, the week before one, and then each month one', () => {
  const headings = dayHeadings(
    [
      day('2022-08-26', 2),
      day('2022-08-25'),
      day('2022-08-24'),
      day('2022-08-21'),
      day('2022-08-15', 3),
      day('2022-08-14'),
      day('2022-08-01'),
      day('2022-07-31'),
      day('2021-07-31'),
      day(null, 4),
    ],
    today,
  );
  expect(headings).toEqual([
    { group: { kind: 'today', day: '2022-08-26' }, row: 0, clips: 2 },
    { group: { kind: 'yesterday', day: '2022-08-25' }, row: 2, clips: 1 },
    { group: { kind: 'weekday', day: '2022-08-24' }, row: 3, clips: 1 },
    { group: { kind: 'lastWeek' }, row: 4, clips: 4 },
    { group: { kind: 'month', year: 2022, month: 8 }, row: 8, clips: 2 },
    { group: { kind: 'month', year: 2022, month: 7 }, row: 10, clips: 1 },
    { group: { kind: 'month', year: 2021, month: 7 }, row: 11, clips: 1 },
    { group: { kind: 'undated' }, row: 12, clips: 4 },
  ]);
});

test('a date still to come has a heading of its own', () => {
  expect(dayHeadings([day('2022-09-01')], today)[0]?.group).toEqual({ kind: 'later', day: '2022-09-01' });
});

test('on a Monday yesterday is a day of its own, though it belongs to the week before', () => {
  const kinds = dayHeadings([day('2022-08-22'), day('2022-08-21'), day('2022-08-20')], '2022-08-22').map(
    ({ group }) => group.kind,
  );
  expect(kinds).toEqual(['today', 'yesterday', 'lastWeek']);
});
