import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssueNumber } from '#shared/model/index.ts';
import { formatIssueLabel } from '#shared/numbering/issueLabel.ts';
import { compareIssues, totalsOverlap } from '#shared/numbering/issueOrder.ts';
import { proposeNextIssue } from '#shared/numbering/nextIssue.ts';
import { anyIssueNumber, issueNumber } from '../../helpers/issueNumbers.ts';

const august3 = issueNumber(2022, 8, 3, 82);
const next = (...args: Parameters<typeof proposeNextIssue>) => formatIssueLabel(proposeNextIssue(...args));

describe('the next issue', () => {
  test('in the same month has the next number', () => {
    expect(next([august3], { date: '2022-08-26' })).toBe('2022年8月4期（总83期）');
    expect(next([august3])).toBe('2022年8月4期（总83期）');
  });

  test('of September is the first one', () => {
    expect(next([august3], { date: '2022-09-02' })).toBe('2022年9月1期（总83期）');
    expect(next([august3], { date: '2022-09-01' })).toBe('2022年9月1期（总83期）');
  });

  test('crosses the end of a year, and months without an issue', () => {
    const december = issueNumber(2022, 12, 5, 99);
    expect(next([december], { date: '2023-01-06' })).toBe('2023年1月1期（总100期）');
    expect(next([december], { date: '2023-04-28' })).toBe('2023年4月1期（总100期）');
    expect(next([december])).toBe('2022年12月6期（总100期）');
  });

  test('goes on behind a combined issue, and can be combined itself', () => {
    expect(next([issueNumber(2022, 8, [3, 4], [82, 83])])).toBe('2022年8月5期（总84期）');
    expect(next([august3], { combined: 2 })).toBe('2022年8月4—5期（总83—84期）');
    expect(next([august3], { date: '2022-10-07', combined: 3 })).toBe('2022年10月1—3期（总83—85期）');
  });

  test('keeps skipped totals skipped, and takes the total it is told', () => {
    expect(next([august3, issueNumber(2022, 8, 4, 90)])).toBe('2022年8月5期（总91期）');
    expect(next([august3], { total: 100 })).toBe('2022年8月4期（总100期）');
  });

  test('goes on from the highest total, even where an earlier issue has it', () => {
    expect(next([issueNumber(2022, 7, 1, 120), august3])).toBe('2022年8月4期（总121期）');
  });

  test('never goes back when the date lies before the last issue', () => {
    expect(next([issueNumber(2022, 9, 1, 83)], { date: '2022-08-26' })).toBe('2022年9月2期（总84期）');
  });

  test('is the first one of a new publication, for which a date is needed', () => {
    expect(next([], { date: '2024-02-29' })).toBe('2024年2月1期（总1期）');
    expect(next([], { date: '2024-12-27', total: 7 })).toBe('2024年12月1期（总7期）');
    expect(() => proposeNextIssue([])).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  test.each(['2022-13-01', '2022-8-26', '2022-02-30', '20220826', '今天'])('cannot be dated %s', (date) => {
    expect(() => proposeNextIssue([august3], { date })).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });

  test.each([{ total: 0 }, { total: 1.5 }, { total: 100_000 }, { combined: 0 }, { combined: 200 }])(
    'cannot have %j',
    (wish) => {
      expect(() => proposeNextIssue([august3], wish)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    },
  );
});

describe('whatever was printed so far', () => {
  const date = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const wish = fc.record({
    date: fc.option(date),
    skip: fc.constantFrom(0, 0, 0, 1, 7),
    combined: fc.constantFrom(1, 1, 1, 2, 3),
  });

  test('each proposal comes after all before it, and no total is proposed twice', () => {
    fc.assert(
      fc.property(date, fc.array(wish, { maxLength: 25 }), (first, wishes) => {
        const issues: IssueNumber[] = [proposeNextIssue([], { date: first })];
        for (const { date: on, skip, combined } of wishes) {
          const plain = proposeNextIssue(issues, { date: on });
          const issue = proposeNextIssue(issues, { date: on, combined, total: skip ? plain.total + skip : null });
          for (const earlier of issues) {
            expect(compareIssues(earlier, issue)).toBeLessThan(0);
            expect(totalsOverlap(earlier, issue)).toBe(false);
          }
          issues.push(issue);
        }
      }),
    );
  });

  test('the proposal does not depend on the order in which the issues are given', () => {
    const modest = anyIssueNumber.filter((n) => n.numberTo < 90);
    fc.assert(
      fc.property(fc.array(modest, { minLength: 1, maxLength: 8 }), (issues) => {
        expect(proposeNextIssue([...issues].reverse())).toEqual(proposeNextIssue(issues));
      }),
    );
  });
});
