import { useEffect } from 'react';
import { newId } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { useExplain } from '../../app/explain.ts';
import { formatCount } from '../../app/format.ts';
import { useHistory } from '../../app/history.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout, Dialog, ProgressBar } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import { ImportResult } from './ImportResult.tsx';
import { importFiles } from './importFiles.ts';
import { endImport, type ImportJob, type ImportWish, importJob, useImportJob } from './importJob.ts';

/** Many files becoming clips: how far it is, and what became of each. */
export function ImportDialog() {
  const t = useWords(captureWords);
  const job = useImportJob();
  const cancel = useRunningImport(job.kind === 'running' ? job.wish : null);
  return (
    <Dialog
      title={t('importTitle')}
      size="l"
      isOpen={job.kind !== 'none'}
      onClose={job.kind === 'running' ? cancel : endImport}
      footer={
        job.kind === 'running' ? (
          <Button size="l" keys="Esc" onPress={cancel}>
            {t('cancel')}
          </Button>
        ) : (
          job.kind === 'done' && <DoneButtons clips={job.result.clips} />
        )
      }
    >
      {job.kind === 'running' && <Running job={job} />}
      {job.kind === 'done' && <Done job={job} />}
    </Dialog>
  );
}

function Running({ job: { wish, progress } }: { readonly job: Extract<ImportJob, { kind: 'running' }> }) {
  const t = useWords(captureWords);
  const total = progress?.total ?? 0;
  const label = progress?.what ? t('importing', { file: progress.what }) : t('importBegins');
  return (
    <>
      <ProgressBar label={label} value={progress?.done} total={total} />
      <p className="meta">
        {total > 0
          ? t('importedSoFar', { done: formatCount(progress?.done ?? 0), total: formatCount(total) })
          : t('importFrom', { count: wish.kind === 'paths' ? wish.paths.length : wish.files.length })}
      </p>
    </>
  );
}

function Done({ job: { wish, result, isCancelled, failure } }: { readonly job: Extract<ImportJob, { kind: 'done' }> }) {
  const t = useWords(captureWords);
  const explain = useExplain();
  return (
    <>
      {failure && (
        <Callout tone="bad" title={t('importStopped')}>
          {explain(failure)}
        </Callout>
      )}
      {isCancelled && (
        <Callout tone="warn" title={t('importCancelled')}>
          {t(result.clips > 0 ? 'importCancelledHelp' : 'importCancelledEmpty')}
        </Callout>
      )}
      <ImportResult wish={wish} result={result} isWhole={failure === null && !isCancelled} />
    </>
  );
}

function DoneButtons({ clips }: { readonly clips: number }) {
  const t = useWords(captureWords);
  const { undo } = useHistory();
  return (
    <>
      {clips > 0 && (
        <Button
          size="l"
          icon="undo"
          onPress={() => {
            endImport();
            void undo();
          }}
        >
          {t('undoImport', { count: clips })}
        </Button>
      )}
      <Button size="l" variant="primary" autoFocus onPress={endImport}>
        {t('done')}
      </Button>
    </>
  );
}

let running: AbortController | null = null;

/** Runs the import that is wished for, once. Gives the function that ends it early; what is in by then stays. */
function useRunningImport(wish: ImportWish | null): () => void {
  const change = useChange();
  useEffect(() => {
    if (wish === null || running !== null) return;
    const abort = new AbortController();
    running = abort;
    void (async () => {
      await flushAll();
      const { result, failure } = await importFiles(
        wish,
        (input, context) => change('clipping.importFiles', input, { ...context, quiet: true }),
        {
          signal: abort.signal,
          step: newId(),
          onProgress: (progress) => importJob.set((job) => (job.kind === 'running' ? { ...job, progress } : job)),
        },
      );
      running = null;
      const isCancelled = abort.signal.aborted || failure?.code === 'cancelled';
      const repeated = [...result.repeated, ...(wish.repeats?.left ?? [])];
      importJob.set({
        kind: 'done',
        wish,
        result: { ...result, repeated },
        isCancelled,
        failure: isCancelled ? null : failure,
      });
    })();
  }, [wish, change]);
  return () => running?.abort();
}
