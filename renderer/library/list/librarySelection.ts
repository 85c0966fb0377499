import { go } from '../../app/navigation.ts';
import { createStore, useStore } from '../../app/store.ts';
import { nothing, only, type Selection, selectedCount, single } from './selection.ts';

/** Which clips of the library are selected. */
export const librarySelection = createStore<Selection>(nothing);
export const useSelection = (): Selection => useStore(librarySelection, (selection) => selection);

/** How many clips the list has, all those that are not on the page included. */
export const listTotal = createStore(0);

/** How many clips are selected. */
export function useSelectedCount(): number {
  const total = useStore(listTotal, (value) => value);
  return selectedCount(useSelection(), total);
}

/** Selects; a clip that is selected alone is shown. */
export function select(selection: Selection): void {
  librarySelection.set(selection);
  const clipId = single(selection);
  if (clipId !== null) go({ clipId });
}

/** Selects one clip and shows it. */
export const showClip = (clipId: string): void => select(only(clipId));
