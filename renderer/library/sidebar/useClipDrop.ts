import { type RefObject, useRef } from 'react';
import { isTextDropItem, useDrop } from 'react-aria-components';
import { clipIdsType, readClipIds } from '../list/dragging.ts';

/** Makes an element a place to drop clips on, by pointer and by keyboard. */
export function useClipDrop<Element extends HTMLElement>(
  onClips: ((clipIds: readonly string[]) => void) | undefined,
): { readonly ref: RefObject<Element | null>; readonly dropProps: object; readonly isDropTarget: boolean } {
  const ref = useRef<Element>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled: onClips === undefined,
    getDropOperation: (types) => (types.has(clipIdsType) ? 'copy' : 'cancel'),
    onDrop: ({ items }) => {
      const item = items.filter(isTextDropItem).find(({ types }) => types.has(clipIdsType));
      void item?.getText(clipIdsType).then((text) => {
        const clipIds = readClipIds(text);
        if (clipIds.length > 0) onClips?.(clipIds);
      });
    },
  });
  return { ref, dropProps: onClips === undefined ? {} : dropProps, isDropTarget };
}
