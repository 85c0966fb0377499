import { useEffect, useState } from 'react';
import { useExplain } from '../../app/explain.ts';
import { formatCount } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { Callout, ContextMenu, useContextMenu } from '../../ui/index.ts';
import { actionWords } from '../actions/actionWords.ts';
import { ClipMenu } from '../actions/ClipMenu.tsx';
import { FilterButton } from '../filter/FilterButton.tsx';
import { FilterChips } from '../filter/FilterChips.tsx';
import type { LibraryCommands } from '../useLibraryCommands.ts';
import { useSourceNames } from '../useNames.ts';
import { useView } from '../view.ts';
import { BulkBar } from './BulkBar.tsx';
import { ClipGrid } from './ClipGrid.tsx';
import { FindBox } from './FindBox.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { librarySelection, listTotal, useSelectedCount } from './librarySelection.ts';
import { listWords } from './listWords.ts';
import { OrderMenu } from './OrderMenu.tsx';
import { nothing } from './selection.ts';
import { useListing } from './useListing.ts';

/** Search, filter, the list, and what can be done to the clips that are selected in it. */
export function ListPane({ commands }: { readonly commands: LibraryCommands }) {
  const t = useWords(listWords);
  const a = useWords(actionWords);
  const explain = useExplain();
  const asked = useView();
  const listing = useListing(asked);
  const { view, total, isFirst, error } = listing;
  const sources = useSourceNames();
  const menu = useContextMenu();
  useEffect(() => listTotal.set(total), [total]);
  const selected = useSelectedCount();

  const [selectedIn, setSelectedIn] = useState(asked);
  useEffect(() => {
    // Several clips are selected in one list; in another they may not be seen.
    if (selectedIn === asked) return;
    setSelectedIn(asked);
    librarySelection.set((before) => (before.all || before.ids.size > 1 ? nothing : before));
  }, [asked, selectedIn]);

  return (
    <section className="pane list-pane" aria-label={t('list')}>
      <div className="find">
        <FindBox />
        <div className="line">
          <span className="meta" aria-live="polite">
            {isFirst ? '' : t(view.query.trim() === '' ? 'total' : 'found', { count: formatCount(total) })}
          </span>
          <span className="grow" />
          <OrderMenu />
          <FilterButton />
        </div>
        <FilterChips />
      </div>
      {error && (
        <Callout tone="bad" title={t('failed')}>
          {explain(error)}
        </Callout>
      )}
      {!isFirst && total === 0 ? (
        <ListEmpty view={view} />
      ) : (
        <ClipGrid
          listing={listing}
          sources={sources}
          onOpen={commands.open}
          onDelete={commands.remove}
          onMenu={menu.open}
        />
      )}
      {selected > 1 && <BulkBar count={selected} commands={commands} isTrash={view.filter.trashed === true} />}
      <ContextMenu at={menu.at} label={a('actions')} onClose={menu.close}>
        <ClipMenu count={selected} isTrash={view.filter.trashed === true} commands={commands} onDone={menu.close} />
      </ContextMenu>
    </section>
  );
}
