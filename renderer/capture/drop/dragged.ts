import { clipIdsType } from '../../library/list/dragging.ts';

/** What is dragged over the screen from elsewhere, as far as it can be known before it is dropped. */
export interface Dragged {
  readonly kind: 'picture' | 'file' | 'files' | 'link' | 'text';
  readonly count: number;
  /** Dropped here it goes into the clip that is open. */
  readonly intoClip: boolean;
}

/** Names a drag; null for what is not taken: clips of the list, and what is dragged within the page. */
export function draggedIn({ dataTransfer, target }: DragEvent): Dragged | null {
  if (!dataTransfer || dataTransfer.types.includes(clipIdsType)) return null;
  const files = [...dataTransfer.items].filter(({ kind }) => kind === 'file');
  const arePictures = files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
  const isOverClip = target instanceof Element && target.closest('.manuscript, input, textarea') !== null;
  if (files.length > 0) {
    const kind = arePictures ? 'picture' : files.length > 1 ? 'files' : 'file';
    return { kind, count: files.length, intoClip: isOverClip && arePictures };
  }
  if (dataTransfer.types.includes('text/uri-list')) return { kind: 'link', count: 1, intoClip: isOverClip };
  const isText = dataTransfer.types.includes('text/html') || dataTransfer.types.includes('text/plain');
  return isText ? { kind: 'text', count: 1, intoClip: isOverClip } : null;
}
