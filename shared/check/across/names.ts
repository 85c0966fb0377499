import { type BodyName, bodyNamesIn, variantOf } from '../../style/index.ts';
import { findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { textPlace } from '../places.ts';
import { fieldText, type TextField, textFields } from '../textFields.ts';
import { words } from '../words.ts';

/** The name of a body where an entry has it. */
export interface NamePlace extends BodyName {
  readonly field: TextField;
}

/** Shorter names are alike too often. */
const shortest = 4;

/** The names of bodies in an entry that are long enough to be compared with those of others, each where it stands first. */
export function namesOf({ clip }: CheckedEntry): NamePlace[] {
  const names = textFields.flatMap((field) => bodyNamesIn(fieldText(clip, field)).map((name) => ({ ...name, field })));
  const long = names.filter(({ stem }) => stem.length >= shortest);
  return [...new Map(long.toReversed().map((name) => [name.text, name])).values()];
}

interface Use {
  readonly entry: CheckedEntry;
  readonly name: NamePlace;
}

/** One name spelled two ways in two entries: the spelling that fewer entries have, and of two the later. */
export function checkNames(
  entries: readonly CheckedEntry[],
  namesIn: (entry: CheckedEntry) => readonly NamePlace[],
  { settings }: CheckInput,
): CheckFinding[] {
  const uses = Map.groupBy(
    entries.flatMap((entry) => namesIn(entry).map((name): Use => ({ entry, name }))),
    ({ name }) => name.text,
  );
  const spellings = [...uses.values()];
  const alike = Map.groupBy(
    spellings.flatMap((spelling) => shapesOf(spelling[0]?.name).map((shape) => ({ shape, spelling }))),
    ({ shape }) => shape,
  );
  const told = new Set<string>();
  return [...alike.values()].flatMap((group) =>
    group.slice(1).flatMap(({ spelling }) => {
      const rival = group[0]?.spelling ?? [];
      const [known, other] = rival.length >= spelling.length ? [rival, spelling] : [spelling, rival];
      return other.flatMap((use) => {
        const right = known.find(({ entry }) => entry.clip.id !== use.entry.clip.id);
        const key = `${use.entry.entry.id} ${use.name.text}`;
        if (!right || told.has(key) || !variantOf(use.name, right.name)) return [];
        told.add(key);
        return findingFor(use, right, settings);
      });
    }),
  );
}

/** The end of a name with any character at one place, for each place; what stands before a name may not be part of it. */
function shapesOf(name: NamePlace | undefined): string[] {
  const end = name?.text.slice(name.stem.length - shortest) ?? '';
  return Array.from({ length: shortest }, (_, at) => `${end.slice(0, at)}?${end.slice(at + 1)}`);
}

function findingFor({ entry, name }: Use, right: Use, settings: CheckInput['settings']): CheckFinding[] {
  const { field, start, end, text } = name;
  const place = textPlace(right.entry, right.name.field, right.name.start, right.name.end);
  const { folio } = right.entry.subject;
  const message = words(
    `“${text}”在本期别处${folio === null ? '' : `（第${folio}页）`}写作“${right.name.text}”，是不是同一个名称？`,
    `${text} is spelled ${right.name.text} ${folio === null ? 'elsewhere in this issue' : `on page ${folio}`}: is it one name?`,
  );
  return findingOf(
    { code: 'name-differs', field, start, end, text, message, related: [place] },
    entry.subject,
    settings,
  );
}
