import { useEffect } from 'react';
import { createStore, useStore } from '../../app/store.ts';

/** The clip whose original is to be shown as soon as the clip is. */
const asked = createStore<string | null>(null);

export const openOriginal = (clipId: string): void => asked.set(clipId);

/** Shows the original of a clip when another screen asks for it. */
export function useAskedOriginal(clipId: string, show: () => void): void {
  const isAsked = useStore(asked, (value) => value === clipId);
  useEffect(() => {
    if (!isAsked) return;
    asked.set(null);
    show();
  }, [isAsked, show]);
}
