import { useRef } from 'react';
import { useCommands } from '../../app/commands/commands.ts';
import { useWords } from '../../app/words.ts';
import { announce } from '../../ui/index.ts';
import { findingWords } from './findingWords.ts';
import { openFinding } from './openFinding.ts';
import type { ClipFindings } from './useClipFindingActions.ts';

/** Goes through the findings of a clip with keys, and corrects all that is certain. */
export function useClipFindingCommands({ findings, fix }: ClipFindings): void {
  const t = useWords(findingWords);
  const last = useRef(-1);
  const certain = findings.filter(({ isCertain, suggestion }) => isCertain && suggestion !== null);
  function move(step: 1 | -1): void {
    const count = findings.length;
    last.current = last.current < 0 && step < 0 ? count - 1 : (last.current + step + count) % Math.max(1, count);
    const finding = findings[last.current];
    if (finding) openFinding(finding);
    else announce(t('none'));
  }
  useCommands([
    { id: 'clip.nextFinding', title: t('next'), group: 'clip', keys: ['F8'], run: () => move(1) },
    { id: 'clip.previousFinding', title: t('previous'), group: 'clip', keys: ['Shift+F8'], run: () => move(-1) },
    {
      id: 'clip.fixStyle',
      title: t('fixAll'),
      group: 'clip',
      keys: ['Mod+Shift+F8'],
      enabled: certain.length > 0,
      run: () => void fix(certain),
    },
  ]);
}
