import type { ClipChange } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors.ts';
import { newId } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { useDesk } from '../../app/desk.ts';
import { go } from '../../app/navigation.ts';
import { flushAll } from '../../app/pending.ts';
import { reportProblem } from '../../app/problems.ts';
import { useWords } from '../../app/words.ts';
import { librarySelection, select, showClip } from '../list/librarySelection.ts';
import { listWords } from '../list/listWords.ts';
import { nothing, type Selection } from '../list/selection.ts';
import { libraryView } from '../view.ts';
import { actionWords } from './actionWords.ts';
import { useUndoToast } from './useUndoToast.ts';

/** Entries that the library places at once. */
const mostPlaced = 1000;

/** Where clips are placed. */
export interface IssuePlace {
  readonly issueId: string;
  readonly sectionId: string;
  /** Of the issue and the section, for the message. */
  readonly total: number;
  readonly section: string;
}

/** What can be done to clips: to those that are named, or else to the selection. Each is one step of undo. */
export function useClipActions() {
  const { client } = useDesk();
  const change = useChange();
  const t = useWords(actionWords);
  const station = useWords(listWords);
  const say = useUndoToast();

  /** The ids of what is selected now; those of a selection of all are asked for. */
  async function selectedIds(selection: Selection = librarySelection.get()): Promise<readonly string[]> {
    if (!selection.all) return [...selection.ids];
    const ids = await client.call('clip.ids', libraryView.get());
    if (ids.ok) return ids.value.filter((id) => !selection.except.has(id));
    reportProblem(ids.error);
    return [];
  }

  /** Does something to clips and says so; nothing where there are none. */
  async function act(
    work: (clipIds: string[]) => Promise<Result<{ readonly clips: number }>>,
    message: (count: number) => string,
    clipIds?: readonly string[],
  ): Promise<boolean> {
    await flushAll();
    const ids = [...(clipIds ?? (await selectedIds()))];
    if (ids.length === 0) return false;
    const result = await work(ids);
    if (result.ok) await say(message(result.value.clips));
    return result.ok;
  }

  const changeClips = (clipChange: ClipChange, message: (count: number) => string, clipIds?: readonly string[]) =>
    act((ids) => change('clip.change', { clipIds: ids, change: clipChange }), message, clipIds);

  return {
    selectedIds,
    setStatus: (status: 'inbox' | 'editing' | 'ready', clipIds?: readonly string[]) =>
      changeClips({ status }, (count) => t('didStatus', { count, status: station(status) }), clipIds),
    setSection: (sectionId: string | null, section: string, clipIds?: readonly string[]) =>
      changeClips(
        { sectionId },
        (count) => (sectionId === null ? t('didNoSection', { count }) : t('didSection', { count, section })),
        clipIds,
      ),
    setSource: (sourceId: string, source: string, clipIds?: readonly string[]) =>
      changeClips({ sourceId }, (count) => t('didSource', { count, source }), clipIds),
    addTag: (tag: string, clipIds?: readonly string[]) =>
      changeClips({ addTags: [tag] }, (count) => t('didAddTag', { count, tag }), clipIds),
    removeTag: (tag: string, clipIds?: readonly string[]) =>
      changeClips({ removeTags: [tag] }, (count) => t('didRemoveTag', { count, tag }), clipIds),
    trash: async (clipIds?: readonly string[]) => {
      const isDone = await act(
        (ids) => change('clip.trash', { clipIds: ids }),
        (count) => t('didTrash', { count }),
        clipIds,
      );
      if (isDone) leaveSelection();
    },
    restore: async (clipIds?: readonly string[]) => {
      const isDone = await act(
        (ids) => change('clip.restore', { clipIds: ids }),
        (count) => t('didRestore', { count }),
        clipIds,
      );
      if (isDone) leaveSelection();
    },
    purge: async (clipIds?: readonly string[]) => {
      const isDone = await act(
        (ids) => change('clip.purge', { clipIds: ids }),
        (count) => t('didPurge', { count }),
        clipIds,
      );
      if (isDone) leaveSelection();
    },
    duplicate: async (clipId: string) => {
      await flushAll();
      const result = await change('clip.duplicate', { clipId, newId: newId() });
      if (!result.ok) return;
      showClip(result.value.id);
      await say(t('didDuplicate', { headline: result.value.headline }));
    },
    merge: async (clipIds: readonly string[]) => {
      const [intoId, ...fromIds] = clipIds;
      if (intoId === undefined || fromIds.length === 0) return;
      await flushAll();
      const result = await change('clip.merge', { intoId, fromIds });
      if (!result.ok) return;
      showClip(intoId);
      await say(t('didMerge', { count: clipIds.length }));
    },
    place: ({ issueId, sectionId, total, section }: IssuePlace, clipIds?: readonly string[]) =>
      act(
        async (ids) => {
          const entries = ids.slice(0, mostPlaced).map((clipId) => ({ id: newId(), clipId }));
          const result = await change('issue.placeEntries', { issueId, sectionId, entries });
          return result.ok ? { ok: true, value: { clips: entries.length } } : result;
        },
        (count) => t('didPlace', { count, total, section }),
        clipIds,
      ),
  };
}

export type ClipActions = ReturnType<typeof useClipActions>;

/** After clips have gone elsewhere none is selected, and none shown. */
function leaveSelection(): void {
  select(nothing);
  go({ clipId: null });
}
