import type { BundleConflict } from '#shared/contract/index.ts';
import type { InBoth } from '#shared/text/inBoth.ts';

/** The words for what differs between two, whatever order their properties have. */
export function differences<T extends object>(mine: T, theirs: T, words: Partial<Record<keyof T, InBoth>>): InBoth[] {
  const keys = Object.keys(words) as (keyof T)[];
  return keys.filter((key) => plain(mine[key]) !== plain(theirs[key])).flatMap((key) => words[key] ?? []);
}

/** JSON with the properties of every object in order. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function conflictOf(
  entity: BundleConflict['entity'],
  id: string,
  name: string,
  differs: readonly InBoth[],
  onlyMine: InBoth | null,
  times: { readonly mine: number; readonly theirs: number } | null = null,
): BundleConflict {
  return {
    entity,
    id,
    name,
    differs,
    mineUpdatedAt: times?.mine ?? null,
    theirsUpdatedAt: times?.theirs ?? null,
    onlyMine,
  };
}
