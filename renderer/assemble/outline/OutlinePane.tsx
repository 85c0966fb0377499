import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { changedFolios, type IssueDesk, ordinalOf } from '../../issue/index.ts';
import { Kbd, Pane } from '../../ui/index.ts';
import { useDragged } from '../dragged.ts';
import { IssueCommands } from '../IssueCommands.tsx';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import { DragCard } from './DragCard.tsx';
import { Outline } from './Outline.tsx';

interface OutlinePaneProps {
  readonly desk: IssueDesk;
  readonly actions: IssueActions;
  readonly isReadOnly: boolean;
  readonly issueId: string;
}

export function OutlinePane(props: OutlinePaneProps) {
  const { desk, actions, isReadOnly } = props;
  const t = useWords(assembleWords);
  const isEmpty = useStore(desk.state, ({ shown }) => shown !== null && shown.layout.entries.length === 0);
  return (
    <Pane label={t('outline')}>
      <Head {...props} />
      <Outline desk={desk} actions={actions} isReadOnly={isReadOnly} />
      {isEmpty && !isReadOnly && (
        <div className="teach">
          <h3>{t('emptyIssue')}</h3>
          <p>{t('emptyIssueHint')}</p>
        </div>
      )}
      {!isReadOnly && <SayBar desk={desk} />}
      <DragCard desk={desk} />
    </Pane>
  );
}

/** How many entries, how they go on pages, and how many pages that makes, before and after. */
function Head({ desk, actions, isReadOnly, issueId }: OutlinePaneProps) {
  const t = useWords(assembleWords);
  const entries = useStore(desk.state, ({ shown }) => shown?.layout.entries.length ?? 0);
  const perPage = useStore(
    desk.state,
    ({ shown }) => shown?.document.sections.map(({ itemsPerPage }) => itemsPerPage).join(' / ') ?? '',
  );
  const before = useStore(desk.state, ({ settled }) => settled?.layout.counts.body ?? 0);
  const now = useStore(desk.state, ({ shown }) => shown?.layout.counts.body ?? 0);
  return (
    <div className="tools">
      <h2>{t('outline')}</h2>
      <span className="meta clip">
        {t('entries', { count: entries })}
        {perPage !== '' && `，${t('perPage', { items: perPage })}`}
      </span>
      <span className="grow" />
      <IssueCommands issueId={issueId} actions={actions} isReadOnly={isReadOnly} />
      <span className="num page-count">
        {before !== now && <s>{before}</s>}
        {t('pageCount', { count: now })}
      </span>
    </div>
  );
}

/** Says what a move would do, and which keys do what. */
function SayBar({ desk }: { readonly desk: IssueDesk }) {
  const isTrying = useStore(desk.state, ({ trial }) => trial !== null);
  return <div className="say">{isTrying ? <Move desk={desk} /> : <Hints />}</div>;
}

function Hints() {
  const t = useWords(assembleWords);
  return (
    <>
      <Kbd keys="Enter" />
      {t('open')}
      <Kbd keys="F2" />
      {t('rename')}
      <Kbd keys="Alt+ArrowUp" />
      {t('move')}
      <Kbd keys="Delete" />
      {t('takeOut')}
    </>
  );
}

function Move({ desk }: { readonly desk: IssueDesk }) {
  const t = useWords(assembleWords);
  const state = useStore(desk.state, (value) => value);
  const what = useDragged();
  const [first] = state.trial?.entryIds ?? [];
  const from = first === undefined ? null : ordinalOf(state.settled, first);
  const to = first === undefined ? null : ordinalOf(state.shown, first);
  const count = changedFolios(state);
  return (
    <>
      {to && from && (
        <b>
          {from.sectionId === to.sectionId
            ? t('movedFromTo', { from: from.place, to: to.place })
            : t('movedToSection', { section: to.section, to: to.place })}
        </b>
      )}
      {to && !from && <b>{t('placedAt', { section: to.section, to: to.place })}</b>}
      {what?.kind === 'section' && <b>{what.text}</b>}
      <span>{count === 0 ? t('foliosStay') : t('foliosChange', { count })}</span>
      <span className="grow" />
      {state.trial?.kind === 'keys' && (
        <>
          <Kbd keys="Enter" />
          {t('put')}
        </>
      )}
      <Kbd keys="Escape" />
      {t('cancel')}
    </>
  );
}
