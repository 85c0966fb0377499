import { useExplain } from '../app/explain.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, Dialog, EmptyState, ProgressBar, useSlow } from '../ui/index.ts';
import { duplicateWords } from './duplicateWords.ts';
import { Pairs } from './Pairs.tsx';
import { duplicatesOpen, useDuplicatesOpen } from './pairFacts.ts';
import { usePairs } from './usePairs.ts';
import './duplicates.css';

/** 查重: clips of the whole library that say the same, two by two, and what is to become of them. */
export function DuplicatesDialog() {
  const t = useWords(duplicateWords);
  const isOpen = useDuplicatesOpen();
  return (
    <Dialog title={t('title')} size="xl" isOpen={isOpen} onClose={() => duplicatesOpen.set(false)}>
      {isOpen && <Duplicates />}
    </Dialog>
  );
}

function Duplicates() {
  const t = useWords(duplicateWords);
  const explain = useExplain();
  const found = usePairs();
  const { pairs, isRunning, progress, failure, look, cancel } = found;
  const isSlow = useSlow(isRunning);
  return (
    <div className="duplicates">
      {failure && (
        <Callout tone="bad" title={t('failed')} actions={<Button onPress={look}>{t('again')}</Button>}>
          {explain(failure)}
        </Callout>
      )}
      {isRunning && isSlow && (
        <div className="looking">
          <ProgressBar label={progress?.what || t('looking')} value={progress?.done} total={progress?.total} />
          <Button onPress={cancel}>{t('cancel')}</Button>
        </div>
      )}
      {pairs !== null && pairs.length > 0 && <Pairs pairs={pairs} settle={found.settle} />}
      {pairs !== null && pairs.length === 0 && (
        <EmptyState title={t('none')} actions={<Button onPress={look}>{t('again')}</Button>}>
          {t('noneHelp')}
        </EmptyState>
      )}
      {pairs === null && !isRunning && !failure && (
        <EmptyState title={t('cancelled')} actions={<Button onPress={look}>{t('again')}</Button>}>
          {t('cancelledHelp')}
        </EmptyState>
      )}
    </div>
  );
}
