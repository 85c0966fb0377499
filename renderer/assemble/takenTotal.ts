import type { IssueSummary } from '#shared/contract/index.ts';
import type { IssueNumber } from '#shared/model/index.ts';
import { totalsOverlap } from '#shared/numbering/index.ts';

export interface TakenTotal {
  /** The issue that has it. */
  readonly label: string;
  /** The first total from which on all are free. */
  readonly free: number;
}

/** The issue that has one of the number's totals already, and the next free total; null where they are free. */
export function takenTotal(number: IssueNumber, issues: readonly IssueSummary[], exceptId?: string): TakenTotal | null {
  const others = issues.filter(({ id }) => id !== exceptId);
  const taken = others.find((issue) => totalsOverlap(number, issue.number));
  if (!taken) return null;
  return { label: taken.label, free: Math.max(...others.map((issue) => issue.number.totalTo)) + 1 };
}
