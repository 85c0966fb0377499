import type { CheckFinding } from '../finding.ts';

const sameMarks = (one: CheckFinding, other: CheckFinding): boolean =>
  one.pair !== undefined &&
  one.pair === other.pair &&
  one.clipId === other.clipId &&
  one.entryId === other.entryId &&
  one.field === other.field;

/** The findings and, of those that are one mark of a pair, the other mark's too, in the order of `all`. */
export function withPartners(findings: readonly CheckFinding[], all: readonly CheckFinding[]): readonly CheckFinding[] {
  const chosen = new Set(findings);
  return all.filter((each) => chosen.has(each) || findings.some((finding) => sameMarks(finding, each)));
}
