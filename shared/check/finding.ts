import { z } from 'zod';
import { Id } from '../model/index.ts';

/** What a finding is about. */
export const FindingKind = z.enum([
  'mark',
  'number',
  'wording',
  'source',
  'fact',
  'picture',
  'layout',
  'duplicate',
  'missing',
  'note',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** Where in an entry a finding stands; `issue` and `section` for what belongs to no entry. */
export const FindingField = z.enum([
  'headline',
  'lead',
  'detail',
  'source',
  'picture',
  'date',
  'entry',
  'section',
  'issue',
]);
export type FindingField = z.infer<typeof FindingField>;

/** Another place that a finding is about: the other spelling, the other entry, what the original says. */
export const FindingPlace = z.strictObject({
  /** null for a clip that is not in the issue. */
  entryId: Id.nullable(),
  clipId: Id,
  /** `original` for what the clip was captured from, whose title and text are lines of one plain text. */
  field: z.enum([...FindingField.options, 'original']),
  /** Offsets in the field's plain text; both 0 for the field as a whole. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** What stands there, with a little of what stands around it; of an entry its headline. */
  text: z.string().max(300),
  /** Label of another issue that it was printed in. */
  label: z.string().max(200).optional(),
  folio: z.int().min(1).nullable(),
});
export type FindingPlace = Readonly<z.infer<typeof FindingPlace>>;

/** What the check of an issue reports (校对问题). */
export const CheckFinding = z.strictObject({
  /** A rule of the house style, or of the check itself, e.g. number-range, missing-source. */
  code: z.string().min(1).max(60),
  level: z.enum(['error', 'warning']),
  kind: FindingKind,
  entryId: Id.nullable(),
  clipId: Id.nullable(),
  field: FindingField,
  /**
   * Offsets in the field's plain text (UTF-16): of the detail its lines joined by LF, of the pictures their captions
   * joined by LF; both 0 for the field as a whole.
   */
  start: z.int().min(0),
  end: z.int().min(0),
  /** The text that was found, so that a fix knows whether it is still there. */
  text: z.string().max(2000),
  /** What tells a finding that is about no text from another of its rule: the picture, the other clip, how many lines. */
  about: z.string().max(150).optional(),
  /** For the user, in both languages. */
  message: z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) }),
  /** What to write instead; null where only the editor can know. */
  suggestion: z.string().max(2000).nullable(),
  /** Whether the suggestion is certain, so that it may be carried out with others in one go. */
  isCertain: z.boolean(),
  /** The same for both marks of a pair, which are put right together. */
  pair: z.string().max(100).optional(),
  /** Printed page, 1 is the first of the body; null outside. */
  folio: z.int().min(1).nullable(),
  related: z.array(FindingPlace).max(100),
});
export type CheckFinding = Readonly<z.infer<typeof CheckFinding>>;
