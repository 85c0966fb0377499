import { useWords } from '../app/words.ts';
import { Icon, ProgressBar } from '../ui/index.ts';
import { type ExportKind, kindOf, type MadeFile, type RunningExport, useExports } from './exportJob.ts';
import { exportWords } from './words.ts';

interface FormatStateProps {
  readonly kind: ExportKind;
  readonly issueId: string;
  /** An export of this issue. */
  readonly job: RunningExport | null;
  readonly file: MadeFile | null;
  readonly isChosen: boolean;
}

/** How far a format has come. */
export function FormatState({ kind, issueId, job, file, isChosen }: FormatStateProps) {
  const t = useWords(exportWords);
  const { failure } = useExports();
  if (job?.kinds.includes(kind)) return <Running kind={kind} job={job} />;
  const failed = failure?.issueId === issueId && failure.error.code !== 'cancelled';
  if (failed && isChosen) {
    return (
      <span className="bad">
        <Icon name="error" />
        {t('notWritten')}
      </span>
    );
  }
  if (!file) return <span className="meta">{t(isChosen ? 'chosen' : 'unchosen')}</span>;
  const seconds = file.seconds.toFixed(2);
  return (
    <span className="ok">
      <Icon name={kind === 'pdf' ? 'proved' : 'ok'} />
      {t(kind === 'pdf' ? 'proved' : 'written', { seconds })}
    </span>
  );
}

function Running({ kind, job }: { readonly kind: ExportKind; readonly job: RunningExport }) {
  const t = useWords(exportWords);
  const { progress, kinds } = job;
  const now = progress === null ? 'pdf' : kindOf(progress);
  if (progress === null) return <ProgressBar label={t('reading')} />;
  if (now !== kind) {
    const isBefore = kinds.indexOf(kind) < kinds.indexOf(now);
    return <span className="meta">{t(isBefore ? 'ready' : 'waiting')}</span>;
  }
  const { done, total } = progress;
  return <ProgressBar label={t(kind === 'pdf' ? 'page' : 'step', { done, total })} value={done} total={total} />;
}
