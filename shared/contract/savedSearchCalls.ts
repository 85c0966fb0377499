import { z } from 'zod';
import { Id } from '../model/index.ts';
import { call } from './call.ts';
import { ClipFilter } from './clipCalls.ts';

/** A search kept under a name (保存的搜索). */
export const SavedSearch = z.strictObject({
  id: Id,
  name: z.string().min(1).max(60),
  query: z.string().max(500),
  filter: ClipFilter.prefault({}),
});
export type SavedSearch = z.output<typeof SavedSearch>;

export interface SavedSearchSummary {
  readonly search: SavedSearch;
  /** Clips that it finds now. */
  readonly clips: number;
}

export const savedSearchCalls = {
  /** By name. */
  'savedSearch.list': call<readonly SavedSearchSummary[]>()(z.strictObject({})),
  'savedSearch.save': call<SavedSearch>()(z.strictObject({ search: SavedSearch })),
  /** Repeated, it changes nothing. */
  'savedSearch.remove': call<null>()(z.strictObject({ savedSearchId: Id })),
};
