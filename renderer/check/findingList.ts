import type { CheckFinding, FindingKind } from '#shared/check/finding.ts';

/** Which findings the list shows. */
export interface Shown {
  readonly level: 'all' | 'error' | 'warning';
  /** null for all kinds. */
  readonly kind: FindingKind | null;
  readonly order: 'folio' | 'kind';
}

export interface FindingGroup {
  /** A level, or a kind. */
  readonly name: 'error' | 'warning' | FindingKind;
  readonly findings: readonly CheckFinding[];
}

export const findingKinds: readonly FindingKind[] = [
  'mark',
  'number',
  'wording',
  'source',
  'fact',
  'missing',
  'picture',
  'layout',
  'duplicate',
  'note',
];

/** Names a finding as long as its text is what it was. */
export const findingKey = ({ code, entryId, field, start, end, text }: CheckFinding): string =>
  [code, entryId, field, start, end, text].join(' ');

/** The findings that are shown, errors first, or by kind. */
export function groupFindings(findings: readonly CheckFinding[], shown: Shown): readonly FindingGroup[] {
  const chosen = findings.filter(
    ({ level, kind }) =>
      (shown.level === 'all' || shown.level === level) && (shown.kind === null || shown.kind === kind),
  );
  const groups: FindingGroup[] =
    shown.order === 'kind'
      ? findingKinds.map((name) => ({ name, findings: chosen.filter(({ kind }) => kind === name) }))
      : (['error', 'warning'] as const).map((name) => ({
          name,
          findings: chosen.filter(({ level }) => level === name),
        }));
  return groups.filter((group) => group.findings.length > 0);
}

/** How many findings there are of each kind. */
export function countKinds(findings: readonly CheckFinding[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The finding that comes after (or before, with -1) the one of that key; the first or last where there is none. */
export function neighbour(
  findings: readonly CheckFinding[],
  key: string | null,
  step: 1 | -1,
): CheckFinding | undefined {
  const at = findings.findIndex((finding) => findingKey(finding) === key);
  if (at < 0) return step === 1 ? findings[0] : findings.at(-1);
  return findings[Math.min(findings.length - 1, Math.max(0, at + step))];
}
