import type { IssueState, LaidOut } from './issueDesk.ts';

/** How many entries would stand on another page than now. */
export function changedFolios({ settled, shown }: IssueState): number {
  if (!settled || !shown || settled === shown) return 0;
  return shown.layout.entries.filter(({ id, folio }) => settled.folios.has(id) && settled.folios.get(id) !== folio)
    .length;
}

/** Where an entry stands in its section, both counted from 1; null where the issue does not have it. */
export function ordinalOf(
  issue: LaidOut | null,
  entryId: string,
): { readonly section: string; readonly sectionId: string; readonly place: number; readonly folio: number } | null {
  for (const { id, name, entries } of issue?.document.sections ?? []) {
    const index = entries.findIndex((entry) => entry.id === entryId);
    if (index >= 0) return { section: name, sectionId: id, place: index + 1, folio: issue?.folios.get(entryId) ?? 0 };
  }
  return null;
}
