import type { IssueSummary } from '#shared/contract/index.ts';
import { useChange } from '../app/changes.ts';
import { useHistory } from '../app/history.ts';
import { flushAll } from '../app/pending.ts';
import { useWords } from '../app/words.ts';
import { Button, Icon, type IconName, toast } from '../ui/index.ts';
import { lastMade, useExports } from './exportJob.ts';
import type { IssueFacts } from './useIssueFacts.ts';
import { exportWords } from './words.ts';

/** Closes a draft for good: what that does, what it waits for. */
export function FreezeCard({ issue, facts }: { readonly issue: IssueSummary; readonly facts: IssueFacts }) {
  const t = useWords(exportWords);
  const change = useChange();
  const { undo } = useHistory();
  const { running, made } = useExports();
  const { total } = issue.number;
  const isProved = lastMade(made, issue.id, 'pdf') !== null;
  const reason = running ? t('freezeWait') : facts.isBlocked ? t('freezeBlocked') : null;
  const freeze = async () => {
    await flushAll();
    const result = await change('issue.freeze', { issueId: issue.id });
    if (result.ok) toast(t('frozenToast', { total }), () => void undo());
  };
  return (
    <section className="card freeze" aria-label={t('freezeTitle', { total })}>
      <h2>
        <Icon name="lock" />
        {t('freezeTitle', { total })}
      </h2>
      <p>{t('freezeNote')}</p>
      <ul>
        <Point icon={isProved ? 'proved' : 'clock'} isGood={isProved}>
          {t(isProved ? 'freezePdf' : 'freezePdfNot')}
        </Point>
        <Point icon="shield">{t('freezeEntries', { count: facts.entries })}</Point>
        <Point icon="undo">{t('freezeUndo')}</Point>
      </ul>
      <footer>
        <Button isDisabled={reason !== null} onPress={() => void freeze()}>
          {t('freeze', { total })}
        </Button>
        {reason && <span className="meta">{reason}</span>}
        {issue.edition > 1 && <span className="meta">{t('draftOf', { count: issue.edition - 1 })}</span>}
      </footer>
    </section>
  );
}

interface PointProps {
  readonly icon: IconName;
  readonly isGood?: boolean;
  readonly children: string;
}

function Point({ icon, isGood = false, children }: PointProps) {
  return (
    <li className={isGood ? 'good' : ''}>
      <Icon name={icon} />
      {children}
    </li>
  );
}
