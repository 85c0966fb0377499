import fc from 'fast-check';
import type { IssueNumber } from '#shared/model/index.ts';
import { IssueNumber as Schema } from '#shared/model/index.ts';

/** An issue number written as [year, month, number, total], or with both ends of a combined one. */
export function issueNumber(
  year: number,
  month: number,
  number: number | readonly [number, number],
  total: number | readonly [number, number],
): IssueNumber {
  const [from, to] = typeof number === 'number' ? [number, number] : number;
  const [totalFrom, totalTo] = typeof total === 'number' ? [total, total] : total;
  return Schema.parse({ year, month, number: from, numberTo: to, total: totalFrom, totalTo });
}

/** Any valid issue number, combined ones included. */
export const anyIssueNumber: fc.Arbitrary<IssueNumber> = fc
  .record({
    year: fc.integer({ min: 1900, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    number: fc.integer({ min: 1, max: 90 }),
    total: fc.integer({ min: 1, max: 99_000 }),
    more: fc.constantFrom(0, 0, 0, 1, 2, 9),
  })
  .map(({ more, ...n }) => ({ ...n, numberTo: n.number + more, totalTo: n.total + more }));
