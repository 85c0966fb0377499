import { useCallback, useEffect, useRef } from 'react';
import type { CheckFinding } from '#shared/check/finding.ts';
import { useCommands } from '../app/commands/commands.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { announce } from '../ui/index.ts';
import { findingKey, neighbour } from './findingList.ts';
import type { FindingActions } from './useFindingActions.ts';
import { checkWords } from './words.ts';

interface FindingCommandsOptions {
  /** In the order of the list. */
  readonly listed: readonly CheckFinding[];
  readonly open: string | null;
  setOpen(key: string | null): void;
  readonly actions: FindingActions;
  /** A frozen issue is looked at alone. */
  readonly isFrozen: boolean;
  exportSheet(): void;
}

/**
 * Goes through the findings with keys and does what can be done to the open one. When that is dealt with, the one that
 * takes its place is opened. Gives the function that moves on.
 */
export function useFindingCommands({
  listed,
  open,
  setOpen,
  actions,
  isFrozen,
  exportSheet,
}: FindingCommandsOptions): (step: 1 | -1) => void {
  const t = useWords(checkWords);
  const language = useLanguage();
  const current = listed.find((finding) => findingKey(finding) === open);
  useKeptPlace(listed, open, setOpen);
  const latest = useRef<(step: 1 | -1) => void>(() => undefined);
  latest.current = (step) => {
    const next = neighbour(listed, open, step);
    if (!next) return;
    setOpen(findingKey(next));
    announce(t('position', { at: listed.indexOf(next) + 1, count: listed.length, message: next.message[language] }));
    requestAnimationFrame(focusOpen);
  };
  const move = useCallback((step: 1 | -1) => latest.current(step), []);
  useCommands([
    {
      id: 'check.next',
      title: t('next'),
      group: 'issue',
      keys: ['F8'],
      enabled: listed.length > 0,
      run: () => move(1),
    },
    {
      id: 'check.previous',
      title: t('previous'),
      group: 'issue',
      keys: ['Shift+F8'],
      enabled: listed.length > 0,
      run: () => move(-1),
    },
    {
      id: 'check.fix',
      title: t('fix'),
      group: 'issue',
      keys: ['Mod+Enter'],
      enabled: !isFrozen && current !== undefined && current.suggestion !== null,
      run: () => {
        if (current) void actions.fix([current]);
      },
    },
    { id: 'check.sheet', title: t('sheetCommand'), group: 'issue', run: exportSheet },
  ]);
  return move;
}

/** Opens what takes the place of a finding that is gone. */
function useKeptPlace(
  listed: readonly CheckFinding[],
  open: string | null,
  setOpen: (key: string | null) => void,
): void {
  const place = useRef(0);
  const at = listed.findIndex((finding) => findingKey(finding) === open);
  useEffect(() => {
    if (at >= 0) place.current = at;
    if (at >= 0 || open === null || listed.length === 0) return;
    const next = listed[Math.min(place.current, listed.length - 1)];
    setOpen(next ? findingKey(next) : null);
    requestAnimationFrame(focusOpen);
  }, [at, open, listed, setOpen]);
}

function focusOpen(): void {
  const row = document.querySelector<HTMLElement>('.finding.is-open .finding-row');
  row?.focus({ preventScroll: true });
  row?.closest('.finding')?.scrollIntoView({ block: 'nearest' });
}
