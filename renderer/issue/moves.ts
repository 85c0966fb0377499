import type { IssueContent } from '#shared/compose/index.ts';
import type { Asset, Clip, Entry, Issue, IssueSection } from '#shared/model/index.ts';

/** Where entries go: a place in a section, counted without the entries themselves; beyond the end means the last. */
export interface Target {
  readonly sectionId: string;
  readonly index: number;
}

/** What an issue, or what it is composed from, becomes. Doing it again changes nothing. */
export type ContentChange = (content: IssueContent) => IssueContent;

/** Makes a change of an issue one of its content. */
export const onIssue =
  (change: (issue: Issue) => Issue): ContentChange =>
  (content) => ({ ...content, issue: change(content.issue) });

const withSections = (issue: Issue, sections: readonly IssueSection[]): Issue => ({
  ...issue,
  sections: [...sections],
});

const inserted = <T>(list: readonly T[], index: number, items: readonly T[]): T[] => [
  ...list.slice(0, index),
  ...items,
  ...list.slice(index),
];

/** Takes entries out; sections without them stay the same objects. */
export function removeEntries(issue: Issue, entryIds: readonly string[]): Issue {
  const gone = new Set(entryIds);
  const sections = issue.sections.map((section) =>
    section.entries.some(({ id }) => gone.has(id))
      ? { ...section, entries: section.entries.filter(({ id }) => !gone.has(id)) }
      : section,
  );
  return withSections(issue, sections);
}

/**
 * Puts entries, new or not, in the order given at a place. Nothing changes where there is no such section.
 * @param entries each at most once
 */
export function placeEntries(issue: Issue, entries: readonly Entry[], { sectionId, index }: Target): Issue {
  if (!issue.sections.some(({ id }) => id === sectionId)) return issue;
  const rest = removeEntries(
    issue,
    entries.map(({ id }) => id),
  );
  const sections = rest.sections.map((section) =>
    section.id === sectionId ? { ...section, entries: inserted(section.entries, index, entries) } : section,
  );
  return withSections(issue, sections);
}

/** Moves entries, in the order given, to a place; ids that the issue does not have are passed over. */
export function moveEntries(issue: Issue, entryIds: readonly string[], target: Target): Issue {
  const all = entriesById(issue);
  return placeEntries(
    issue,
    [...new Set(entryIds)].flatMap((id) => all.get(id) ?? []),
    target,
  );
}

/** Moves a section to a place counted without it. */
export function moveSection(issue: Issue, sectionId: string, index: number): Issue {
  const section = issue.sections.find(({ id }) => id === sectionId);
  if (!section) return issue;
  const rest = issue.sections.filter((each) => each !== section);
  return withSections(issue, inserted(rest, index, [section]));
}

export function removeSection(issue: Issue, sectionId: string): Issue {
  return withSections(
    issue,
    issue.sections.filter(({ id }) => id !== sectionId),
  );
}

export function addSection(issue: Issue, section: IssueSection): Issue {
  return withSections(issue, [...issue.sections.filter(({ id }) => id !== section.id), section]);
}

/** Changes name, format or items per page. */
export function changeSection(
  issue: Issue,
  sectionId: string,
  change: Partial<Pick<IssueSection, 'name' | 'format' | 'itemsPerPage'>>,
): Issue {
  return withSections(
    issue,
    issue.sections.map((section) => (section.id === sectionId ? { ...section, ...change } : section)),
  );
}

/** Limits the height of an entry's pictures; null takes the limit away. */
export function limitPictures(issue: Issue, entryId: string, lines: number | null): Issue {
  const change = ({ pictureLines: _before, ...entry }: Entry): Entry =>
    lines === null ? entry : { ...entry, pictureLines: lines };
  return withSections(
    issue,
    issue.sections.map((section) =>
      section.entries.some(({ id }) => id === entryId)
        ? { ...section, entries: section.entries.map((entry) => (entry.id === entryId ? change(entry) : entry)) }
        : section,
    ),
  );
}

/** A clip with the pictures it needs, ready to be composed. */
export interface PlacedClip {
  readonly entry: Entry;
  readonly clip: Clip;
  readonly assets: readonly Asset[];
}

/** Puts clips as new entries at a place, with all that composing them needs. */
export function placeClips(content: IssueContent, clips: readonly PlacedClip[], target: Target): IssueContent {
  const entries = clips.map(({ entry }) => entry);
  return {
    ...content,
    issue: placeEntries(content.issue, entries, target),
    clips: joined(
      content.clips,
      clips.map(({ clip }) => clip),
    ),
    assets: joined(
      content.assets,
      clips.flatMap(({ assets }) => assets),
    ),
  };
}

/** Replaces a clip's text wherever it stands in the issue. */
export const changeClip =
  (clipId: string, change: (clip: Clip) => Clip): ContentChange =>
  (content) => ({ ...content, clips: content.clips.map((clip) => (clip.id === clipId ? change(clip) : clip)) });

function joined<T extends { readonly id: string }>(before: readonly T[], more: readonly T[]): T[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }, at) => !known.has(id) && more.findIndex((each) => each.id === id) === at)];
}

export function entriesById(issue: Issue): ReadonlyMap<string, Entry> {
  return new Map(issue.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])));
}

/** Where an entry stands; null where the issue does not have it. */
export function placeOf(issue: Issue, entryId: string): Target | null {
  for (const section of issue.sections) {
    const index = section.entries.findIndex(({ id }) => id === entryId);
    if (index >= 0) return { sectionId: section.id, index };
  }
  return null;
}

/** Entries in printed order. */
export const entriesOf = (issue: Issue): Entry[] => issue.sections.flatMap(({ entries }) => entries);

/**
 * A place counted with the moved entries as one counted without them, as a move wants it.
 * @param index of the gap in the section as it is shown: 0 before its first entry
 */
export function withoutMoved(issue: Issue, moved: readonly string[], { sectionId, index }: Target): Target {
  const entries = issue.sections.find(({ id }) => id === sectionId)?.entries ?? [];
  const before = entries.slice(0, index).filter(({ id }) => moved.includes(id)).length;
  return { sectionId, index: index - before };
}

/**
 * Where entries go that are moved by one place, or by one section, with the keyboard; null at the end of the issue.
 * @param entryIds in printed order; they end up together
 * @param step -1 for up, 1 for down
 */
export function neighbourPlace(
  issue: Issue,
  entryIds: readonly string[],
  step: -1 | 1,
  by: 'place' | 'section',
): Target | null {
  const edge = step < 0 ? entryIds[0] : entryIds.at(-1);
  const here = edge === undefined ? null : placeOf(issue, edge);
  if (!here) return null;
  const at = issue.sections.findIndex(({ id }) => id === here.sectionId);
  const entries = issue.sections[at]?.entries ?? [];
  const gap = step < 0 ? here.index - 1 : here.index + 2;
  if (by === 'place' && gap >= 0 && gap <= entries.length) {
    return withoutMoved(issue, entryIds, { sectionId: here.sectionId, index: gap });
  }
  const next = issue.sections[at + step];
  if (!next) return null;
  const rest = next.entries.filter(({ id }) => !entryIds.includes(id));
  return { sectionId: next.id, index: step > 0 || by === 'section' ? 0 : rest.length };
}
