import { Icon } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { saving } from '../changes.ts';
import { formatKeys } from '../commands/formatKeys.ts';
import { formatTime } from '../format.ts';
import { useHistory } from '../history.ts';
import { useShell } from '../shell.tsx';
import { createStore, useStore } from '../store.ts';
import { useWords } from '../words.ts';

/** What the screens add to the status bar: facts of the issue (41条·17页), a job that is running. */
export const statusFacts = createStore<string>('');

/** How saving stands, which library this is, what undo would take back. */
export function StatusBar() {
  const t = useWords(appWords);
  const { library } = useShell();
  const { last, describe } = useHistory();
  const facts = useStore(statusFacts, (value) => value);
  return (
    <footer className="status">
      <Saved />
      {library.status === 'open' && <span className="path">{t('library', { folder: library.folder })}</span>}
      <span className="grow" />
      {last && (
        <span className="last-step">
          <span className="clip">{t('lastStep', { step: describe(last) })}</span>
          <span>{t('undoKey', { key: formatKeys('Mod+Z') })}</span>
        </span>
      )}
      {facts !== '' && <span>{facts}</span>}
    </footer>
  );
}

function Saved() {
  const t = useWords(appWords);
  const { running, savedAt } = useStore(saving, (value) => value);
  if (running > 0) return <span>{t('savingNow')}</span>;
  return (
    <span className="good">
      <Icon name="ok" size="s" />
      {savedAt === null ? t('savedAll') : t('saved', { time: formatTime(savedAt) })}
    </span>
  );
}
