import type { ClipSuggestions, SimilarClip } from '#shared/contract/index.ts';
import type { Clip } from '#shared/model/index.ts';
import type { ServiceContext } from '../../service/context.ts';

/** What the library knows of a clip that is new to it. */
export interface LibraryKnowledge {
  similar(clip: Clip, context: ServiceContext): Promise<readonly SimilarClip[]>;
  suggest(clip: Clip, context: ServiceContext): Promise<ClipSuggestions>;
}

/**
 * The clip of the library that is the same item: the same page or the same text. Null where there is none.
 * @param among the clips that count, all where left out
 */
export async function findRepeat(
  knowledge: LibraryKnowledge,
  clip: Clip,
  context: ServiceContext,
  among?: ReadonlySet<string>,
): Promise<SimilarClip | null> {
  const similar = await knowledge.similar(clip, context);
  return similar.find(({ by, clipId }) => by !== 'event' && (among?.has(clipId) ?? true)) ?? null;
}
