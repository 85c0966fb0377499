import { useWords } from '../app/words.ts';
import { Button } from '../ui/index.ts';
import { type ExportKind, kindOf, type MadeFile, type RunningExport } from './exportJob.ts';
import { OpenFile } from './OpenFile.tsx';
import { exportWords } from './words.ts';

interface FormatActionProps {
  readonly kind: ExportKind;
  readonly job: RunningExport | null;
  readonly file: MadeFile | null;
}

/** Cancels what is being made, opens what was made. */
export function FormatAction({ kind, job, file }: FormatActionProps) {
  const t = useWords(exportWords);
  if (file) return <OpenFile path={file.path} />;
  const now = job && (job.progress ? kindOf(job.progress) : job.kinds[0]);
  if (job === null || now !== kind) return null;
  return (
    <Button size="s" keys="Esc" onPress={job.cancel}>
      {t('cancel')}
    </Button>
  );
}
