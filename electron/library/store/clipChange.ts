import type { ClipChange } from '#shared/contract/index.ts';
import type { Clip } from '#shared/model/index.ts';

/** A clip bears so many tags. */
export const mostTags = 200;

/** The clip with a bulk change made to it. */
export function changedClip(clip: Clip, change: ClipChange): Clip {
  const { status, sectionId, sourceId, addTags = [], removeTags = [] } = change;
  const kept = clip.tags.filter((tag) => !removeTags.includes(tag));
  return {
    ...clip,
    status: status ?? clip.status,
    sectionId: sectionId === undefined ? clip.sectionId : sectionId,
    sourceId: sourceId === undefined ? clip.sourceId : sourceId,
    tags: [...new Set([...kept, ...addTags])].slice(0, mostTags),
  };
}
