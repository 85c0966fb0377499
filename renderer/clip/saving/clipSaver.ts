import type { Failure, Result } from '#shared/errors.ts';
import type { Clip, StoredClip } from '#shared/model/index.ts';

/** Fields of a clip with their new values. */
export type ClipPatch = Partial<Omit<Clip, 'id'>>;

/** Changes fields of a clip, as a step of its own. */
export type ChangeClip = (patch: ClipPatch) => Promise<void>;

/** What was changed in a clip and is not in the library yet. */
export interface PendingEdit {
  readonly patch: ClipPatch;
  /** See CallContext.step. */
  readonly step: string | undefined;
  /** Findings that it puts right. */
  readonly corrected: number;
  /** Why it could not be saved; tried again by itself. */
  readonly failure: Failure | null;
}

export type PendingEdits = ReadonlyMap<string, PendingEdit>;

interface ClipSaverParts {
  read(clipId: string): Promise<Result<StoredClip>>;
  write(clip: Clip, expectedRevision: number, edit: PendingEdit): Promise<Result<StoredClip>>;
  /** Told of every change of what is pending. */
  onPending(pending: PendingEdits): void;
  onSaved(clip: StoredClip): void;
  /** ms until a save that failed is tried again */
  readonly retryAfter: number;
}

export interface ClipSaver {
  /**
   * Saves fields of a clip. Done when the library has answered, be it with a failure; then it goes on trying.
   * @param corrected how many findings this puts right
   */
  save(clipId: string, patch: ClipPatch, step?: string, corrected?: number): Promise<void>;
  /** Tries all that is pending now. */
  retry(): Promise<void>;
}

/** Times that a clip is read again because it was changed elsewhere in the meantime. */
const mostConflicts = 5;

/**
 * Saves changes of clips field by field: each is laid over the clip as the library has it at that moment, so that
 * nothing newer is overwritten, and stays pending until the library has it. Saves of one clip run one after the other.
 */
export function createClipSaver({ read, write, onPending, onSaved, retryAfter }: ClipSaverParts): ClipSaver {
  const pending = new Map<string, PendingEdit>();
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = () => onPending(new Map(pending));

  /** Lays the patch over the newest state of the clip and saves it. */
  async function attempt(clipId: string, edit: PendingEdit): Promise<Result<StoredClip>> {
    let result: Result<StoredClip> = await read(clipId);
    for (let tries = 0; result.ok && tries < mostConflicts; tries++) {
      const stored = result.value;
      const written = await write({ ...stored, ...edit.patch }, stored.revision, edit);
      if (written.ok || written.error.code !== 'conflict') return written;
      result = await read(clipId);
    }
    return result;
  }

  async function drain(clipId: string): Promise<void> {
    for (let edit = pending.get(clipId); edit; edit = pending.get(clipId)) {
      const result = await attempt(clipId, edit);
      const left = withoutSaved(pending.get(clipId), result.ok ? edit : null);
      if (left === null) pending.delete(clipId);
      else pending.set(clipId, { ...left, failure: result.ok ? null : result.error });
      if (result.ok) onSaved(result.value);
      tell();
      if (!result.ok) {
        timers.set(
          clipId,
          setTimeout(() => void start(clipId), retryAfter),
        );
        return;
      }
    }
  }

  function start(clipId: string): Promise<void> {
    clearTimeout(timers.get(clipId));
    timers.delete(clipId);
    const before = running.get(clipId);
    if (before) return before;
    const now = drain(clipId).finally(() => running.delete(clipId));
    running.set(clipId, now);
    return now;
  }

  return {
    save: async (clipId, patch, step, corrected = 0) => {
      // A change of another step waits until the one before is in the library, unless that cannot be saved.
      const before = pending.get(clipId);
      if (before && before.step !== step && before.failure === null) await running.get(clipId);
      const waiting = pending.get(clipId);
      pending.set(clipId, {
        patch: { ...waiting?.patch, ...patch },
        step,
        corrected: (waiting?.corrected ?? 0) + corrected,
        failure: waiting?.failure ?? null,
      });
      tell();
      // What is running may have looked before this came, so it is waited for and looked at again.
      await start(clipId);
      if (pending.get(clipId)?.failure === null) await start(clipId);
    },
    retry: async () => {
      await Promise.all([...pending.keys()].map(start));
    },
  };
}

/** What is left of a pending edit once another, or what it was before, was saved; null for nothing. */
function withoutSaved(edit: PendingEdit | undefined, saved: PendingEdit | null): PendingEdit | null {
  if (!edit || saved === null) return edit ?? null;
  const left = Object.entries(edit.patch).filter(([field, value]) => saved.patch[field as keyof ClipPatch] !== value);
  if (left.length === 0) return null;
  return { ...edit, patch: Object.fromEntries(left), corrected: edit.corrected - saved.corrected };
}
