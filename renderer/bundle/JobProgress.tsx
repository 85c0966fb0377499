import { useWords } from '../app/words.ts';
import { Button, ProgressBar, useSlow } from '../ui/index.ts';
import { bundleWords } from './bundleWords.ts';
import type { useJob } from './useJob.ts';

interface JobProgressProps {
  readonly job: ReturnType<typeof useJob>;
  readonly label: string;
}

/** How far a job is, once it takes longer than a moment; with the way to end it. */
export function JobProgress({ job: { isRunning, progress, cancel }, label }: JobProgressProps) {
  const t = useWords(bundleWords);
  const isSlow = useSlow(isRunning);
  if (!isRunning || !isSlow) return null;
  return (
    <div className="bundle-progress">
      <ProgressBar label={progress?.what || label} value={progress?.done} total={progress?.total} />
      <Button onPress={cancel}>{t('stop')}</Button>
    </div>
  );
}
