import { DeskError } from '../errors.ts';
import type { IssueNumber } from '../model/index.ts';
import { formatIssueLabel } from './issueLabel.ts';

/** Orders issues as they appeared: by year, month, number in month, then total. Negative when `a` came first. */
export function compareIssues(a: IssueNumber, b: IssueNumber): number {
  return (
    a.year - b.year ||
    a.month - b.month ||
    a.number - b.number ||
    a.numberTo - b.numberTo ||
    a.total - b.total ||
    a.totalTo - b.totalTo
  );
}

/** The latest of some issues, or null where there is none. */
export function latestIssue<T extends IssueNumber>(issues: readonly T[]): T | null {
  return issues.reduce<T | null>((last, each) => (last && compareIssues(last, each) >= 0 ? last : each), null);
}

/** Whether two issues share a total number; a combined issue has all from `total` to `totalTo`. */
export function totalsOverlap(a: IssueNumber, b: IssueNumber): boolean {
  return a.total <= b.totalTo && b.total <= a.totalTo;
}

/**
 * Refuses a number that cannot be given to a new issue: its ends are reversed, or one of its totals is taken.
 * @param others the numbers of the publication's other issues (without the issue that is being renumbered)
 * @throws DeskError invalid_input, total_number_used
 */
export function assertNumberFree(number: IssueNumber, others: readonly IssueNumber[]): void {
  if (number.numberTo < number.number || number.totalTo < number.total) {
    throw new DeskError('invalid_input', '合刊的后一个期号小于前一个，没有保存。请检查期号。');
  }
  const taken = others.find((other) => totalsOverlap(number, other));
  if (taken === undefined) return;
  const used = Math.max(number.total, taken.total);
  const message = `总${used}期已经用于 ${formatIssueLabel(taken)}，没有保存。请改用别的总期号。`;
  throw new DeskError('total_number_used', message, { total: used });
}
