import { useState } from 'react';
import { useCommands } from '../app/commands/commands.ts';
import { place } from '../app/navigation.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../app/words.ts';
import { actionWords } from './actions/actionWords.ts';
import { type ClipActions, useClipActions } from './actions/useClipActions.ts';
import { useNewClip } from './actions/useNewClip.ts';
import { focusHeadline, focusList, focusSearch } from './focus.ts';
import { librarySelection } from './list/librarySelection.ts';
import { listWords } from './list/listWords.ts';
import { single } from './list/selection.ts';
import { statuses } from './stations.ts';
import { libraryView } from './view.ts';

/** What the user is asked before something is done to the selected clips. */
export type Question = 'addTag' | 'removeTag' | 'source' | 'purge';

export interface LibraryCommands {
  readonly actions: ClipActions;
  readonly question: Question | null;
  ask(question: Question | null): void;
  /** Goes into the clip that is shown. */
  open(): void;
  /** Puts the selected clips into the trash; those that are there are asked about. */
  remove(): void;
  purge(): void;
  duplicate(): void;
  merge(): void;
}

/** What the library's menus, keys and the palette can do. */
export function useLibraryCommands(): LibraryCommands {
  const t = useWords(actionWords);
  const station = useWords(listWords);
  const actions = useClipActions();
  const add = useNewClip();
  const [question, ask] = useState<Question | null>(null);
  const hasSelection = useStore(librarySelection, (selection) => selection.all || selection.ids.size > 0);
  const hasOne = useStore(librarySelection, (selection) => single(selection) !== null);

  const commands: LibraryCommands = {
    actions,
    question,
    ask,
    open: () => {
      const { clipId } = place.get();
      if (clipId !== null) focusHeadline(clipId);
    },
    remove: () => (libraryView.get().filter.trashed ? ask('purge') : void actions.trash()),
    purge: () => ask('purge'),
    duplicate: () => {
      const clipId = single(librarySelection.get());
      if (clipId !== null) void actions.duplicate(clipId);
    },
    merge: () => void actions.selectedIds().then(actions.merge),
  };

  useCommands([
    { id: 'clip.new', title: t('newClip'), group: 'clip', keys: ['Mod+N'], run: () => void add() },
    { id: 'clip.find', title: t('find'), group: 'go', keys: ['Mod+F'], run: focusSearch },
    { id: 'clip.list', title: t('toList'), group: 'go', run: focusList },
    ...statuses.map((status, index) => ({
      id: `clip.status.${status}`,
      title: t('setStatus', { status: station(status) }),
      group: 'clip' as const,
      keys: [`Alt+${index + 1}`],
      enabled: hasSelection,
      run: () => void actions.setStatus(status),
    })),
    { id: 'clip.duplicate', title: t('duplicate'), group: 'clip', enabled: hasOne, run: commands.duplicate },
    { id: 'clip.trash', title: t('trash'), group: 'clip', enabled: hasSelection, run: commands.remove },
  ]);
  return commands;
}
