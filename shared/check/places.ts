import type { FindingPlace } from './finding.ts';
import type { CheckedEntry } from './input.ts';
import { fieldText, type TextField } from './textFields.ts';

/** Characters shown on each side of a place, so that it is known again. */
const around = 12;

/** A stretch of text with a little of what stands around it in its line. */
export function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - around);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.slice(0, 300);
}

const subjectOf = ({ entry, clip, subject }: CheckedEntry) => ({
  entryId: entry.id,
  clipId: clip.id,
  folio: subject.folio,
});

/** An entry as another's finding names it. */
export const entryPlace = (entry: CheckedEntry): FindingPlace => ({
  ...subjectOf(entry),
  field: 'entry',
  start: 0,
  end: 0,
  text: entry.clip.headline.slice(0, 300),
});

/** A stretch of an entry's text as another's finding names it. */
export const textPlace = (entry: CheckedEntry, field: TextField, start: number, end: number): FindingPlace => ({
  ...subjectOf(entry),
  field,
  start,
  end,
  text: excerptOf(fieldText(entry.clip, field), start, end),
});

/** The source of an entry as another's finding names it. */
export const sourcePlace = (entry: CheckedEntry): FindingPlace => ({
  ...subjectOf(entry),
  field: 'source',
  start: 0,
  end: entry.source?.name.length ?? 0,
  text: (entry.source?.name ?? '').slice(0, 300),
});
