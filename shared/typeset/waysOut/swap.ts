import type { Document, DocumentEntry } from '../../compose/document.ts';
import type { Trial } from './trial.ts';
import type { Swap } from './wayOut.ts';

/** The entry that had to move on, or the longest, changes places with the next of its section. */
export function swap(trial: Trial): Swap | null {
  for (const entryId of new Set([trial.overflow.movedEntryId, trial.overflow.entryId])) {
    const changed = entryId === null ? null : withNext(trial.document, entryId);
    const attempt = changed && trial.solves(changed.document);
    if (changed && attempt && entryId !== null) {
      return { kind: 'swap', entryId, withEntryId: changed.next.id, bodyPages: attempt.bodyPages };
    }
  }
  return null;
}

function withNext(
  document: Document,
  entryId: string,
): { readonly document: Document; readonly next: DocumentEntry } | null {
  for (const [index, section] of document.sections.entries()) {
    const at = section.entries.findIndex(({ id }) => id === entryId);
    const [entry, next] = [section.entries[at], section.entries[at + 1]];
    if (!entry || !next) continue;
    const entries = [...section.entries.slice(0, at), next, entry, ...section.entries.slice(at + 2)];
    return { document: { ...document, sections: document.sections.with(index, { ...section, entries }) }, next };
  }
  return null;
}
