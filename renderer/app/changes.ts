import { useCallback } from 'react';
import type { CallContext, CallName, Input, Output } from '#shared/contract/index.ts';
import type { Failure, Result } from '#shared/errors.ts';
import { useDesk } from './desk.ts';
import { reportProblem } from './problems.ts';
import { createStore } from './store.ts';

/** How saving stands, for the status bar. `savedAt` in ms since 1970; null before the first save. */
export const saving = createStore<{ readonly running: number; readonly savedAt: number | null }>({
  running: 0,
  savedAt: null,
});

export interface ChangeOptions extends CallContext {
  /** The caller shows the failure itself, where it happened. */
  readonly quiet?: boolean;
}

/** Changes the library. What was read is read again by itself; a failure stands on the screen until it is dealt with. */
export type Change = <Name extends CallName>(
  name: Name,
  input: Input<Name>,
  options?: ChangeOptions,
) => Promise<Result<Output<Name>>>;

export function useChange(): Change {
  const { client } = useDesk();
  return useCallback(
    async (name, input, { quiet = false, ...context } = {}) => {
      saving.set(({ running, savedAt }) => ({ running: running + 1, savedAt }));
      const result = await client.call(name, input, context);
      saving.set(({ running, savedAt }) => ({ running: running - 1, savedAt: result.ok ? Date.now() : savedAt }));
      if (!result.ok && !quiet && result.error.code !== 'cancelled') reportProblem(result.error);
      return result;
    },
    [client],
  );
}

/** Whether a failure only says that there was nothing to do. */
export const isNothingToDo = ({ code }: Failure): boolean => code === 'nothing_to_undo' || code === 'nothing_to_redo';
