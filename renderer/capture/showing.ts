import { go, place } from '../app/navigation.ts';
import { focusRowOf } from '../library/focus.ts';
import { showClip } from '../library/list/librarySelection.ts';
import { libraryView, showClips, showSearch } from '../library/view.ts';

/** Goes to a clip of the library, whatever screen is shown and whatever its list is narrowed to. */
export function goToClip(clipId: string): void {
  showSearch('', {});
  go({ screen: 'library' });
  showClip(clipId);
  focusRowOf(clipId);
}

/** Shows a clip that has just been saved; one stays on the screen where one is. */
export function showSaved(clipId: string): void {
  const { filter } = libraryView.get();
  if (filter.trashed || filter.printed || filter.used) showClips({});
  showClip(clipId);
  if (place.get().screen === 'library') focusRowOf(clipId);
}
