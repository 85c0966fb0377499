import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { SavedSearch } from '#shared/contract/index.ts';
import { useChange } from '../../app/changes.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Icon, IconButton, Menu, MenuItem, MenuTrigger } from '../../ui/index.ts';
import { useUndoToast } from '../actions/useUndoToast.ts';
import { isSameFilter, showSearch, useView } from '../view.ts';
import { NavLine } from './NavLine.tsx';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import { sidebarWords } from './sidebarWords.ts';

/** Searches kept under a name. */
export function SavedSearches() {
  const t = useWords(sidebarWords);
  const { data: searches = [] } = useRead('savedSearch.list', {});
  const { query, filter } = useView();
  const change = useChange();
  const say = useUndoToast();
  const [asked, setAsked] = useState<'new' | SavedSearch | null>(null);

  async function remove({ id, name }: SavedSearch): Promise<void> {
    const result = await change('savedSearch.remove', { savedSearchId: id });
    if (result.ok) await say(t('removedSearch', { name }));
  }

  return (
    <>
      <h3>
        {t('searches')}
        <IconButton icon="plus" size="s" variant="quiet" label={t('saveSearch')} onPress={() => setAsked('new')} />
      </h3>
      {searches.length === 0 && <p className="meta none">{t('noSearches')}</p>}
      {searches.map(({ search, clips }) => (
        <div key={search.id} className="saved">
          <NavLine
            count={clips}
            isCurrent={search.query === query && isSameFilter(search.filter, filter)}
            onPress={() => showSearch(search.query, search.filter)}
          >
            {search.name}
          </NavLine>
          <MenuTrigger>
            <PlainButton className="btn quiet icon s" aria-label={t('searchMenu', { name: search.name })}>
              <Icon name="more" size="s" />
            </PlainButton>
            <Menu aria-label={t('searchMenu', { name: search.name })}>
              <MenuItem id="rename" icon="edit" onAction={() => setAsked(search)}>
                {t('rename')}
              </MenuItem>
              <MenuItem id="remove" icon="trash" tone="bad" onAction={() => void remove(search)}>
                {t('removeSearch')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        </div>
      ))}
      {asked && <SaveSearchDialog search={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </>
  );
}
