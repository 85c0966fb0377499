import { go } from '../../app/navigation.ts';
import { createStore, useStore } from '../../app/store.ts';
import { nothing, only, type Selection, single } from './selection.ts';

/** Which clips of the library are selected. */
export const librarySelection = createStore<Selection>(nothing);
export const useSelection = (): Selection => useStore(librarySelection, (selection) => selection);

/** Selects; a clip that is selected alone is shown. */
export function select(selection: Selection): void {
  librarySelection.set(selection);
  const clipId = single(selection);
  if (clipId !== null) go({ clipId });
}

/** Selects one clip and shows it. */
export const showClip = (clipId: string): void => select(only(clipId));
