import { type RefCallback, useCallback, useRef, useState } from 'react';

/** Whether an element is narrower than so many px. Gives the ref for the element, too. */
export function useNarrow(width: number): readonly [RefCallback<HTMLElement>, boolean] {
  const [isNarrow, setIsNarrow] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect();
      if (!element) return;
      observer.current = new ResizeObserver(([entry]) => entry && setIsNarrow(entry.contentRect.width < width));
      observer.current.observe(element);
    },
    [width],
  );
  return [ref, isNarrow];
}
