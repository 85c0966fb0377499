import type { IssueNumber } from '#shared/model/index.ts';
import { formatIssueLabel, proposeNextIssue } from '#shared/numbering/index.ts';

const week = 7;

/** The ISO 8601 date so many days later. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * Labels of the issues that come next, a week apart.
 * @param numbers of all issues of the publication
 * @param lastDate when the last one appeared; today where there is none
 */
export function nextLabels(numbers: readonly IssueNumber[], pattern: string, lastDate: string, count = 3): string[] {
  const coming: IssueNumber[] = [];
  for (let step = 1; step <= count; step++) {
    coming.push(proposeNextIssue([...numbers, ...coming], { date: daysAfter(lastDate, step * week) }));
  }
  return coming.map((number) => formatIssueLabel(number, pattern));
}
