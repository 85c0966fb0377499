import { type CheckFinding, FindingField } from './finding.ts';
import type { CheckedEntry } from './input.ts';

const fields = FindingField.options;

/** Findings as an editor goes through them: the issue's own first, then entry by entry, each from its headline on. */
export function inPrintedOrder(findings: readonly CheckFinding[], entries: readonly CheckedEntry[]): CheckFinding[] {
  const places = new Map(entries.map(({ entry }, index) => [entry.id, index]));
  const placeOf = ({ entryId }: CheckFinding): number => places.get(entryId ?? '') ?? -1;
  return findings.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      fields.indexOf(a.field) - fields.indexOf(b.field) ||
      a.start - b.start ||
      a.end - b.end,
  );
}
