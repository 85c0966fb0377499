import type { CallContext, clipCalls } from '#shared/contract/index.ts';
import { found, type WritableStore } from '../store/index.ts';
import { changeClips } from './changeClips.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';
import { copyOf, versionToRestore } from './earlierClips.ts';
import { forgetFilledGaps } from './forgetFilledGaps.ts';

export function clipHandlers(service: Service): ServiceHandlers<typeof clipCalls> {
  const { store } = service;
  const { clips: reader } = store.read;
  const get = (id: string) => found(reader.get(id), '素材', id);

  /** Does one thing to several clips, named in the history after the first. */
  function forAll(
    name: string,
    clipIds: readonly string[],
    context: CallContext,
    work: (clips: WritableStore['clips']) => number,
  ) {
    const subject = reader.get(clipIds[0] ?? '')?.headline ?? '';
    return store.write(action(name, subject, context), ({ clips }) => ({ clips: work(clips) }));
  }

  /** Does something to one clip and gives what became of it. */
  function forOne(
    name: string,
    subject: string,
    clipId: string,
    context: CallContext,
    work: (clips: WritableStore['clips'], writable: WritableStore) => void,
  ) {
    store.write(action(name, subject, context), (writable) => {
      work(writable.clips, writable);
      forgetFilledGaps(store, writable, [clipId]);
    });
    return get(clipId);
  }

  return {
    'clip.get': ({ clipId }) => get(clipId),
    'clip.list': (query) => reader.list(query),
    'clip.ids': ({ query, filter, order }) => {
      if (query.trim() === '') return reader.ids(filter, order);
      return reader.idsOf(store.search(query, filter, { limit: Number.MAX_SAFE_INTEGER, offset: 0 }).clips);
    },
    'clip.counts': () => reader.counts(),
    'clip.days': ({ filter, order }) => reader.days(filter, order),
    'clip.regions': () => reader.regions(),
    'clip.versions': ({ clipId, limit }) => reader.versions(get(clipId).id, limit),
    'clip.restoreVersion': ({ clipId, stepId }, context) => {
      const clip = versionToRestore(store, get(clipId).id, stepId);
      return forOne('clip.restoreVersion', clip.headline, clipId, context, (clips) => clips.save(clip));
    },
    'clip.save': ({ clip, expectedRevision, corrected = 0 }, context) =>
      forOne('clip.save', clip.headline, clip.id, context, (clips, writable) => {
        // A save that is repeated changes nothing, and counts nothing.
        if (clips.save(clip, expectedRevision) === 'changed') countCorrected(writable, clip.id, corrected);
      }),
    'clip.saveMany': ({ clips }, context) => {
      store.write(action('clip.saveMany', clips[0]?.headline ?? '', context), (writable) => {
        for (const clip of clips) writable.clips.save(clip);
        forgetFilledGaps(
          store,
          writable,
          clips.map(({ id }) => id),
        );
      });
      return { saved: clips.length };
    },
    'clip.change': async ({ clipIds, change }, context) => ({
      clips: await changeClips(service, clipIds, change, context),
    }),
    'clip.duplicate': ({ clipId, newId }, context) => {
      const known = reader.get(newId);
      if (known) return known;
      const copy = copyOf(get(clipId), newId);
      return forOne('clip.duplicate', copy.headline, newId, context, (clips) => clips.save(copy));
    },
    'clip.merge': ({ intoId, fromIds }, context) =>
      forOne('clip.merge', get(intoId).headline, intoId, context, (clips) => clips.merge(intoId, fromIds)),
    'clip.trash': ({ clipIds }, context) => forAll('clip.trash', clipIds, context, (clips) => clips.trash(clipIds)),
    'clip.restore': ({ clipIds }, context) =>
      forAll('clip.restore', clipIds, context, (clips) => clips.restore(clipIds)),
    'clip.purge': ({ clipIds }, context) => forAll('clip.purge', clipIds, context, (clips) => clips.purge(clipIds)),
  };
}

/** Counts corrections of a clip in each draft issue that it stands in. */
function countCorrected({ clips, issues }: WritableStore, clipId: string, places: number): void {
  if (places === 0) return;
  for (const { issueId } of clips.uses([clipId]).get(clipId) ?? []) {
    const issue = issues.get(issueId);
    const stands = issue?.sections.some(({ entries }) => entries.some((entry) => entry.clipId === clipId));
    if (issue?.status === 'draft' && stands) issues.countFixed(issueId, places);
  }
}
