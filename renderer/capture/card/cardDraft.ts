import { useRef, useState } from 'react';
import { type Clip, newId, type Source } from '#shared/model/index.ts';

/** The clip as the card shows it, and the source that will be registered with it. */
export interface CardState {
  readonly clip: Clip;
  readonly newSource: Source | null;
}

/** A source that is not registered yet. @param host empty for none */
export const sourceNamed = (name: string, host: string): Source => ({
  id: newId(),
  name: name.slice(0, 200),
  aliases: [],
  hosts: host === '' ? [] : [host],
});

export interface CardDraft extends CardState {
  /** Whether it says anything else than what was read. */
  readonly isEdited: boolean;
  /** Changes fields of the clip; another source takes the place of a new one. Changes of one field that follow each other at once are one step of undo. */
  change(patch: Partial<Omit<Clip, 'id'>>): void;
  /** Names a source that is saved together with the clip; null for none. */
  setNewSource(source: Source | null): void;
  undo(): void;
  redo(): void;
}

/** ms within which changes of a field belong together */
const together = 800;

interface Steps {
  readonly past: readonly CardState[];
  readonly now: CardState;
  readonly future: readonly CardState[];
}

/** The draft on the card with its own undo: nothing of it is in the library yet, so that the desk's undo knows none of it. */
export function useCardDraft(initial: () => CardState): CardDraft {
  const [first] = useState(initial);
  const [steps, setSteps] = useState<Steps>({ past: [], now: first, future: [] });
  const last = useRef({ field: '', at: 0 });

  function step(field: string, next: (now: CardState) => CardState): void {
    const at = performance.now();
    const joins = last.current.field === field && at - last.current.at < together;
    last.current = { field, at };
    setSteps(({ past, now }) => ({ past: joins ? past : [...past, now], now: next(now), future: [] }));
  }

  return {
    ...steps.now,
    isEdited: JSON.stringify(steps.now) !== JSON.stringify(first),
    change: (patch) => {
      if (saysTheSame(steps.now.clip, patch)) return;
      step(Object.keys(patch).join(), ({ clip, newSource }) => ({
        clip: { ...clip, ...patch },
        newSource: 'sourceId' in patch ? null : newSource,
      }));
    },
    setNewSource: (newSource) =>
      step('newSource', ({ clip }) => ({ clip: { ...clip, sourceId: newSource?.id ?? null }, newSource })),
    undo: () =>
      setSteps((before) => {
        const previous = before.past.at(-1);
        if (!previous) return before;
        last.current = { field: '', at: 0 };
        return { past: before.past.slice(0, -1), now: previous, future: [before.now, ...before.future] };
      }),
    redo: () =>
      setSteps((before) => {
        const [next, ...rest] = before.future;
        return next ? { past: [...before.past, before.now], now: next, future: rest } : before;
      }),
  };
}

/** Whether a change changes nothing: an editor that shows what was undone says so once more. */
const saysTheSame = (clip: Clip, patch: Partial<Clip>): boolean =>
  JSON.stringify({ ...clip, ...patch }) === JSON.stringify(clip);
