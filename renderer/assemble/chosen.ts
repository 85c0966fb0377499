import type { Key } from 'react-aria-components';
import { place } from '../app/navigation.ts';
import { createStore } from '../app/store.ts';

/** Rows of the outline that are selected. The desk's place knows one of them, which the pages show. */
export const chosen = createStore<ReadonlySet<Key>>(new Set());

export function chooseEntries(keys: Iterable<Key>): void {
  const next = new Set(keys);
  chosen.set(next);
  const last = [...next].at(-1);
  if (last !== undefined)
    place.set((before) => (before.entryId === last ? before : { ...before, entryId: String(last) }));
}
