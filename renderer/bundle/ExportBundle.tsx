import { useState } from 'react';
import type { ExportedBundle, Input } from '#shared/contract/index.ts';
import { useCurrent } from '../app/current.ts';
import { useDesk } from '../app/desk.ts';
import { useExplain } from '../app/explain.ts';
import { formatBytes } from '../app/format.ts';
import { flushAll } from '../app/pending.ts';
import { reportProblem } from '../app/problems.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { filePath } from '../export/paths.ts';
import { useClipActions } from '../library/actions/useClipActions.ts';
import { useSelectedCount } from '../library/list/librarySelection.ts';
import { today } from '../library/list/today.ts';
import { Button, Callout, Hint, RadioGroup, TextField } from '../ui/index.ts';
import { bundleEnding, closeBundleDialog } from './bundleDialog.ts';
import { bundleWords } from './bundleWords.ts';
import { Counts } from './Counts.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useJob } from './useJob.ts';

type What = Input<'bundle.export'>['what'];

/** Writes clips, an issue or the whole library into one file. */
export function ExportBundle() {
  const [made, setMade] = useState<ExportedBundle | null>(null);
  return made ? <Made made={made} /> : <ExportForm onMade={setMade} />;
}

function ExportForm({ onMade }: { onMade(made: ExportedBundle): void }) {
  const t = useWords(bundleWords);
  const explain = useExplain();
  const { client, shell } = useDesk();
  const { kind, platform, settings, folders } = useShell();
  const { issue } = useCurrent();
  const { selectedIds } = useClipActions();
  const selected = useSelectedCount();
  const job = useJob();
  const [choice, setChoice] = useState<What['kind']>(selected > 0 ? 'clips' : 'library');
  const [folder, setFolder] = useState(settings.exportFolder === '' ? folders.exports : settings.exportFolder);
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState('');
  const name = typed ?? proposedName(choice, issue?.label ?? '', t);
  /** Nothing is replaced before that was seen; under another name or place it need not be. */
  const isThere = job.failure?.code === 'exists' && asked === filePath(folder.trim(), name, bundleEnding, platform);
  const isReady = folder.trim() !== '' && name.trim() !== '' && !job.isRunning;

  async function whatOf(): Promise<What> {
    if (choice === 'issue' && issue) return { kind: 'issue', issueId: issue.id };
    return choice === 'clips' ? { kind: 'clips', clipIds: [...(await selectedIds())] } : { kind: 'library' };
  }
  async function save(replace: boolean): Promise<void> {
    if (!isReady) return;
    await flushAll();
    const what = await whatOf();
    const path = filePath(folder.trim(), name, bundleEnding, platform);
    setAsked(path);
    const made = await job.run((context) => client.call('bundle.export', { path, what, replace }, context));
    if (made) onMade(made);
  }
  async function choose(): Promise<void> {
    const chosen = await shell.call('shell.pickFolder', {
      title: t('chooseFolder'),
      from: folder.trim() || folders.exports,
    });
    if (chosen.ok && chosen.value !== null) setFolder(chosen.value);
  }

  return (
    <>
      <RadioGroup
        label={t('what')}
        value={choice}
        options={[
          ...(selected > 0 ? [{ value: 'clips' as const, label: t('selectedClips', { count: selected }) }] : []),
          ...(issue ? [{ value: 'issue' as const, label: t('thisIssue', { label: issue.label }) }] : []),
          { value: 'library', label: t('wholeLibrary') },
        ]}
        onChange={setChoice}
        isDisabled={job.isRunning}
      />
      <div className="bundle-place">
        <TextField label={t('folder')} icon="folder" isPath value={folder} onChange={setFolder} />
        {kind === 'electron' && (
          <Button size="l" onPress={() => void choose()}>
            {t('choose')}
          </Button>
        )}
      </div>
      <TextField
        label={t('fileName')}
        icon="file"
        isPath
        maxLength={180}
        value={name}
        onChange={setTyped}
        onEnter={() => void save(false)}
      />
      {job.failure && (job.failure.code !== 'exists' || isThere) && (
        <Callout tone={isThere ? 'warn' : 'bad'} title={t('notExported')}>
          {isThere ? t('fileIsThere') : explain(job.failure)}
        </Callout>
      )}
      <JobProgress job={job} label={t('exporting')} />
      {!job.isRunning && <Hint>{t('exportHelp')}</Hint>}
      <footer className="bundle-buttons">
        <Button size="l" onPress={job.isRunning ? job.cancel : closeBundleDialog}>
          {t(job.isRunning ? 'stop' : 'cancel')}
        </Button>
        <Button size="l" variant="primary" isDisabled={!isReady} onPress={() => void save(isThere)}>
          {t(isThere ? 'replaceFile' : 'export')}
        </Button>
      </footer>
    </>
  );
}

const proposedName = (
  choice: What['kind'],
  issue: string,
  t: (key: 'nameIssue' | 'nameClips' | 'nameLibrary', values: Record<string, string>) => string,
): string => {
  const key = choice === 'issue' ? 'nameIssue' : choice === 'clips' ? 'nameClips' : 'nameLibrary';
  return t(key, { issue, day: today() });
};

/** What was written, and where. */
function Made({ made }: { readonly made: ExportedBundle }) {
  const t = useWords(bundleWords);
  const { shell } = useDesk();
  const { kind } = useShell();
  const reveal = async () => {
    const result = await shell.call('shell.revealFile', { path: made.path });
    if (!result.ok) reportProblem(result.error);
  };
  return (
    <>
      <Callout tone="good" title={t('exported')}>
        <span className="path">{made.path}</span>
        <span className="meta">{formatBytes(made.bytes)}</span>
      </Callout>
      <Counts title={t('holds')} counts={made} />
      <footer className="bundle-buttons">
        {kind === 'electron' && (
          <Button size="l" icon="folder" onPress={() => void reveal()}>
            {t('reveal')}
          </Button>
        )}
        <Button size="l" variant="primary" autoFocus onPress={closeBundleDialog}>
          {t('done')}
        </Button>
      </footer>
    </>
  );
}
