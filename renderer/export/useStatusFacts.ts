import { useEffect } from 'react';
import { statusFacts } from '../app/bars/StatusBar.tsx';
import { useWords } from '../app/words.ts';
import { kindOf, useExports } from './exportJob.ts';
import type { IssueFacts } from './useIssueFacts.ts';
import { exportWords } from './words.ts';

/** Puts the issue's figures, or how far an export has come, into the status bar. */
export function useStatusFacts(facts: IssueFacts | null): void {
  const t = useWords(exportWords);
  const { running } = useExports();
  const progress = running?.progress ?? null;
  const text = progress
    ? t('runningFacts', { what: t(`what.${kindOf(progress)}`), percent: percentOf(progress) })
    : facts
      ? t('statusFacts', { entries: facts.entries, pages: facts.pages, contents: facts.contents })
      : '';
  useEffect(() => {
    statusFacts.set(text);
    return () => statusFacts.set('');
  }, [text]);
}

const percentOf = ({ done, total }: { readonly done: number; readonly total: number }): string =>
  total === 0 ? '' : `${Math.round((100 * done) / total)}%`;
