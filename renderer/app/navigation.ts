import { flushAll } from './pending.ts';
import { createStore, useStore } from './store.ts';

export const screens = ['library', 'assemble', 'check', 'export', 'publication', 'settings'] as const;
export type Screen = (typeof screens)[number];

/** Where the user is. Kept for each library, so that the desk opens where it was left. */
export interface Place {
  readonly screen: Screen;
  /** The publication and the issue that is worked on; null where there is none yet. */
  readonly publicationId: string | null;
  readonly issueId: string | null;
  /** The clip that is shown in the library. */
  readonly clipId: string | null;
  /** The entry that is selected in the issue. */
  readonly entryId: string | null;
  /** A source whose clips the library shows; null for all. */
  readonly sourceId: string | null;
}

const nowhere: Place = {
  screen: 'library',
  publicationId: null,
  issueId: null,
  clipId: null,
  entryId: null,
  sourceId: null,
};

export const place = createStore<Place>(nowhere);

export const usePlace = <Part>(select: (value: Place) => Part): Part => useStore(place, select);

/** Goes elsewhere; what is typed is saved first. */
export function go(to: Partial<Place>): void {
  void flushAll();
  place.set((before) => ({ ...before, ...to }));
}

const storageKey = (folder: string): string => `place:${folder}`;

/** Goes to where the user last was in that library, and remembers from now on. Gives the function that ends it. */
export function rememberPlace(folder: string): () => void {
  place.set({ ...nowhere, ...readPlace(folder) });
  return place.subscribe(() => localStorage.setItem(storageKey(folder), JSON.stringify(place.get())));
}

function readPlace(folder: string): Partial<Place> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(folder)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const known = Object.entries(kept).filter(([key, value]) =>
      key === 'screen' ? screens.includes(value) : key in nowhere && (value === null || typeof value === 'string'),
    );
    return Object.fromEntries(known) as Partial<Place>;
  } catch {
    return {};
  }
}
