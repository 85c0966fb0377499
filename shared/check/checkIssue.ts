import type { Original } from '../model/index.ts';
import type { Fingerprint } from '../similar/index.ts';
import { createAlikeFinder, fingerprintOf } from './across/alike.ts';
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
}

interface EntryNotes {
  /** What the entry's texts, source, original and the settings were. */
  readonly key: string;
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
  return {
    check: (input) => {
      const entries = entriesOf(input);
      scope = scopeOf(input, scope);
      const checked = new Map<string, EntryNotes>();
      for (const entry of entries) {
        const original = input.originals.get(entry.clip.id);
        const key = keyOf(entry, original, scope);
        const before = notes.get(entry.entry.id);
        checked.set(entry.entry.id, before?.key === key ? before : checkEntry(entry, original, input, key));
      }
      notes = checked;
      const alike = findAlike(
        entries.flatMap(({ entry, clip }) => {
          const note = checked.get(entry.id);
          return note ? [{ clipId: clip.id, print: note.print }] : [];
        }),
      );
      return gather(entries, input, checked, alike);
    },
  };
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
function keyOf({ entry, clip, source }: CheckedEntry, original: Original | undefined, scope: Scope): string {
  const { headline, lead, detail, pictures, publishedOn, url } = clip;
  const captured = original && [original.capturedAt, original.url, original.title];
  return JSON.stringify([scope.id, entry.id, headline, lead, detail, pictures, publishedOn, url, source, captured]);
}

function checkEntry(
  entry: CheckedEntry,
  original: Original | undefined,
  { settings, registry }: CheckInput,
  key: string,
): EntryNotes {
  const { clip, source, subject } = entry;
  const drafts = [
    ...checkNotes(clip),
    ...checkTypedSource(clip, source),
    ...(original ? checkOriginal(clip, original, subject) : []),
  ];
  const found = drafts.flatMap((draft) => findingOf(draft, subject, settings));
  const style = clipStyle(clip, { settings, source, registry }, subject);
  const findings = [...style.filter((one) => !found.some((other) => isCovered(one, other))), ...found];
  return { key, findings, print: fingerprintOf(entry), names: namesOf(entry) };
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
  alike: ReturnType<ReturnType<typeof createAlikeFinder>>,
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
