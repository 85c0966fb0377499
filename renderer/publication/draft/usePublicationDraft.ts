import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import { newId, type Publication } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { registerFlush } from '../../app/pending.ts';
import { readKey } from '../../app/reads.ts';
import { type Edits, savable, withoutSame } from './edits.ts';

export interface Refusal {
  readonly failure: Failure;
  /** Fields whose new values were not saved. */
  readonly fields: readonly (keyof Publication)[];
}

/** A publication while it is edited: saved as the user goes, shown as typed. */
export interface PublicationDraft {
  /** As it is in the library, with what is typed laid over it. */
  readonly value: Publication;
  readonly saved: Publication;
  /** Shows typed values at once and saves them when typing pauses; a burst in one field is one step of undo. */
  type(values: Edits): void;
  /** The field is left: what was typed is saved now, and the next typing is a new step. */
  leave(): void;
  /** Changes at once. What the library refuses is taken back. */
  set(values: Edits): Promise<void>;
  readonly refusal: Refusal | null;
  dismiss(): void;
}

/** Saves after this many ms without a keystroke. */
const pause = 500;

const keysOf = (edits: Edits) => Object.keys(edits) as (keyof Publication)[];

/** @param saved the publication as it is in the library */
export function usePublicationDraft(saved: Publication): PublicationDraft {
  const send = useSend(saved);
  const [edits, setEdits] = useState<Edits>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waiting = useRef<Edits>({});
  const burst = useRef({ field: '', step: newId() });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    async (values: Edits, step: string, takeBack: boolean) => {
      const failure = await send(values, step);
      if (failure) setRefusal({ failure, fields: keysOf(values) });
      else setRefusal(null);
      if (failure === null || takeBack) setEdits((before) => withoutSame(before, values));
    },
    [send],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const values = savable(waiting.current);
    waiting.current = withoutSame(waiting.current, values);
    if (keysOf(values).length > 0) await save(values, burst.current.step, false);
  }, [save]);

  const leave = useCallback(() => {
    void flush();
    burst.current = { field: '', step: newId() };
  }, [flush]);

  const type = useCallback(
    (values: Edits) => {
      const field = keysOf(values).join();
      if (burst.current.field !== field) {
        void flush();
        burst.current = { field, step: newId() };
      }
      waiting.current = { ...waiting.current, ...values };
      setEdits((before) => ({ ...before, ...values }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  const set = useCallback(
    async (values: Edits) => {
      setEdits((before) => ({ ...before, ...values }));
      await flush();
      await save(values, newId(), true);
    },
    [flush, save],
  );

  useEffect(() => {
    const end = registerFlush(flush);
    return () => {
      end();
      void flush();
    };
  }, [flush]);

  const dismiss = useCallback(() => setRefusal(null), []);
  return { value: { ...saved, ...edits }, saved, type, leave, set, refusal, dismiss };
}

/** Saves one after the other, each on top of the last. Gives why it was refused, or null. */
function useSend(saved: Publication): (values: Edits, step: string) => Promise<Failure | null> {
  const change = useChange();
  const queries = useQueryClient();
  const latest = useRef(saved);
  latest.current = saved;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (values, step) => {
      const turn = queue.current.then(async () => {
        const publication = { ...latest.current, ...values };
        const result = await change('publication.save', { publication }, { step, quiet: true });
        if (!result.ok) return result.error;
        latest.current = result.value;
        // At once, so that what was typed never gives way to what was there before.
        queries.setQueryData<readonly Publication[]>(readKey('publication.list', {}), (before) =>
          before?.map((each) => (each.id === publication.id ? result.value : each)),
        );
        return null;
      });
      queue.current = turn;
      return turn;
    },
    [change, queries],
  );
}
