import { setImmediate as turn } from 'node:timers/promises';
import type { CheckInput } from '#shared/check/index.ts';
import type { Original } from '#shared/model/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import type { Store } from '../store/index.ts';
import type { ServiceContext } from './context.ts';
import { createEarlierPrints } from './earlierPrints.ts';
import { issueContent } from './issueContent.ts';

/**
 * Gathers all that an issue is checked with. What it remembers between issues only saves work.
 * @throws DeskError not_found, cancelled
 */
export function createCheckInput(
  store: Store,
  layouts: LayoutRoom,
): (issueId: string, context: ServiceContext) => Promise<CheckInput> {
  const { read } = store;
  const earlierPrints = createEarlierPrints(store);
  return async (issueId, context) => {
    while (store.similar.prepare()) {
      stopIfCancelled(context.signal);
      context.onProgress?.({ what: '查重', done: 0, total: store.similar.waiting() });
      await turn();
    }
    const content = issueContent(store, issueId);
    const { issue, publication, clips } = content;
    const { entries, findings } = layouts.layOut(content).layout;
    return {
      content,
      layout: { entries, findings },
      settings: read.styleSettings.get(publication.id),
      registry: read.sources.list().map(({ source }) => source),
      originals: new Map(
        clips.flatMap(({ id }): [string, Original][] => {
          const original = read.originals.get(id);
          return original ? [[id, original]] : [];
        }),
      ),
      earlier: earlierPrints(content),
      distinct: new Map(clips.map(({ id }) => [id, read.distinctPairs.of(id)])),
      others: read.issues.list(publication.id).filter(({ id }) => id !== issue.id),
    };
  };
}
