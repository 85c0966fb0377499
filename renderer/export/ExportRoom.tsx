import type { IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { useCommands } from '../app/commands/commands.ts';
import { useWords } from '../app/words.ts';
import { Skeleton } from '../ui/index.ts';
import { BackIssues } from './BackIssues.tsx';
import { DestinationFields } from './DestinationFields.tsx';
import { Editions } from './Editions.tsx';
import { lastMade, useExports } from './exportJob.ts';
import { Facts } from './Facts.tsx';
import { Findings } from './Findings.tsx';
import { FormatTable } from './FormatTable.tsx';
import { FreezeCard } from './FreezeCard.tsx';
import { FrozenCard } from './FrozenCard.tsx';
import { Look } from './Look.tsx';
import { MadeFiles } from './MadeFiles.tsx';
import { OrderBar } from './OrderBar.tsx';
import { ProofReport } from './ProofReport.tsx';
import { type Destination, useDestination } from './useDestination.ts';
import { useExport } from './useExport.ts';
import { type IssueFacts, useIssueFacts } from './useIssueFacts.ts';
import { useStatusFacts } from './useStatusFacts.ts';
import { exportWords } from './words.ts';

interface ExportRoomProps {
  readonly publication: Publication;
  /** Of the publication, newest first. */
  readonly issues: readonly IssueSummary[];
  readonly issue: IssueSummary;
}

/** The print order of an issue on the left; the product and its freezing on the right. */
export function ExportRoom({ publication, issues, issue }: ExportRoomProps) {
  const t = useWords(exportWords);
  const facts = useIssueFacts(issue.id);
  const destination = useDestination(publication, issue);
  const { running, made } = useExports();
  const exportNow = useExport();
  const reason = useReason(facts, destination);
  const start = () => {
    const { kinds, folder, name } = destination;
    destination.keepFolder();
    void exportNow({ issueId: issue.id, label: issue.label, kinds, folder: folder.trim(), name });
  };
  useStatusFacts(facts);
  useCommands([
    {
      id: 'issue.export',
      title: t('exportCommand'),
      group: 'issue',
      keys: ['Mod+Enter', 'Mod+E'],
      enabled: reason === null && running === null,
      run: start,
    },
    {
      id: 'issue.cancelExport',
      title: t('cancel'),
      group: 'issue',
      keys: ['Escape'],
      enabled: running !== null,
      hidden: true,
      run: () => running?.cancel(),
    },
  ]);
  return (
    <div className="work export">
      <section className="pane" aria-label={t('docket')}>
        <div className="scroll docket">
          <header>
            <h1>{t('title')}</h1>
            <p>{issue.label}</p>
          </header>
          {facts ? (
            <>
              <Facts facts={facts} />
              <Findings findings={facts.findings} />
              <FormatTable issueId={issue.id} destination={destination} />
              <DestinationFields destination={destination} />
              <OrderBar issueId={issue.id} kinds={destination.kinds} reason={reason} onExport={start} />
              <ProofReport pdf={lastMade(made, issue.id, 'pdf')} facts={facts} />
            </>
          ) : (
            <Skeleton lines={6} />
          )}
          <BackIssues issues={issues} issueId={issue.id} />
        </div>
      </section>
      <section className="pane bench" aria-label={t('product')}>
        <div className="scroll">
          <Look issueId={issue.id} />
          {issue.status === 'frozen' ? (
            <FrozenCard issue={issue} />
          ) : (
            facts && <FreezeCard issue={issue} facts={facts} />
          )}
          <Editions publication={publication} issue={issue} destination={destination} />
          <MadeFiles issueId={issue.id} />
        </div>
      </section>
    </div>
  );
}

/** Why nothing can be exported now; null when it can. */
function useReason(facts: IssueFacts | null, { kinds, folder, name }: Destination): string | null {
  const t = useWords(exportWords);
  if (facts?.isBlocked) return t('blocking');
  if (kinds.length === 0) return t('chooseKind');
  if (folder.trim() === '') return t('folderNeeded');
  return name.trim() === '' ? t('nameNeeded') : null;
}
