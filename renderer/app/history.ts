import { useCallback } from 'react';
import type { HistoryStep } from '#shared/contract/index.ts';
import { announce } from '../ui/index.ts';
import { appWords } from './appWords.ts';
import { isNothingToDo, useChange } from './changes.ts';
import { flushAll } from './pending.ts';
import { reportProblem } from './problems.ts';
import { useRead } from './reads.ts';
import { stepKey, stepWords } from './stepWords.ts';
import { useWords } from './words.ts';

interface History {
  /** The step that undo would take back; null where there is none. */
  readonly last: HistoryStep | null;
  readonly canRedo: boolean;
  /** What a step did, in words: 编入“…”. */
  describe(step: HistoryStep): string;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Undo and redo of the whole desk: one line of steps, whatever they were made to. */
export function useHistory(): History {
  const change = useChange();
  const t = useWords(appWords);
  const say = useWords(stepWords);
  const { data: steps = [] } = useRead('history.list', { limit: 50 }, { keep: true });

  const describe = useCallback(
    ({ action, subject }: HistoryStep) => {
      const what = say(stepKey(action));
      return subject === '' ? what : t('stepOf', { what, subject });
    },
    [say, t],
  );

  const move = useCallback(
    async (call: 'history.undo' | 'history.redo') => {
      await flushAll();
      const result = await change(call, {}, { quiet: true });
      const isUndo = call === 'history.undo';
      if (result.ok) announce(t(isUndo ? 'undone' : 'redone', { step: describe(result.value.step) }));
      else if (isNothingToDo(result.error)) announce(t(isUndo ? 'nothingToUndo' : 'nothingToRedo'));
      else reportProblem(result.error);
    },
    [change, describe, t],
  );

  const last = steps.find(({ undone }) => !undone);
  return {
    last: last?.settled === false ? last : null,
    canRedo: steps.some(({ undone }) => undone),
    describe,
    undo: useCallback(() => move('history.undo'), [move]),
    redo: useCallback(() => move('history.redo'), [move]),
  };
}
