import type { ClipOrder, Input } from '#shared/contract/index.ts';
import { createStore, useStore } from '../app/store.ts';

/** Which clips are asked for; what is left out does not matter. */
export type Filter = NonNullable<Input<'clip.list'>['filter']>;

/** What the list shows. */
export interface LibraryView {
  /** Empty for all that pass the filter. */
  readonly query: string;
  readonly filter: Filter;
  /** Of no meaning while something is searched for: finds come best first. */
  readonly order: ClipOrder;
}

const everything: LibraryView = { query: '', filter: {}, order: 'newest' };

export const libraryView = createStore<LibraryView>(everything);
export const useView = (): LibraryView => useStore(libraryView, (view) => view);

/** For what does not show what is searched for: it is not drawn anew with each letter of it. */
export const useFilter = (): Filter => useStore(libraryView, (view) => view.filter);

/** Shows the clips of a kind in place of another kind; what is searched for stays. */
export const showClips = (filter: Filter): void => libraryView.set((before) => ({ ...before, filter }));

/** Narrows or widens the filter; `undefined` takes a condition away. */
export function changeFilter(change: { readonly [Key in keyof Filter]?: Filter[Key] | undefined }): void {
  libraryView.set((before) => ({ ...before, filter: withoutAbsent({ ...before.filter, ...change }) }));
}

/** Shows what a saved search finds. */
export const showSearch = (query: string, filter: Filter): void =>
  libraryView.set((before) => ({ ...before, query, filter: withoutAbsent(filter) }));

export const searchFor = (query: string): void =>
  libraryView.set((before) => (before.query === query ? before : { ...before, query }));

export const orderBy = (order: ClipOrder): void => libraryView.set((before) => ({ ...before, order }));

/** A filter without conditions that say nothing, so that equal filters look equal. */
function withoutAbsent(filter: { readonly [Key in keyof Filter]?: Filter[Key] | undefined }): Filter {
  const conditions = Object.entries(filter).filter(
    ([key, value]) => value !== undefined && !(key === 'trashed' && !value),
  );
  return Object.fromEntries(conditions) as Filter;
}

/** Whether two filters ask for the same; the order of their conditions does not count. */
export function isSameFilter(one: Filter, other: Filter): boolean {
  const lines = (filter: Filter) => Object.entries(withoutAbsent(filter)).map(String).sort().join('\n');
  return lines(one) === lines(other);
}

/** Whether the list shows clips in the order of their dates, so that days can be told apart. */
export const isByDate = ({ query, order }: LibraryView): boolean =>
  query.trim() === '' && (order === 'newest' || order === 'oldest');
