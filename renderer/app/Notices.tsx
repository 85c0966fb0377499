import { Button, Callout } from '../ui/index.ts';
import { appWords } from './appWords.ts';
import { useExplain } from './explain.ts';
import { dismissProblem, problems } from './problems.ts';
import { useShell } from './shell.tsx';
import { useStore } from './store.ts';
import { useWords } from './words.ts';

/** What the user must know and deal with: failures without a place of their own, a library in a synchronised folder. */
export function Notices() {
  const t = useWords(appWords);
  const explain = useExplain();
  const { library } = useShell();
  const open = useStore(problems, (value) => value);
  return (
    <div className="notices">
      {library.status === 'opening' && <Callout tone="warn">{t('restarting')}</Callout>}
      {library.status === 'open' && library.syncedBy !== null && (
        <Callout tone="warn">{t('synced', { program: library.syncedBy })}</Callout>
      )}
      {open.map(({ id, failure }) => (
        <Callout
          key={id}
          tone="bad"
          title={t('problem')}
          actions={<Button onPress={() => dismissProblem(id)}>{t('dismiss')}</Button>}
        >
          {explain(failure)}
        </Callout>
      ))}
    </div>
  );
}
