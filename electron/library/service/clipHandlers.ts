import type { CallContext, clipCalls } from '#shared/contract/index.ts';
import { found, type WritableStore } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function clipHandlers({ store }: Service): ServiceHandlers<typeof clipCalls> {
  const get = (id: string) => found(store.read.clips.get(id), '素材', id);

  /** Does one thing to several clips, named in the history after the first. */
  function forAll(
    name: string,
    clipIds: readonly string[],
    context: CallContext,
    work: (clips: WritableStore['clips']) => number,
  ) {
    const subject = store.read.clips.get(clipIds[0] ?? '')?.headline ?? '';
    return store.write(action(name, subject, context), ({ clips }) => ({ clips: work(clips) }));
  }

  return {
    'clip.get': ({ clipId }) => get(clipId),
    'clip.list': (query) => store.read.clips.list(query),
    'clip.save': ({ clip, expectedRevision }, context) => {
      store.write(action('clip.save', clip.headline, context), ({ clips }) => {
        clips.save(clip, expectedRevision);
      });
      return get(clip.id);
    },
    'clip.saveMany': ({ clips }, context) => {
      store.write(action('clip.saveMany', clips[0]?.headline ?? '', context), (writable) => {
        for (const clip of clips) writable.clips.save(clip);
      });
      return { saved: clips.length };
    },
    'clip.trash': ({ clipIds }, context) => forAll('clip.trash', clipIds, context, (clips) => clips.trash(clipIds)),
    'clip.restore': ({ clipIds }, context) =>
      forAll('clip.restore', clipIds, context, (clips) => clips.restore(clipIds)),
    'clip.purge': ({ clipIds }, context) => forAll('clip.purge', clipIds, context, (clips) => clips.purge(clipIds)),
  };
}
