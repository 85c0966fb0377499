import { makeClip } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { flushAll } from '../../app/pending.ts';
import { focusHeadline } from '../focus.ts';
import { showClip } from '../list/librarySelection.ts';
import { today } from '../list/today.ts';
import { libraryView, showClips } from '../view.ts';

/** Makes an empty clip and goes into it. It takes the section or tag that the list shows, so that it is seen there. */
export function useNewClip(): () => Promise<void> {
  const change = useChange();
  return async () => {
    await flushAll();
    const { filter } = libraryView.get();
    const clip = makeClip({
      publishedOn: today(),
      ...(filter.sectionId === undefined ? {} : { sectionId: filter.sectionId }),
      ...(filter.tag === undefined ? {} : { tags: [filter.tag] }),
      ...(filter.status === undefined ? {} : { status: filter.status }),
    });
    const result = await change('clip.save', { clip });
    if (!result.ok) return;
    if (filter.trashed || filter.printed || filter.used) showClips({});
    showClip(clip.id);
    focusHeadline(clip.id);
  };
}
