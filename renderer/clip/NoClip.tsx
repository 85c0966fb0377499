import { runCommand } from '../app/commands/commands.ts';
import { formatKeys } from '../app/commands/formatKeys.ts';
import { formatCount } from '../app/format.ts';
import { useWords } from '../app/words.ts';
import { actionWords } from '../library/actions/actionWords.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { clipWords } from './clipWords.ts';

/** Where a clip would be: none is selected, or several are. */
export function NoClip({ selected }: { readonly selected: number }) {
  const t = useWords(clipWords);
  const a = useWords(actionWords);
  return (
    <section className="pane clip-pane no-clip" aria-label={t('pane')}>
      {selected > 1 ? (
        <EmptyState title={t('several', { count: formatCount(selected) })}>{t('severalHelp')}</EmptyState>
      ) : (
        <EmptyState
          title={t('none')}
          actions={
            <Button icon="plus" onPress={() => runCommand('clip.new')}>
              {a('newClip')}
            </Button>
          }
        >
          {t('noneHelp', { key: formatKeys('Mod+N') })}
        </EmptyState>
      )}
    </section>
  );
}
