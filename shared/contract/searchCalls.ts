import { z } from 'zod';
import { call } from './call.ts';
import { ClipFilter, type ClipSummary } from './clipCalls.ts';

export interface FoundClips {
  /** How many clips match, exactly. */
  readonly total: number;
  /** Time of the search itself, in ms, without reading the clips on the page. */
  readonly ms: number;
  readonly hits: readonly ClipSummary[];
}

export const searchCalls = {
  /**
   * Clips whose headline, lead, detail, source or tags have every word, case and width ignored; those with all
   * words in the headline first, newer before older. Clips in the trash are found only where the filter asks for them.
   */
  'search.clips': call<FoundClips>()(
    z.strictObject({
      query: z.string().max(20_000),
      /** Keeps to clips that pass it too; `trashed` searches the trash. */
      filter: ClipFilter.prefault({}),
      limit: z.int().min(0).max(500).default(20),
      offset: z.int().min(0).default(0),
    }),
  ),
};
