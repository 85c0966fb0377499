import type { DropTarget, Key } from 'react-aria-components';
import type { Issue } from '#shared/model/index.ts';
import { placeOf, type Target } from '../../issue/index.ts';

/** Where entries dropped there go, counted with all entries that are there now; null where they cannot be dropped. */
export function entryPlace(issue: Issue, target: DropTarget): Target | null {
  if (target.type === 'root') return endOf(issue, issue.sections.length - 1);
  const key = String(target.key);
  const at = issue.sections.findIndex(({ id }) => id === key);
  if (at >= 0) {
    if (target.dropPosition === 'on') return { sectionId: key, index: 0 };
    return endOf(issue, target.dropPosition === 'before' ? at - 1 : at);
  }
  const place = placeOf(issue, key);
  if (!place || target.dropPosition === 'on') return null;
  return { ...place, index: place.index + (target.dropPosition === 'after' ? 1 : 0) };
}

function endOf(issue: Issue, at: number): Target | null {
  const section = issue.sections[at];
  return section ? { sectionId: section.id, index: section.entries.length } : null;
}

/** Where a section dropped there goes, counted without itself; null where it cannot be dropped. */
export function sectionPlace(issue: Issue, sectionId: string, target: DropTarget): number | null {
  const rest = issue.sections.filter(({ id }) => id !== sectionId);
  if (target.type === 'root') return rest.length;
  if (target.dropPosition === 'on') return null;
  const own = issue.sections.findIndex(({ id }) => id === target.key);
  if (own < 0) return null;
  if (target.key === sectionId) return own;
  return rest.findIndex(({ id }) => id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
}

/** The row that a gap at the place moves down; null at the end of the outline. */
export function rowAfter(issue: Issue, { sectionId, index }: Target): Key | null {
  const at = issue.sections.findIndex(({ id }) => id === sectionId);
  return issue.sections[at]?.entries[index]?.id ?? issue.sections[at + 1]?.id ?? null;
}
