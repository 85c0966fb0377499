import type { publicationCalls } from '#shared/contract/index.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function publicationHandlers({ store }: Service): ServiceHandlers<typeof publicationCalls> {
  const get = (id: string) => found(store.read.publications.get(id), '刊物', id);
  return {
    'publication.list': () => store.read.publications.list(),
    'publication.get': ({ publicationId }) => get(publicationId),
    'publication.save': ({ publication }, context) => {
      store.write(action('publication.save', publication.name, context), ({ publications }) => {
        publications.save(publication);
      });
      return get(publication.id);
    },
  };
}
