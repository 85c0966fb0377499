import { DeskError } from '#shared/errors.ts';
import type { Issue } from '#shared/model/index.ts';

/**
 * An issue is printed, and frozen, only when each of its sections has something in it.
 * @throws DeskError empty_issue, empty_section
 */
export function refuseUnprintable(
  label: string,
  sections: readonly { readonly name: string; readonly entries: readonly unknown[] }[],
  what: '导出' | '冻结' = '导出',
): void {
  if (sections.every((section) => section.entries.length === 0)) {
    throw new DeskError('empty_issue', `${label}还没有条目，没有${what}。请先把素材编入栏目。`);
  }
  const empty = sections.find((section) => section.entries.length === 0);
  if (empty) {
    const message = `${label}的栏目“${empty.name}”没有条目，没有${what}。请编入素材，或删去这个栏目。`;
    throw new DeskError('empty_section', message, { section: empty.name });
  }
}

/** ISO 8601 date of the issue itself, so that the same issue gives the same bytes whenever it is exported. */
export function dateOf({ publishedOn, number: { year, month } }: Pick<Issue, 'publishedOn' | 'number'>): string {
  return publishedOn ?? `${year}-${String(month).padStart(2, '0')}-01`;
}
