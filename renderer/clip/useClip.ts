import { useRef } from 'react';
import type { Failure } from '#shared/errors.ts';
import type { StoredClip } from '#shared/model/index.ts';
import { useRead } from '../app/reads.ts';
import { keepSame } from './keepSame.ts';
import { usePendingEdit } from './saving/useClipSaver.ts';

/** A clip as the editor is to see it: with what is changed and not saved yet. */
export interface EditedClip extends StoredClip {
  /** When the library was last asked for it, in ms since 1970. */
  readonly readAt: number;
}

interface ShownClip {
  /** null while it is read. */
  readonly clip: EditedClip | null;
  /** Why a change is not saved yet; it is tried again by itself. */
  readonly failure: Failure | null;
  /** Why the clip could not be read. */
  readonly error: Failure | null;
}

/** A clip with the changes that are still on their way to the library. */
export function useClip(clipId: string): ShownClip {
  const { data, dataUpdatedAt, error } = useRead('clip.get', { clipId });
  const edit = usePendingEdit(clipId);
  const shown = useRef<EditedClip | null>(null);
  const clip = data ? keepSame(shown.current, { ...data, ...edit?.patch, readAt: dataUpdatedAt }) : null;
  shown.current = clip;
  return { clip, failure: edit?.failure ?? null, error: error && { code: error.code, message: error.message } };
}
