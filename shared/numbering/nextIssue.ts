import { DeskError } from '../errors.ts';
import { IsoDate, IssueNumber } from '../model/index.ts';
import { latestIssue } from './issueOrder.ts';

export interface NextIssueWish {
  /** ISO 8601 date of issue; without one the issue stays in the month of the last. */
  readonly date?: string | null | undefined;
  /** Total number to use instead of the one after the highest so far, e.g. after numbers that were skipped. */
  readonly total?: number | null | undefined;
  /** How many numbers a combined issue takes; 1 when it is an ordinary one. */
  readonly combined?: number | undefined;
}

/**
 * Proposes the number of the next issue. In the month of the last issue the number in month goes on, in a later
 * month it begins at 1 again, however many months had no issue; a date before the last issue's month counts as
 * that month, so proposals never go back. The total goes on from the highest ever used: a gap stays a gap.
 * @param existing the numbers of all issues of the publication, in any order
 * @throws DeskError invalid_input for the first issue without a date, a date that is none, or a number out of range
 */
export function proposeNextIssue(existing: readonly IssueNumber[], wish: NextIssueWish = {}): IssueNumber {
  const last = latestIssue(existing);
  const asked = wish.date ? monthOf(wish.date) : null;
  const from = last && monthIndex(last);
  const month = Math.max(from ?? 0, asked ?? 0);
  if (month === 0) throw new DeskError('invalid_input', '这是第一期，请先填写出版日期。');
  const number = last && month === from ? last.numberTo + 1 : 1;
  const total = wish.total ?? Math.max(0, ...existing.map((issue) => issue.totalTo)) + 1;
  const more = (wish.combined ?? 1) - 1;
  const proposal = IssueNumber.safeParse({
    year: Math.floor(month / 12),
    month: (month % 12) + 1,
    number,
    numberTo: number + more,
    total,
    totalTo: total + more,
  });
  if (proposal.success && more >= 0) return proposal.data;
  throw new DeskError('invalid_input', '新一期的期号超出了范围，没有建立。请检查日期、总期号和合刊期数。');
}

/** Months since the year 0, so that months compare across years. */
const monthIndex = (issue: IssueNumber): number => issue.year * 12 + issue.month - 1;

function monthOf(date: string): number {
  if (!IsoDate.safeParse(date).success) {
    throw new DeskError('invalid_input', `“${date}”不是日期。请写成 2022-08-26 的样子。`);
  }
  const [year = 0, month = 0] = date.split('-').map(Number);
  return year * 12 + month - 1;
}
