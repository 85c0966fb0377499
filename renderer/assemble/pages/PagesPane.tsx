import { useDeferredValue, useMemo } from 'react';
import { go, place, usePlace } from '../../app/navigation.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { entriesById, type IssueDesk } from '../../issue/index.ts';
import { Preview } from '../../preview/index.ts';
import { Pane, Skeleton } from '../../ui/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import { PageNotices } from './PageNotices.tsx';

interface PagesPaneProps {
  readonly desk: IssueDesk;
  readonly actions: IssueActions;
  readonly isReadOnly: boolean;
}

/** The issue's pages, which follow everything that is done or tried in the outline. */
export function PagesPane({ desk, actions, isReadOnly }: PagesPaneProps) {
  const t = useWords(assembleWords);
  // The numbers of the outline come first; pages that a quick drag has already left are not drawn at all.
  const { settled, shown, trial } = useDeferredValue(useStore(desk.state, (value) => value));
  const selection = usePlace((value) => value.entryId);
  const changed = useMemo(() => changedIds(settled, shown), [settled, shown]);
  return (
    <Pane label={t('pages')} ground="bench">
      {shown ? (
        <Preview
          laidOut={shown}
          selection={selection}
          onSelect={(entryId) => place.set((before) => ({ ...before, entryId }))}
          onOpenEntry={(entryId) => {
            const entry = entriesById(shown.content.issue).get(entryId);
            if (entry) go({ screen: 'library', clipId: entry.clipId });
          }}
          dropTarget={trial?.entryIds[0] ?? null}
          changedFolios={changed}
          notice={!isReadOnly && !trial && <PageNotices laidOut={shown} actions={actions} selection={selection} />}
        />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  );
}

type Folios = { readonly folios: ReadonlyMap<string, number> } | null;

function changedIds(settled: Folios, shown: Folios): ReadonlySet<string> {
  if (!settled || !shown || settled === shown) return none;
  return new Set([...shown.folios].flatMap(([id, folio]) => (settled.folios.get(id) === folio ? [] : [id])));
}
const none: ReadonlySet<string> = new Set();
