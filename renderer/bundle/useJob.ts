import { useEffect, useRef, useState } from 'react';
import type { CallContext, Progress } from '#shared/contract/index.ts';
import type { Failure, Result } from '#shared/errors.ts';

interface Job {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  /** Runs one call; gives its value, or null where it failed or was cancelled. */
  run<T>(work: (context: CallContext) => Promise<Result<T>>): Promise<T | null>;
  cancel(): void;
}

/** One long call at a time, with its progress and the way to end it; it ends with the component. */
export function useJob(): Job {
  const abort = useRef<AbortController | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    isRunning,
    progress,
    failure,
    cancel: () => abort.current?.abort(),
    run: async (work) => {
      const mine = new AbortController();
      abort.current = mine;
      setIsRunning(true);
      setProgress(null);
      setFailure(null);
      const result = await work({ signal: mine.signal, onProgress: setProgress });
      setIsRunning(false);
      if (result.ok) return result.value;
      if (result.error.code !== 'cancelled') setFailure(result.error);
      return null;
    },
  };
}
