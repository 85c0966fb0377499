import type { Document, DocumentEntry } from '../../compose/document.ts';
import type { Overflow } from '../body/planSection.ts';
import type { Attempt, Typesetter } from '../typesetter.ts';

/** An overflow, and a way to find out whether a change of the document ends it. */
export interface Trial {
  readonly document: Document;
  readonly overflow: Overflow;
  /** The entries that do not fit together. */
  readonly together: readonly DocumentEntry[];
  /** What comes of a change; null where it does not end the overflow, or makes another. */
  solves(changed: Document): Attempt | null;
}

/** Null where the entry is none of those that do not fit. */
export function openTrial(typesetter: Typesetter, document: Document, entryId: string): Trial | null {
  const { overflows } = typesetter.attempt(document);
  const overflow =
    overflows.find((each) => each.entryId === entryId || each.movedEntryId === entryId) ??
    overflows.find((each) => each.togetherIds.includes(entryId));
  if (!overflow) return null;
  const together = document.sections
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => overflow.togetherIds.includes(id));
  return {
    document,
    overflow,
    together,
    solves(changed) {
      const attempt = typesetter.attempt(changed);
      const named = [overflow.entryId, overflow.movedEntryId];
      const isOver = attempt.overflows.some(
        (each) => named.includes(each.entryId) || named.includes(each.movedEntryId),
      );
      return isOver || attempt.overflows.length >= overflows.length ? null : attempt;
    },
  };
}

/** The document with some of its entries replaced; null leaves one as it is. */
export function withEntries(document: Document, replace: (entry: DocumentEntry) => DocumentEntry | null): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => replace(entry) ?? entry),
  }));
  return { ...document, sections };
}
