import { useEffect, useMemo } from 'react';
import { statusFacts } from '../app/bars/StatusBar.tsx';
import { useCurrent } from '../app/current.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../app/words.ts';
import { type IssueDesk, NoIssue, useIssueDesk } from '../issue/index.ts';
import { classes, Panes } from '../ui/index.ts';
import { FrozenBar } from './FrozenBar.tsx';
import { OutlinePane } from './outline/OutlinePane.tsx';
import { PagesPane } from './pages/PagesPane.tsx';
import { PoolPane } from './pool/PoolPane.tsx';
import { useIssueActions } from './useIssueActions.ts';
import { assembleWords } from './words.ts';
import './assemble.css';
import './pool/pool.css';
import './outline/outline.css';
import './pages/notices.css';

/** Clips are placed in the issue, ordered, and seen on its pages. */
export function AssembleScreen() {
  const t = useWords(assembleWords);
  const { issue } = useCurrent();
  if (issue) return <Assembly key={issue.id} issueId={issue.id} isReadOnly={issue.status === 'frozen'} />;
  return <NoIssue note={t('noIssueHint')} />;
}

function Assembly({ issueId, isReadOnly }: { readonly issueId: string; readonly isReadOnly: boolean }) {
  const t = useWords(assembleWords);
  const desk = useIssueDesk(issueId);
  const actions = useIssueActions(desk, issueId);
  const parts = useMemo(() => ({ desk, actions, isReadOnly }), [desk, actions, isReadOnly]);
  return (
    <div className={classes('work assemble', isReadOnly && 'is-frozen')}>
      <Facts desk={desk} />
      {isReadOnly && <FrozenBar issueId={issueId} />}
      <Panes
        name="assemble"
        panes={[
          {
            id: 'pool',
            size: '262px',
            min: '210px',
            max: '420px',
            handleLabel: t('resizePool'),
            content: <PoolPane {...parts} />,
          },
          {
            id: 'outline',
            size: '458px',
            min: '320px',
            max: '720px',
            handleLabel: t('resizeOutline'),
            content: <OutlinePane {...parts} issueId={issueId} />,
          },
          { id: 'pages', min: '360px', content: <PagesPane {...parts} /> },
        ]}
      />
    </div>
  );
}

/** Says in the status bar how large the issue is, while this screen is shown. It alone is drawn again for that. */
function Facts({ desk }: { readonly desk: IssueDesk }) {
  const t = useWords(assembleWords);
  const layout = useStore(desk.state, ({ shown }) => shown?.layout);
  useEffect(() => {
    if (!layout) return;
    const { body: pages, contents } = layout.counts;
    statusFacts.set(t('facts', { entries: layout.entries.length, pages, contents }));
    return () => statusFacts.set('');
  }, [layout, t]);
  return null;
}
