import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress, SimilarPair } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { useDesk } from '../app/desk.ts';
import { knownPairs } from './pairFacts.ts';

interface Pairs {
  /** Null until they were looked for. */
  readonly pairs: readonly SimilarPair[] | null;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  /** Looks through the whole library. */
  look(): void;
  cancel(): void;
  /** Changes the list without looking again, while `work` changes the library in the same way. */
  settle(
    next: (pairs: readonly SimilarPair[]) => readonly SimilarPair[],
    work: () => Promise<boolean>,
  ): Promise<boolean>;
}

/** ms after which changes made elsewhere are looked at; several that come together are looked at once */
const restAfter = 400;

/** Pairs of clips that say the same: looked for when asked, and again when the library was changed by anything else. */
export function usePairs(): Pairs {
  const { client, onEvent } = useDesk();
  const [pairs, setPairs] = useState<readonly SimilarPair[] | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  /** Changes made here whose event is still to come: the list knows of them already. */
  const own = useRef(0);

  const look = useCallback(async () => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setIsRunning(true);
    setProgress(null);
    setFailure(null);
    const result = await client.call('similar.pairs', {}, { signal: abort.signal, onProgress: setProgress });
    if (running.current !== abort) return;
    running.current = null;
    setIsRunning(false);
    if (result.ok) setPairs(result.value);
    else if (result.error.code !== 'cancelled') setFailure(result.error);
  }, [client]);

  useEffect(() => {
    void look();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onEvent((event) => {
      if (event.kind !== 'changed') return;
      if (!event.entities.some((table) => table === 'clip' || table === 'distinct_pair')) return;
      if (own.current > 0) {
        own.current -= 1;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => void look(), restAfter);
    });
    return () => {
      clearTimeout(timer);
      end();
      running.current?.abort();
    };
  }, [look, onEvent]);

  useEffect(() => {
    if (pairs !== null) knownPairs.set(pairs.length);
  }, [pairs]);

  return {
    pairs,
    isRunning,
    progress,
    failure,
    look: () => void look(),
    cancel: () => running.current?.abort(),
    settle: async (next, work) => {
      own.current += 1;
      const isDone = await work();
      if (isDone) setPairs((before) => before && next(before));
      else own.current -= 1;
      return isDone;
    },
  };
}
