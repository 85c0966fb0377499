import { useEffect } from 'react';
import { place, usePlace } from '../app/navigation.ts';
import { Later, laterPart } from '../app/parts.tsx';
import { useRead } from '../app/reads.ts';
import { BundleDialogs } from '../bundle/BundleDialogs.tsx';
import { Captures } from '../capture/Captures.tsx';
import { NoClip } from '../clip/NoClip.tsx';
import { DuplicatesDialog } from '../duplicates/DuplicatesDialog.tsx';
import { Questions } from './actions/Questions.tsx';
import { ListPane } from './list/ListPane.tsx';
import { librarySelection, useSelectedCount } from './list/librarySelection.ts';
import { only, single } from './list/selection.ts';
import { useSettled } from './list/useSettled.ts';
import { Sidebar } from './sidebar/Sidebar.tsx';
import { EmptyLibrary } from './start/EmptyLibrary.tsx';
import { useLibraryCommands } from './useLibraryCommands.ts';
import { useLibraryDialogs } from './useLibraryDialogs.ts';
import { showClips } from './view.ts';
import './library.css';
import './list.css';
import './sidebar.css';

/** The editors come after the list. */
const clipPane = laterPart(async () => (await import('../clip/ClipPane.tsx')).ClipPane);

/** ms that a clip must stay selected before it is opened: those that are passed with the arrow keys are not. */
const openAfter = 90;

/** 素材: what there is on the left, the list in the middle, the clip on the right. */
export function LibraryScreen() {
  const commands = useLibraryCommands();
  useLibraryDialogs();
  useShownSource();
  useSelectionOfPlace();
  const { data: counts } = useRead('clip.counts', {});
  const isEmpty = counts !== undefined && counts.all + counts.trashed === 0;
  return (
    <div className={isEmpty ? 'work library is-empty' : 'work library'}>
      <Sidebar actions={commands.actions} />
      {isEmpty ? (
        <EmptyLibrary />
      ) : (
        <>
          <ListPane commands={commands} />
          <ShownClip />
        </>
      )}
      <Questions commands={commands} />
      <Captures />
      <DuplicatesDialog />
      <BundleDialogs />
    </div>
  );
}

/** The clip that is selected, once the selection has come to rest on it. Moving in the list draws nothing else anew. */
function ShownClip() {
  const clipId = useSettled(
    usePlace((value) => value.clipId),
    openAfter,
  );
  const selected = useSelectedCount();
  return clipId === null || selected > 1 ? (
    <NoClip selected={selected} />
  ) : (
    <Later part={clipPane} props={{ clipId }} waiting={<section className="pane clip-pane" aria-busy="true" />} />
  );
}

/** Shows the clips of a source that was asked for elsewhere, in the palette or beside an issue. */
function useShownSource(): void {
  const sourceId = usePlace((value) => value.sourceId);
  useEffect(() => {
    if (sourceId === null) return;
    showClips({ sourceId });
    place.set((before) => ({ ...before, sourceId: null }));
  }, [sourceId]);
}

/** A clip that is shown because it was chosen elsewhere is the one that is selected. */
function useSelectionOfPlace(): void {
  useEffect(() => {
    const follow = () => {
      const { clipId } = place.get();
      if (clipId !== null && single(librarySelection.get()) !== clipId) librarySelection.set(only(clipId));
    };
    follow();
    let before = place.get().clipId;
    return place.subscribe(() => {
      const { clipId } = place.get();
      if (clipId !== before) follow();
      before = clipId;
    });
  }, []);
}

export { readFirstPage } from './list/useListing.ts';
