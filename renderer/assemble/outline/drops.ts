import type { DropTarget, Key } from 'react-aria-components';
import type { Issue } from '#shared/model/index.ts';
import {
  type ContentChange,
  entriesOf,
  moveEntries,
  moveSection,
  onIssue,
  placeClips,
  placeOf,
  type Target,
  withoutMoved,
} from '../../issue/index.ts';
import type { Dragged } from '../dragged.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { entryPlace, rowAfter, sectionPlace } from './dropPlaces.ts';
import type { Gap } from './outlineLayout.ts';

/** What dropping something at a place would do. */
export interface Drop {
  readonly change: ContentChange;
  readonly gap: Gap;
  readonly carryOut: () => Promise<boolean>;
}

/** Null where it cannot be dropped there. */
export function dropOf(issue: Issue, what: Dragged, target: DropTarget, actions: IssueActions): Drop | null {
  if (what.kind === 'section') return sectionDrop(issue, what.id, target, actions);
  const place = entryPlace(issue, target);
  if (!place) return null;
  const gap = { target, before: rowAfter(issue, place) };
  if (what.kind === 'clips') {
    const { clips, reading } = what;
    return {
      gap,
      change: (content) => placeClips(content, clips, place),
      carryOut: async () => {
        const read = await reading;
        return read.length > 0 && actions.placeClips(read, place);
      },
    };
  }
  const to = withoutMoved(issue, what.ids, place);
  const change = (now: Issue) => moveEntries(now, what.ids, to);
  return {
    gap,
    change: onIssue(change),
    carryOut: async () => !isSameOrder(issue, change(issue)) && actions.moveEntries(what.ids, to),
  };
}

function sectionDrop(issue: Issue, id: string, target: DropTarget, actions: IssueActions): Drop | null {
  const index = sectionPlace(issue, id, target);
  if (index === null) return null;
  const rest = issue.sections.filter((section) => section.id !== id);
  return {
    gap: { target, before: rest[index]?.id ?? null },
    change: onIssue((now) => moveSection(now, id, index)),
    carryOut: async () => issue.sections[index]?.id !== id && actions.moveSection(id, index),
  };
}

const isSameOrder = (one: Issue, other: Issue): boolean =>
  one.sections.every((section, at) => {
    const entries = other.sections[at]?.entries ?? [];
    return (
      section.entries.length === entries.length && section.entries.every(({ id }, index) => id === entries[index]?.id)
    );
  });

/** What rows that are dragged together stand for: a section where there is one among them, else entries as printed. */
export function draggedOf(
  issue: Issue,
  keys: ReadonlySet<Key>,
  headlineOf: (entryId: string) => string,
): Dragged | null {
  const section = issue.sections.find(({ id }) => keys.has(id));
  if (section) return { kind: 'section', id: section.id, text: section.name };
  const ids = entriesOf(issue).flatMap(({ id }) => (keys.has(id) ? [id] : []));
  return ids.length === 0 ? null : { kind: 'entries', ids, text: ids.map(headlineOf).join('\n') };
}

/** Where an entry goes that is placed after another one; at the end of a section where there is none. */
export function placeAfter(issue: Issue, entryId: string | null, sectionId: string): Target {
  const place = entryId === null ? null : placeOf(issue, entryId);
  if (place) return { ...place, index: place.index + 1 };
  const section = issue.sections.find(({ id }) => id === sectionId);
  return { sectionId, index: section?.entries.length ?? 0 };
}
