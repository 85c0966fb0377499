import type { SavedSearch, savedSearchCalls } from '#shared/contract/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function savedSearchHandlers({ store }: Service): ServiceHandlers<typeof savedSearchCalls> {
  const { savedSearches, clips } = store.read;
  const count = ({ query, filter }: SavedSearch) =>
    query.trim() === '' ? clips.count(filter) : store.search(query, filter, { limit: 0, offset: 0 }).total;
  return {
    'savedSearch.list': () => savedSearches.list().map((search) => ({ search, clips: count(search) })),
    'savedSearch.save': ({ search }, context) => {
      store.write(action('savedSearch.save', search.name, context), (writable) => {
        writable.savedSearches.save(search);
      });
      return search;
    },
    'savedSearch.remove': ({ savedSearchId }, context) => {
      const name = savedSearches.get(savedSearchId)?.name ?? '';
      store.write(action('savedSearch.remove', name, context), (writable) => {
        writable.savedSearches.remove(savedSearchId);
      });
      return null;
    },
  };
}
