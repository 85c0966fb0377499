import { type CompositionEvent, useRef, useState } from 'react';

interface Composed {
  readonly text: string;
  onChange(text: string): void;
  /** For an element around the field. */
  readonly handlers: {
    onCompositionStart(): void;
    onCompositionEnd(event: CompositionEvent): void;
  };
}

/** A field's text that is handed on with each keystroke, but a composed word only when it is done. */
export function useComposed(value: string, onCommit: (text: string) => void): Composed {
  const [half, setHalf] = useState<string | null>(null);
  const isComposing = useRef(false);
  return {
    text: half ?? value,
    onChange: (text) => (isComposing.current ? setHalf(text) : onCommit(text)),
    handlers: {
      onCompositionStart: () => {
        isComposing.current = true;
        setHalf(value);
      },
      onCompositionEnd: ({ target }) => {
        isComposing.current = false;
        setHalf(null);
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) onCommit(target.value);
      },
    },
  };
}
