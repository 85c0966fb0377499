import { useCallback, useEffect, useRef, useState } from 'react';
import { registerFlush } from '../../app/pending.ts';
import { type ChangeKind, createTextSteps } from './textSteps.ts';

interface TextStepsOptions<Value> {
  /** What stands in the library. */
  readonly value: Value;
  /** When that was read (`dataUpdatedAt` of the read), to know what is newer than the last save. */
  readonly readAt: number;
  /** Saves it; `step` goes to the library with the change and makes changes in a row one step of undo. */
  readonly save: (value: Value, step: string) => Promise<unknown>;
}

interface EditedText<Value> {
  /** What the editor shows: what was typed, until the library has it. */
  readonly value: Value;
  readonly onChange: (value: Value, kind: ChangeKind) => void;
  /** For the editor's `onPause`: a blur or a jump of the caret ends a burst of typing. */
  readonly onPause: () => void;
  /** Saves what is not saved yet; before undo and before the clip is left. */
  readonly flush: () => Promise<void>;
}

interface Draft<Value> {
  readonly value: Value;
  /** The last read before the library had it all; null while it has not. */
  readonly savedOver: number | null;
}

/**
 * Joins an editor to the library. What is typed is kept here until the library has it; a value read in the meantime is
 * older than what was typed and waits. A component that shows another clip needs another `key`.
 */
export function useTextSteps<Value>({ value, readAt, save }: TextStepsOptions<Value>): EditedText<Value> {
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const latest = useRef({ readAt, save });
  latest.current = { readAt, save };
  const changes = useRef(0);
  const [steps] = useState(() =>
    createTextSteps<Value>(async (text, step) => {
      const before = changes.current;
      await latest.current.save(text, step);
      if (changes.current === before) {
        setDraft((draft) => draft && { ...draft, savedOver: latest.current.readAt });
      }
    }),
  );
  const onChange = useCallback(
    (text: Value, kind: ChangeKind) => {
      changes.current++;
      setDraft({ value: text, savedOver: null });
      steps.change(text, kind);
    },
    [steps],
  );
  const isOver = draft !== null && draft.savedOver !== null && draft.savedOver !== readAt;
  useEffect(() => {
    if (isOver) setDraft(null);
  }, [isOver]);
  useEffect(() => {
    const leave = () => void steps.flush();
    window.addEventListener('pagehide', leave);
    const end = registerFlush(steps.flush);
    return () => {
      leave();
      end();
      window.removeEventListener('pagehide', leave);
    };
  }, [steps]);
  return { value: draft && !isOver ? draft.value : value, onChange, onPause: steps.endStep, flush: steps.flush };
}
