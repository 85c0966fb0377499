import type { IssueNumber } from '../../model/index.ts';
import { parseIssueLabel } from '../../numbering/index.ts';
import { type Draft, findingOf, noSubject } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckInput } from '../input.ts';
import { words } from '../words.ts';

/** The issue's number against its label and the publication's other issues. */
export function checkNumbering({ content, others, settings }: CheckInput): CheckFinding[] {
  const { issue, publication } = content;
  const drafts = [...labelDrafts(issue.label, issue.number, publication.labelPattern)];
  for (const other of others) drafts.push(...against(issue.number, other));
  return drafts.flatMap((draft) => findingOf({ ...draft, about: `${issue.id} ${draft.text}` }, noSubject, settings));
}

function labelDrafts(label: string, number: IssueNumber, pattern: string): Draft[] {
  const read = parseIssueLabel(label, pattern);
  // A label of its own kind says nothing that could be compared.
  if (read === null) return [];
  const fields = ['year', 'month', 'number', 'numberTo', 'total', 'totalTo'] as const;
  const differing = fields.find((field) => read[field] !== undefined && read[field] !== number[field]);
  if (differing === undefined) return [];
  const message = words(
    `印出的期号是${label}，登记的却是${number.year}年${number.month}月第${number.number}期、总${number.total}期`,
    `The printed label is ${label}, but the issue is registered as no. ${number.number} of ${number.year}-${number.month}, total no. ${number.total}`,
  );
  return [{ code: 'label-differs', field: 'issue', text: label, message }];
}

function against(number: IssueNumber, other: CheckInput['others'][number]): Draft[] {
  const { number: there, label } = other;
  const sameTotal = overlaps(number.total, number.totalTo, there.total, there.totalTo);
  const sameNumber =
    monthOf(number) === monthOf(there) && overlaps(number.number, number.numberTo, there.number, there.numberTo);
  if (sameTotal || sameNumber) {
    const zh = sameTotal ? `总${number.total}期` : `${number.year}年${number.month}月${number.number}期`;
    const en = sameTotal ? `Total no. ${number.total}` : `No. ${number.number} of ${number.year}-${number.month}`;
    const message = words(`期号${zh}已经用在${label}`, `${en} is already taken by ${label}`);
    return [{ code: 'number-taken', field: 'issue', text: label, message }];
  }
  const isLater = monthOf(number) === monthOf(there) ? number.number > there.number : monthOf(number) > monthOf(there);
  if (isLater === number.total > there.total) return [];
  const message = words(
    `总${number.total}期排在${label}${isLater ? '之后' : '之前'}，总期号却${isLater ? '更小' : '更大'}`,
    `Total no. ${number.total} comes ${isLater ? 'after' : 'before'} ${label} in time, but its total number is ${isLater ? 'lower' : 'higher'}`,
  );
  return [{ code: 'number-order', field: 'issue', text: label, message }];
}

const monthOf = ({ year, month }: IssueNumber): number => year * 12 + month;

const overlaps = (from: number, to: number, otherFrom: number, otherTo: number): boolean =>
  from <= otherTo && otherFrom <= to;
