import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { StoredClip } from '#shared/model/index.ts';
import { type Change, useChange } from '../../app/changes.ts';
import { useDesk } from '../../app/desk.ts';
import { registerFlush } from '../../app/pending.ts';
import { readKey } from '../../app/reads.ts';
import { createStore, useStore } from '../../app/store.ts';
import { type ClipSaver, createClipSaver, type PendingEdits } from './clipSaver.ts';

/** ms after which a save that failed is tried again. */
const retryAfter = 3000;

/** What is changed and not saved, of all clips: it outlives the pane that it was typed in. */
const pendingEdits = createStore<PendingEdits>(new Map());

/** One saver for a desk, whatever is on the screen. */
const savers = new WeakMap<QueryClient, ClipSaver>();
const latestChange = new WeakMap<QueryClient, Change>();

/** Saves clips field by field; see {@link createClipSaver}. */
export function useClipSaver(): ClipSaver {
  const { client } = useDesk();
  const change = useChange();
  const queries = useQueryClient();
  latestChange.set(queries, change);
  const saver = useMemo(() => {
    const known = savers.get(queries);
    if (known) return known;
    const made = createClipSaver({
      read: (clipId) => client.call('clip.get', { clipId }),
      write: (clip, expectedRevision, { step, corrected }) =>
        (latestChange.get(queries) ?? change)(
          'clip.save',
          { clip, expectedRevision, ...(corrected > 0 ? { corrected } : {}) },
          { quiet: true, ...(step === undefined ? {} : { step }) },
        ),
      onPending: pendingEdits.set,
      onSaved: (clip) => queries.setQueryData<StoredClip>(readKey('clip.get', { clipId: clip.id }), clip),
      retryAfter,
    });
    savers.set(queries, made);
    return made;
  }, [client, change, queries]);
  useEffect(() => registerFlush(saver.retry), [saver]);
  return saver;
}

/** What is changed in a clip and not in the library yet. */
export const usePendingEdit = (clipId: string) => useStore(pendingEdits, (edits) => edits.get(clipId));
