import { type CompositionEvent, type FormEvent, useCallback, useRef, useState } from 'react';

export interface ImeQuery {
  /** What the field shows. */
  readonly text: string;
  /** What is searched for: it never changes while an input method composes. */
  readonly query: string;
  onChange(text: string): void;
  reset(text?: string): void;
  /** For an element around the field. */
  readonly handlers: {
    onCompositionStart(): void;
    onCompositionEnd(event: CompositionEvent): void;
    onInput(event: FormEvent): void;
  };
}

/** The text of a field and the query made of it, which waits for an input method to finish. */
export function useImeQuery(initial = ''): ImeQuery {
  const [text, setText] = useState(initial);
  const [query, setQuery] = useState(initial);
  const composing = useRef(false);
  const reset = useCallback((next = '') => {
    setText(next);
    setQuery(next);
  }, []);
  const onChange = useCallback((next: string) => {
    setText(next);
    if (!composing.current) setQuery(next);
  }, []);
  const handlers = {
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: ({ target }: CompositionEvent) => {
      composing.current = false;
      if (target instanceof HTMLInputElement) reset(target.value);
    },
    // A composition that was deleted whole ends without saying so.
    onInput: ({ target, nativeEvent }: FormEvent) => {
      const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      if (!composing.current || isComposing || !(target instanceof HTMLInputElement)) return;
      composing.current = false;
      reset(target.value);
    },
  };
  return { text, query, onChange, reset, handlers };
}
