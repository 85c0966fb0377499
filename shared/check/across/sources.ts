import type { Source } from '../../model/index.ts';
import { findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { sourcePlace } from '../places.ts';
import { words } from '../words.ts';
import { sourceLikeness } from './sourceNames.ts';

/** Entries that bear the other name and are named with a finding. */
const mostOthers = 5;

/**
 * One source under two names: two of the issue's sources whose names come to the same, or one whose name is nearly that
 * of a source that the registry knows better (by aliases or web hosts).
 */
export function checkSourceNames(entries: readonly CheckedEntry[], input: CheckInput): CheckFinding[] {
  const { registry, settings } = input;
  const used = countUses(entries);
  const groups = new Map<string, Source[]>();
  for (const source of registry) {
    const keys = new Set([source.name, ...source.aliases].map(sourceLikeness));
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return entries.flatMap(({ source, subject }) => {
    if (!source) return [];
    const alike = (groups.get(sourceLikeness(source.name)) ?? []).filter(isKnownOrUsed(source, used));
    const best = alike.toSorted((a, b) => standing(b, used) - standing(a, used) || a.name.length - b.name.length)[0];
    if (!best || best.id === source.id) return [];
    const others = entries.filter((other) => other.source?.id === best.id);
    const inIssue = others.length > 0;
    const message = words(
      inIssue
        ? `“${source.name}”与本期另一条的“${best.name}”是同一个来源，写法要一致`
        : `“${source.name}”像是已登记的“${best.name}”`,
      inIssue
        ? `“${source.name}” is the same source as “${best.name}” elsewhere in this issue; use one name`
        : `“${source.name}” looks like the registered “${best.name}”`,
    );
    const related = others.slice(0, mostOthers).map(sourcePlace);
    return findingOf(
      {
        code: 'source-alias',
        field: 'source',
        start: 0,
        end: source.name.length,
        text: source.name,
        suggestion: best.name,
        isCertain: true,
        message,
        related,
      },
      subject,
      settings,
    );
  });
}

function countUses(entries: readonly CheckedEntry[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const { source } of entries) if (source) used.set(source.id, (used.get(source.id) ?? 0) + 1);
  return used;
}

/** The source itself, one that the issue uses, and one that somebody has looked after. */
const isKnownOrUsed = (source: Source, used: ReadonlyMap<string, number>) => (other: Source) =>
  other.id === source.id || used.has(other.id) || isLookedAfter(other);

const isLookedAfter = ({ aliases, hosts }: Source): boolean => aliases.length > 0 || hosts.length > 0;

/** A source that somebody has looked after comes first, then the one used most. */
const standing = (source: Source, used: ReadonlyMap<string, number>): number =>
  (isLookedAfter(source) ? 10_000 : 0) + (used.get(source.id) ?? 0);
