import type { CheckInput } from '#shared/check/index.ts';
import type { Original } from '#shared/model/index.ts';
import type { Steps } from '#shared/steps.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import type { Store } from '../store/index.ts';
import { createEarlierPrints } from './earlierPrints.ts';
import { issueContent } from './issueContent.ts';

/**
 * Gathers all that an issue is checked with, stopping after each small part. What it remembers between issues only
 * saves work.
 * @throws DeskError not_found
 */
export function createCheckInput(store: Store, layouts: LayoutRoom): (issueId: string) => Steps<CheckInput> {
  const { read } = store;
  const earlierPrints = createEarlierPrints(store);
  return function* (issueId) {
    while (store.similar.prepare()) yield;
    const content = issueContent(store, issueId);
    yield;
    const { issue, publication, clips } = content;
    const { entries, findings } = (yield* layouts.layOutInSteps(content)).layout;
    yield;
    const earlier = yield* earlierPrints(content);
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
      earlier,
      distinct: new Map(clips.map(({ id }) => [id, read.distinctPairs.of(id)])),
      others: read.issues.list(publication.id).filter(({ id }) => id !== issue.id),
    };
  };
}
