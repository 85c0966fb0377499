import { useCallback, useEffect, useState } from 'react';
import type { CheckFinding, FindingPlace } from '#shared/check/index.ts';
import type { IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { statusFacts } from '../app/bars/StatusBar.tsx';
import { useExplain } from '../app/explain.ts';
import { useRead } from '../app/reads.ts';
import { useWords } from '../app/words.ts';
import { useIssueLayout } from '../issue/index.ts';
import { Button, Callout, Pane, Panes, Skeleton } from '../ui/index.ts';
import { FindingsPane } from './FindingsPane.tsx';
import { findingKey, groupFindings, type Shown } from './findingList.ts';
import { IgnoredDrawer } from './IgnoredDrawer.tsx';
import { PagePane } from './PagePane.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SheetMade } from './SheetMade.tsx';
import { Summary } from './Summary.tsx';
import { useFindingActions } from './useFindingActions.ts';
import { useFindingCommands } from './useFindingCommands.ts';
import { checkWords } from './words.ts';

interface CheckRoomProps {
  readonly publication: Publication;
  readonly issue: IssueSummary;
}

/** What the check found in an issue: how it stands, the findings one by one, and the page that each is on. */
export function CheckRoom({ publication, issue }: CheckRoomProps) {
  const t = useWords(checkWords);
  const explain = useExplain();
  const { data: checked, error, refetch, dataUpdatedAt } = useRead('check.issue', { issueId: issue.id });
  const laidOut = useIssueLayout(issue.id);
  const [shown, setShown] = useState<Shown>({ level: 'all', kind: null, order: 'folio' });
  const [open, setOpen] = useState<string | null>(null);
  const [look, setLook] = useLook(open);
  const [showsIgnored, setShowsIgnored] = useState(false);
  const [sheet, setSheet] = useState<string | null>(null);
  const findings = checked?.findings ?? none;
  const actions = useFindingActions(issue, publication, findings);
  const groups = groupFindings(findings, shown);
  const listed = groups.flatMap(({ findings }) => findings);
  const current = listed.find((finding) => findingKey(finding) === open) ?? null;
  useFacts(checked?.blocking, checked && checked.findings.length - checked.blocking);
  const isFrozen = issue.status === 'frozen';
  const exportSheet = () => void actions.exportSheet().then(setSheet);
  const move = useFindingCommands({ listed, open, setOpen, actions, isFrozen, exportSheet });
  if (error && !checked) {
    return (
      <div className="work">
        <Callout
          tone="bad"
          title={t('failed')}
          actions={<Button onPress={() => void refetch()}>{t('tryAgain')}</Button>}
        >
          {explain({ code: error.code, message: error.message })}
        </Callout>
      </div>
    );
  }
  const list = checked ? (
    <FindingsPane
      checked={checked}
      groups={groups}
      shown={shown}
      setShown={setShown}
      open={open}
      setOpen={setOpen}
      move={move}
      laidOut={laidOut}
      actions={actions}
      isFrozen={isFrozen}
      look={look}
      setLook={setLook}
      onSheet={exportSheet}
      notice={sheet !== null && <SheetMade path={sheet} onClose={() => setSheet(null)} />}
    />
  ) : (
    <Pane label={t('findings')}>
      <p className="meta check-wait">{t('checking')}</p>
      <Skeleton lines={8} />
    </Pane>
  );
  return (
    <div className="work check-room">
      <Panes
        name="check"
        panes={[
          {
            id: 'summary',
            size: '224px',
            min: '190px',
            max: '300px',
            handleLabel: t('resize'),
            content: (
              <Summary
                checked={checked ?? null}
                at={dataUpdatedAt}
                shown={shown}
                setShown={setShown}
                actions={actions}
                isFrozen={isFrozen}
                onIgnored={() => setShowsIgnored(true)}
              />
            ),
          },
          { id: 'findings', size: '602px', min: '380px', handleLabel: t('resize'), content: list },
          {
            id: 'page',
            min: '320px',
            content: <PagePane laidOut={laidOut} finding={current} look={look} />,
          },
        ]}
      />
      <IgnoredDrawer publication={publication} isOpen={showsIgnored} onClose={() => setShowsIgnored(false)} />
      <ReasonDialog />
    </div>
  );
}

/** The related place that is looked at, as long as its finding is the open one. */
function useLook(open: string | null): [FindingPlace | null, (place: FindingPlace | null) => void] {
  const [look, setLook] = useState<{ readonly of: string | null; readonly place: FindingPlace | null }>();
  const set = useCallback((place: FindingPlace | null) => setLook({ of: open, place }), [open]);
  return [look?.of === open ? look.place : null, set];
}

const none: readonly CheckFinding[] = [];

function useFacts(errors: number | undefined, warnings: number | undefined): void {
  const t = useWords(checkWords);
  useEffect(() => {
    if (errors === undefined || warnings === undefined) return;
    statusFacts.set(t('facts', { errors, warnings }));
    return () => statusFacts.set('');
  }, [errors, warnings, t]);
}
