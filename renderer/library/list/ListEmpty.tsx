import { formatKeys } from '../../app/commands/formatKeys.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button, EmptyState } from '../../ui/index.ts';
import { conditionsOf } from '../filter/conditions.ts';
import { statuses } from '../stations.ts';
import { type LibraryView, searchFor, showClips } from '../view.ts';
import { listWords } from './listWords.ts';

/** Why the list is empty, and what helps. */
export function ListEmpty({ view: { query, filter } }: { readonly view: LibraryView }) {
  return (
    <div className="list-empty">
      <Reason query={query} filter={filter} />
    </div>
  );
}

function Reason({ query, filter }: Pick<LibraryView, 'query' | 'filter'>) {
  const t = useWords(listWords);
  const { data: counts } = useRead('clip.counts', {});
  const conditions = conditionsOf(filter);
  if (query.trim() !== '') {
    return (
      <EmptyState
        title={t('nothingFound')}
        actions={
          <>
            <Button onPress={() => searchFor('')}>{t('clearSearch')}</Button>
            {conditions.length > 0 && <Button onPress={() => showClips({})}>{t('clearFilter')}</Button>}
          </>
        }
      >
        {t('nothingFoundHelp', { query: query.trim() })}
      </EmptyState>
    );
  }
  if (filter.trashed) return <EmptyState title={t('emptyTrash')}>{t('emptyTrashHelp')}</EmptyState>;
  const { status } = filter;
  const inbox = counts?.inbox ?? 0;
  if (status && status !== 'inbox' && conditions.length === 1 && inbox > 0) {
    const key = formatKeys(`Alt+${statuses.indexOf(status) + 1}`);
    return (
      <EmptyState
        title={t('noStatus', { status: t(status) })}
        actions={<Button onPress={() => showClips({ status: 'inbox' })}>{t('toInbox')}</Button>}
      >
        {t('noStatusHelp', { count: inbox, key })}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('nothingHere')} actions={<Button onPress={() => showClips({})}>{t('showAll')}</Button>}>
      {t('nothingHereHelp')}
    </EmptyState>
  );
}
