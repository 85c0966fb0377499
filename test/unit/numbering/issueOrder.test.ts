import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertNumberFree, compareIssues, latestIssue, totalsOverlap } from '#shared/numbering/issueOrder.ts';
import { anyIssueNumber, issueNumber } from '../../helpers/issueNumbers.ts';

const existing = [issueNumber(2022, 8, 2, 81), issueNumber(2022, 8, [3, 4], [82, 83]), issueNumber(2022, 9, 1, 90)];

describe('a total number used twice', () => {
  test.each([
    ['an ordinary one', issueNumber(2022, 9, 2, 81)],
    ['the first of a combined issue', issueNumber(2022, 9, 2, 82)],
    ['the last of a combined issue', issueNumber(2022, 9, 2, 83)],
    ['inside a new combined issue', issueNumber(2022, 9, [2, 9], [84, 91])],
  ])('is refused: %s', (_, number) => {
    expect(() => assertNumberFree(number, existing)).toThrow(expect.objectContaining({ code: 'total_number_used' }));
  });

  test('is named with the issue that has it', () => {
    expect(() => assertNumberFree(issueNumber(2022, 9, 2, 83), existing)).toThrow(
      '总83期已经用于 2022年8月3—4期（总82—83期）',
    );
  });

  test('is not one that was skipped', () => {
    expect(() => assertNumberFree(issueNumber(2022, 9, [2, 4], [84, 86]), existing)).not.toThrow();
    expect(() => assertNumberFree(issueNumber(2022, 9, 2, 89), existing)).not.toThrow();
  });

  test('is what overlap means, whichever comes first', () => {
    const totals = (n: { total: number; totalTo: number }) =>
      Array.from({ length: n.totalTo - n.total + 1 }, (_, i) => n.total + i);
    const near = anyIssueNumber.map((n) => ({
      ...n,
      total: (n.total % 12) + 1,
      totalTo: (n.total % 12) + 1 + n.totalTo - n.total,
    }));
    fc.assert(
      fc.property(near, near, (a, b) => {
        const shared = totals(a).some((total) => totals(b).includes(total));
        expect(totalsOverlap(a, b)).toBe(shared);
        expect(totalsOverlap(b, a)).toBe(shared);
      }),
    );
  });
});

test('a combined issue whose ends are reversed is refused', () => {
  for (const number of [issueNumber(2022, 9, [3, 2], 100), issueNumber(2022, 9, 3, [101, 100])]) {
    expect(() => assertNumberFree(number, existing)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  }
});

describe('the order of issues', () => {
  test('is by year, month and number, whatever the totals', () => {
    const inOrder = [
      issueNumber(2021, 12, 5, 50),
      issueNumber(2022, 1, 1, 40),
      issueNumber(2022, 1, 2, 41),
      issueNumber(2022, 1, 10, 42),
      issueNumber(2022, 10, 1, 43),
    ];
    expect([...inOrder].reverse().sort(compareIssues)).toEqual(inOrder);
    expect(latestIssue([...inOrder].reverse())).toEqual(inOrder.at(-1));
    expect(latestIssue([])).toBeNull();
  });

  test('is a total order', () => {
    const near = anyIssueNumber.map((n) => ({
      ...n,
      year: 2022,
      month: (n.month % 2) + 1,
      number: (n.number % 3) + 1,
    }));
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(compareIssues(a, a)).toBe(0);
        expect(Math.sign(compareIssues(a, b)) + Math.sign(compareIssues(b, a))).toBe(0);
        const [x, y, z] = [a, b, c].sort(compareIssues);
        if (x && y && z)
          expect([compareIssues(x, y), compareIssues(y, z), compareIssues(x, z)].every((d) => d <= 0)).toBe(true);
      }),
    );
  });
});
