import { useState } from 'react';
import type { ClipDraft } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { newId } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { useUndoToast } from '../../library/actions/useUndoToast.ts';
import { endCapture } from '../capture.ts';
import { captureWords } from '../captureWords.ts';
import { showSaved } from '../showing.ts';
import type { CardState } from './cardDraft.ts';

interface CardSaving {
  readonly isSaving: boolean;
  readonly failure: Failure | null;
  /** Puts the clip into the library and shows it. */
  keep(): Promise<void>;
  /** Gives what the clip has and another lacks to that one. */
  keepInto(clipId: string, headline: string): Promise<void>;
}

/** Saves what the card shows, each way one step of undo. */
export function useCardSaving({ original }: ClipDraft, { clip, newSource }: CardState): CardSaving {
  const t = useWords(captureWords);
  const change = useChange();
  const say = useUndoToast();
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function save(step: string): Promise<boolean> {
    if (isSaving) return false;
    setIsSaving(true);
    setFailure(null);
    await flushAll();
    const input = { clip, original, ...(newSource === null ? {} : { newSource }) };
    const result = await change('clipping.keep', input, { quiet: true, step });
    setIsSaving(false);
    if (!result.ok) setFailure(result.error);
    return result.ok;
  }

  async function end(clipId: string, message: string): Promise<void> {
    endCapture();
    showSaved(clipId);
    await say(message);
  }

  return {
    isSaving,
    failure,
    keep: async () => {
      if (await save(newId())) await end(clip.id, t('kept', { headline: clip.headline || t('noHeadline') }));
    },
    keepInto: async (clipId, headline) => {
      const step = newId();
      if (!(await save(step))) return;
      const result = await change('clip.merge', { intoId: clipId, fromIds: [clip.id] }, { quiet: true, step });
      if (result.ok) await end(clipId, t('mergedInto', { headline }));
      else setFailure(result.error);
    },
  };
}
