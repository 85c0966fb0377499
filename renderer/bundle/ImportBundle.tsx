import { useState } from 'react';
import type { BundleLook, ImportedBundle } from '#shared/contract/index.ts';
import { useChange } from '../app/changes.ts';
import { useDesk } from '../app/desk.ts';
import { useExplain } from '../app/explain.ts';
import { formatMoment } from '../app/format.ts';
import { flushAll } from '../app/pending.ts';
import { useShell } from '../app/shell.tsx';
import { useLanguage, useWords } from '../app/words.ts';
import { Button, Callout, Hint, TextField } from '../ui/index.ts';
import { bundleEnding, type Choices, closeBundleDialog, conflictKey } from './bundleDialog.ts';
import { bundleWords } from './bundleWords.ts';
import { Conflicts } from './Conflicts.tsx';
import { Counts } from './Counts.tsx';
import { ImportedResult } from './ImportedResult.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useJob } from './useJob.ts';

interface Looked {
  readonly path: string;
  readonly look: BundleLook;
}

/** Takes a bundle into the library: looked at first, then imported. */
export function ImportBundle() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [imported, setImported] = useState<ImportedBundle | null>(null);
  if (imported) return <ImportedResult imported={imported} />;
  if (looked) return <Decide looked={looked} onBack={() => setLooked(null)} onImported={setImported} />;
  return <ChooseBundle onLooked={setLooked} />;
}

function ChooseBundle({ onLooked }: { onLooked(looked: Looked): void }) {
  const t = useWords(bundleWords);
  const explain = useExplain();
  const { client, shell } = useDesk();
  const { kind } = useShell();
  const job = useJob();
  const [path, setPath] = useState('');

  async function lookAt(chosen: string): Promise<void> {
    const wanted = chosen.trim();
    if (wanted === '' || job.isRunning) return;
    const look = await job.run((context) => client.call('bundle.look', { path: wanted }, context));
    if (look) onLooked({ path: wanted, look });
  }
  async function choose(): Promise<void> {
    const chosen = await shell.call('shell.pickFile', { title: t('chooseBundle'), extensions: [bundleEnding] });
    if (!chosen.ok || chosen.value === null) return;
    setPath(chosen.value);
    await lookAt(chosen.value);
  }

  return (
    <>
      <div className="bundle-place">
        <TextField
          label={t('bundleFile')}
          icon="file"
          isPath
          autoFocus
          value={path}
          onChange={setPath}
          onEnter={() => void lookAt(path)}
        />
        {kind === 'electron' && (
          <Button size="l" onPress={() => void choose()}>
            {t('choose')}
          </Button>
        )}
      </div>
      {job.failure && (
        <Callout tone="bad" title={t('notLooked')}>
          {explain(job.failure)}
        </Callout>
      )}
      <JobProgress job={job} label={t('looking')} />
      {!job.isRunning && <Hint>{t('lookHelp')}</Hint>}
      <footer className="bundle-buttons">
        <Button size="l" onPress={job.isRunning ? job.cancel : closeBundleDialog}>
          {t(job.isRunning ? 'stop' : 'cancel')}
        </Button>
        <Button
          size="l"
          variant="primary"
          isDisabled={path.trim() === '' || job.isRunning}
          onPress={() => void lookAt(path)}
        >
          {t('look')}
        </Button>
      </footer>
    </>
  );
}

interface DecideProps {
  readonly looked: Looked;
  onBack(): void;
  onImported(imported: ImportedBundle): void;
}

function Decide({ looked: { path, look }, onBack, onImported }: DecideProps) {
  const t = useWords(bundleWords);
  const explain = useExplain();
  const change = useChange();
  const job = useJob();
  const language = useLanguage();
  const [choices, setChoices] = useState<Choices>({});
  const { fresh, same, conflicts, notes } = look;
  const theirs = conflicts.filter((each) => choices[conflictKey(each)] === 'theirs').length;
  const added = fresh.clips + fresh.sources + fresh.issues + fresh.publications;

  async function take(): Promise<void> {
    if (job.isRunning) return;
    await flushAll();
    const input = { path, prefer: 'mine' as const, choices: { ...choices } };
    const imported = await job.run((context) => change('bundle.import', input, { ...context, quiet: true }));
    if (imported) onImported(imported);
  }

  return (
    <>
      <p className="meta path">{path}</p>
      <p className="meta">{t('madeBy', { time: formatMoment(look.madeAt), by: look.madeBy })}</p>
      <div className="bundle-columns">
        <Counts title={t('fresh')} counts={fresh} />
        <Counts title={t('same')} counts={same} />
      </div>
      {notes.map((note) => (
        <Hint key={note.zh} tone="warn">
          {note[language]}
        </Hint>
      ))}
      <Conflicts conflicts={conflicts} choices={choices} onChange={setChoices} />
      {job.failure && (
        <Callout tone="bad" title={t('notImported')}>
          {explain(job.failure)}
        </Callout>
      )}
      <JobProgress job={job} label={t('importing')} />
      <footer className="bundle-buttons">
        <span className="meta">{theirs > 0 ? t('willReplace', { count: theirs }) : t('nothingReplaced')}</span>
        <Button size="l" onPress={job.isRunning ? job.cancel : onBack}>
          {t(job.isRunning ? 'stop' : 'back')}
        </Button>
        <Button
          size="l"
          variant="primary"
          autoFocus
          isDisabled={job.isRunning || added + theirs === 0}
          onPress={() => void take()}
        >
          {added + theirs === 0 ? t('nothingToImport') : t('import')}
        </Button>
      </footer>
    </>
  );
}
