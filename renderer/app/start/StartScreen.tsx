import { useState } from 'react';
import { Button, Callout, Logo, ProgressBar } from '../../ui/index.ts';
import { useExplain } from '../explain.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { Choices } from './Choices.tsx';
import { LibraryDialog, type LibraryWish } from './LibraryDialog.tsx';
import { RecentLibraries } from './RecentLibraries.tsx';
import { startWords } from './startWords.ts';
import { useLibraries } from './useLibraries.ts';
import { useOpeningProgress } from './useOpeningProgress.ts';

/** Before a library is open: it is being opened, it could not be, or there is none yet. */
export function StartScreen() {
  const t = useWords(startWords);
  const { library } = useShell();
  return (
    <div className="app start">
      <header className="bar">
        <div className="masthead">
          <Logo />
          <b>{t('product')}</b>
        </div>
      </header>
      <main className="start-room">{library.status === 'opening' ? <Opening /> : <Begin />}</main>
    </div>
  );
}

function Opening() {
  const t = useWords(startWords);
  const progress = useOpeningProgress();
  return (
    <section className="start-paper" aria-busy="true">
      <h1>{t(progress ? 'preparing' : 'opening')}</h1>
      <p>{progress ? t('preparingNote') : t('intro')}</p>
      <ProgressBar label={progress?.what ?? t('opening')} value={progress?.done} total={progress?.total} />
    </section>
  );
}

function Begin() {
  const t = useWords(startWords);
  const explain = useExplain();
  const { library } = useShell();
  const { busy, failure, open, retry } = useLibraries();
  const [wish, setWish] = useState<LibraryWish | null>(null);
  const failed = library.status === 'failed' ? library : null;
  const problem = failure ?? failed?.error ?? null;
  return (
    <section className="start-paper">
      <h1>{t(failed ? 'failed' : 'welcome')}</h1>
      <p>{failed ? t('failedSafe') : t('intro')}</p>
      {problem && (
        <Callout
          tone="bad"
          actions={
            failed && (
              <Button variant="primary" isDisabled={busy} onPress={() => void retry()}>
                {t('retry')}
              </Button>
            )
          }
        >
          <p>{explain(problem)}</p>
          {failed && <p className="path">{failed.folder}</p>}
        </Callout>
      )}
      <Choices onChoose={setWish} />
      <RecentLibraries onOpen={(folder) => void open(folder)} />
      <LibraryDialog wish={wish} onClose={() => setWish(null)} />
    </section>
  );
}
