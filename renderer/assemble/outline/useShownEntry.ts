import { type RefObject, useEffect } from 'react';
import { usePlace } from '../../app/navigation.ts';
import { chooseEntries, chosen } from '../chosen.ts';
import type { OutlineLayout } from './outlineLayout.ts';

/** Selects the entry the user has come to from elsewhere, a page for instance, and scrolls to its row. */
export function useShownEntry(box: RefObject<HTMLDivElement | null>, layout: OutlineLayout): void {
  const entryId = usePlace((value) => value.entryId);
  useEffect(() => {
    if (entryId === null || chosen.get().has(entryId)) return;
    chooseEntries([entryId]);
    const tree = box.current?.querySelector<HTMLElement>('.outline');
    const row = layout.virtualizer ? layout.getLayoutInfo(entryId)?.rect : undefined;
    if (!tree || !row) return;
    const isInView = row.y >= tree.scrollTop && row.maxY <= tree.scrollTop + tree.clientHeight;
    if (!isInView) tree.scrollTop = Math.max(0, row.y - tree.clientHeight / 3);
  }, [entryId, box, layout]);
}
