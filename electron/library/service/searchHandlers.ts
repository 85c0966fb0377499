import { performance } from 'node:perf_hooks';
import type { searchCalls } from '#shared/contract/index.ts';
import { queryWords } from '#shared/search/index.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function searchHandlers({ store }: Service): ServiceHandlers<typeof searchCalls> {
  return {
    'search.clips': ({ query, filter, limit, offset }) => {
      const start = performance.now();
      const { total, clips } = store.search(query, filter, { limit, offset });
      const ms = performance.now() - start;
      return { total, ms, hits: store.read.clips.summaries(clips, queryWords(query)) };
    },
  };
}
