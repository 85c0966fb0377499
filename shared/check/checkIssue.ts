import type { Original } from '../model/index.ts';
import type { Fingerprint } from '../similar/index.ts';
import { allSteps, type Steps } from '../steps.ts';
import { type AlikePair, createAlikeFinder, fingerprintOf } from './across/alike.ts';
import { checkDateRanges } from './across/dateRanges.ts';
import { checkDuplicates } from './across/duplicates.ts';
import { checkNames, type NamePlace, namesOf } from './across/names.ts';
import { checkSourceHosts } from './across/sourceHosts.ts';
import { checkSourceNames } from './across/sources.ts';
import { checkTypedSource } from './across/typedSource.ts';
import { findingOf } from './draft.ts';
import type { CheckFinding } from './finding.ts';
import { createIgnoring } from './ignoring.ts';
import { type CheckedEntry, type CheckInput, entriesOf } from './input.ts';
import { checkOriginal } from './original/checkOriginal.ts';
import { checkLayout } from './preflight/layout.ts';
import { checkMissing, checkSections } from './preflight/missing.ts';
import { checkNotes } from './preflight/notes.ts';
import { checkNumbering } from './preflight/numbering.ts';
import { checkPictures } from './preflight/pictures.ts';
import { inPrintedOrder } from './printedOrder.ts';
import { clipStyle } from './style/clipStyle.ts';

export interface IssueChecker {
  /** Checks an issue; of the entries that say the same as last time their texts are not read again. */
  check(input: CheckInput): CheckFinding[];
  /** The same, stopping after each entry; another check may run in between. */
  checkInSteps(input: CheckInput): Steps<CheckFinding[]>;
}

interface EntryNotes {
  /** What the entry's texts, source and original were. */
  readonly text: string;
  /** What it was checked with. */
  readonly scope: number;
  readonly findings: readonly CheckFinding[];
  readonly print: Fingerprint;
  /** The names that are compared with those of other entries. */
  readonly names: readonly NamePlace[];
}

/** Makes a checker. Its result depends on the input alone; what it remembers only saves work. */
export function createIssueChecker(): IssueChecker {
  let notes = new Map<string, EntryNotes>();
  let scope: Scope = { text: '', id: 0 };
  const findAlike = createAlikeFinder();
  function* checkInSteps(input: CheckInput): Steps<CheckFinding[]> {
    const entries = entriesOf(input);
    const own = scopeOf(input, scope);
    scope = own;
    const checked = new Map<string, EntryNotes>();
    for (const entry of entries) {
      const { id } = entry.entry;
      checked.set(id, notesOf(entry, input, own.id, notes.get(id)));
      yield;
    }
    notes = checked;
    const alike = yield* findAlike(
      entries.flatMap(({ entry, clip }) => {
        const note = checked.get(entry.id);
        return note ? [{ clipId: clip.id, print: note.print }] : [];
      }),
    );
    return gather(entries, input, checked, alike);
  }
  return { checkInSteps, check: (input) => allSteps(checkInSteps(input)) };
}

/** What all entries are checked with; named by a number, so that an entry's key stays short. */
interface Scope {
  readonly text: string;
  readonly id: number;
}

function scopeOf({ settings, registry }: CheckInput, before: Scope): Scope {
  const text = JSON.stringify([settings, registry]);
  return text === before.text ? before : { text, id: before.id + 1 };
}

/** An original is never edited: when and where it was captured tells it from others. */
function textOf({ entry, clip, source }: CheckedEntry, original: Original | undefined): string {
  const { headline, lead, detail, pictures, publishedOn, url } = clip;
  const captured = original && [original.capturedAt, original.url, original.title];
  return JSON.stringify([entry.id, headline, lead, detail, pictures, publishedOn, url, source, captured]);
}

function notesOf(entry: CheckedEntry, input: CheckInput, scope: number, before: EntryNotes | undefined): EntryNotes {
  const original = input.originals.get(entry.clip.id);
  const text = textOf(entry, original);
  if (before?.text !== text) {
    const findings = checkEntry(entry, original, input);
    return { text, scope, findings, print: fingerprintOf(entry), names: namesOf(entry) };
  }
  return before.scope === scope ? before : { ...before, scope, findings: checkEntry(entry, original, input) };
}

function checkEntry(
  entry: CheckedEntry,
  original: Original | undefined,
  { settings, registry }: CheckInput,
): CheckFinding[] {
  const { clip, source, subject } = entry;
  const drafts = [
    ...checkNotes(clip),
    ...checkTypedSource(clip, source),
    ...(original ? checkOriginal(clip, original, subject) : []),
  ];
  const found = drafts.flatMap((draft) => findingOf(draft, subject, settings));
  const style = clipStyle(clip, { settings, source, registry }, subject);
  return [...style.filter((one) => !found.some((other) => isCovered(one, other))), ...found];
}

/** A note that is open, or a source that is to go, has marks that are wrong as well: one of the two is said. */
const isCovered = (style: CheckFinding, { code, field, start, end }: CheckFinding): boolean =>
  (code === 'unfinished-note' || code === 'source-in-text') &&
  style.field === field &&
  style.start < end &&
  start < style.end;

function gather(
  entries: readonly CheckedEntry[],
  input: CheckInput,
  checked: ReadonlyMap<string, EntryNotes>,
  alike: readonly AlikePair[],
): CheckFinding[] {
  const ofEntries = entries.flatMap(({ entry, subject }) =>
    (checked.get(entry.id)?.findings ?? []).map((finding) => ({ ...finding, folio: subject.folio })),
  );
  const findings = [
    ...checkNumbering(input),
    ...checkSections(input),
    ...checkMissing(entries, input),
    ...ofEntries,
    ...checkNames(entries, ({ entry }) => checked.get(entry.id)?.names ?? [], input),
    ...checkSourceNames(entries, input),
    ...checkSourceHosts(entries, input),
    ...checkDateRanges(entries, input),
    ...checkDuplicates(entries, alike, input),
    ...checkPictures(entries, input),
    ...checkLayout(entries, input),
  ];
  const clips = new Map(entries.map(({ clip }) => [clip.id, clip]));
  const isIgnored = createIgnoring(input.settings);
  return inPrintedOrder(
    findings.filter((finding) => !isIgnored(finding, clips.get(finding.clipId ?? ''))),
    entries,
  );
}
