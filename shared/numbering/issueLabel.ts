import { IssueNumber } from '../model/index.ts';
import { defaultLabelPattern, foldLabel, type LabelField, patternParts } from './labelPattern.ts';

/** The label of an issue, e.g. 2022年8月3期（总82期）. A combined issue prints both ends with a dash: 3—4期. */
export function formatIssueLabel(number: IssueNumber, pattern: string = defaultLabelPattern): string {
  return patternParts(pattern)
    .map((part) => (part.kind === 'text' ? part.text : fieldText(number, part.field)))
    .join('');
}

function fieldText(number: IssueNumber, field: LabelField): string {
  switch (field) {
    case 'year':
    case 'month':
      return String(number[field]);
    case 'number':
      return span(number.number, number.numberTo);
    case 'total':
      return span(number.total, number.totalTo);
  }
}

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}—${to}`);

const fieldExpressions: Readonly<Record<LabelField, string>> = {
  year: String.raw`(\d{4})`,
  month: String.raw`(\d{1,2})`,
  number: String.raw`(\d{1,2}(?:(?:-+|至)\d{1,2})?)`,
  total: String.raw`(\d{1,5}(?:(?:-+|至)\d{1,5})?)`,
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/**
 * Reads a label back: the inverse of {@link formatIssueLabel} for every pattern without a problem. White space, width and
 * the kind of dash do not matter. A field that the pattern lacks is absent from the result; null when the label
 * does not follow the pattern or is no possible number.
 */
export function parseIssueLabel(label: string, pattern: string = defaultLabelPattern): Partial<IssueNumber> | null {
  const parts = patternParts(pattern);
  const expression = parts
    .map((part) => (part.kind === 'text' ? escaped(foldLabel(part.text)) : fieldExpressions[part.field]))
    .join('');
  const values = new RegExp(`^${expression}$`).exec(foldLabel(label))?.slice(1);
  if (values === undefined) return null;
  const read: { -readonly [K in keyof IssueNumber]?: IssueNumber[K] } = {};
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
  for (const [i, field] of fields.entries()) {
    const [from = 0, to = from] = (values[i] ?? '').split(/-+|至/).map(Number);
    if (to < from || (read[field] ?? from) !== from) return null;
    read[field] = from;
    if (field === 'number') read.numberTo = to;
    if (field === 'total') read.totalTo = to;
  }
  return IssueNumber.partial().safeParse(read).success ? read : null;
}
