import { setImmediate as turn } from 'node:timers/promises';
import type { ClipChange } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { newId } from '#shared/model/index.ts';
import { action, type Service, type ServiceContext } from './context.ts';
import { forgetFilledGaps } from './forgetFilledGaps.ts';

/** Clips of one transaction: about a quarter of a second. */
const batchClips = 1000;

/**
 * Makes the same change to each of some clips. Many are written in batches, all one step of undo, so that other calls
 * are answered in between; cancelled, the batches written before stay, and one undo takes them back.
 * @throws DeskError not_found, cancelled
 */
export async function changeClips(
  { store }: Service,
  clipIds: readonly string[],
  change: ClipChange,
  context: ServiceContext,
): Promise<number> {
  // In the order of their making, which is about that of the file: a batch, and its undo, then write fewer pages.
  const ids = [...new Set(clipIds)].sort();
  const subject = store.read.clips.get(clipIds[0] ?? '')?.headline ?? '';
  const named = action('clip.change', subject, { ...context, step: context.step ?? newId() });
  let done = 0;
  for (; done < ids.length; done += batchClips) {
    if (context.signal?.aborted) throw cancelled(done);
    if (done > 0) await turn();
    const batch = ids.slice(done, done + batchClips);
    store.write(named, (writable) => {
      writable.clips.change(batch, change);
      forgetFilledGaps(store, writable, batch);
    });
    const shown = Math.min(ids.length, done + batchClips);
    context.onProgress?.({ what: '素材', done: shown, total: ids.length });
  }
  return ids.length;
}

function cancelled(done: number): DeskError {
  const message = `已取消。已经改好的 ${done} 条素材保留着，其余没有改动。撤销一步就能全部改回来。`;
  return new DeskError('cancelled', message, { changed: done });
}
