import { resolve } from 'node:path';
import type { CheckFinding } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';
import type { CheckedIssue } from '#shared/contract/index.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { checkSheetRows, type ReasonOf } from './checkSheetRows.ts';
import { writeCheckSheet } from './docx/checkSheet.ts';

/**
 * Writes the sheet of an issue's findings for the person who signs off, whole or not at all.
 * @param leftAlone what would be found if nothing were ignored, why it was, and the names of rules that are turned off
 * @param now ms since 1970; when the issue was checked
 * @throws DeskError file_not_writable, disk_full, cancelled
 */
export async function exportCheckSheet(
  { findings, fixed, entries, characters, pictures }: CheckedIssue,
  leftAlone: {
    readonly ignored: readonly CheckFinding[];
    readonly off: readonly string[];
    readonly reasonOf: ReasonOf;
  },
  content: IssueContent,
  path: string,
  { now, signal }: { readonly now: number; readonly signal?: AbortSignal | undefined },
): Promise<{ readonly path: string; readonly bytes: number }> {
  const { publication, issue } = content;
  const bytes = await writeCheckSheet({
    publication: publication.name,
    label: issue.label,
    brand: publication.brand,
    counts: { entries, characters, pictures },
    date: new Date(now),
    fixed,
    rows: checkSheetRows(findings, content),
    ignored: checkSheetRows(leftAlone.ignored, content, leftAlone.reasonOf),
    off: leftAlone.off,
  });
  const whole = resolve(path);
  await writeWhole(whole, bytes, { signal });
  return { path: whole, bytes: bytes.byteLength };
}
