import { createStore, useStore } from '../../app/store.ts';

/** What dragged clips are offered as: a JSON array of their ids. */
export const clipIdsType = 'application/x-park-clip-ids';

export interface DraggedClips {
  readonly ids: readonly string[];
  /** Their headlines, for other programs. */
  readonly text: string;
}

/** How many clips are being dragged; 0 for none. Places that take them show themselves. */
export const draggedCount = createStore(0);
export const useDraggedCount = (): number => useStore(draggedCount, (count) => count);

/** The ids in what was dropped; none where it is something else. */
export function readClipIds(text: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
