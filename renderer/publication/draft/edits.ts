import { Publication } from '#shared/model/index.ts';
import { labelPatternFault } from '#shared/numbering/index.ts';

/** Fields of a publication that were changed, with their new values. */
export type Edits = Partial<Publication>;

const entriesOf = (edits: Edits) => Object.entries(edits) as [keyof Publication, Publication[keyof Publication]][];

/** Values that can be saved as they are: not an empty name, not a pattern that numbers nothing. */
export function savable(edits: Edits): Edits {
  return Object.fromEntries(entriesOf(edits).filter(([field, value]) => isSavable(field, value)));
}

function isSavable(field: keyof Publication, value: Publication[keyof Publication]): boolean {
  if (!Publication.shape[field].safeParse(value).success) return false;
  if (typeof value === 'string' && field !== 'closingNote' && value !== '' && value.trim() === '') return false;
  return field !== 'labelPattern' || labelPatternFault(String(value)) === null;
}

/** The edits that say something else than `done` does. */
export function withoutSame(edits: Edits, done: Edits): Edits {
  return Object.fromEntries(entriesOf(edits).filter(([field, value]) => !(field in done) || done[field] !== value));
}
