import type { styleCalls } from '#shared/contract/index.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function styleHandlers({ store }: Service): ServiceHandlers<typeof styleCalls> {
  const { publications, styleSettings } = store.read;
  const publication = (id: string) => found(publications.get(id), '刊物', id);
  return {
    'style.get': ({ publicationId }) => styleSettings.get(publication(publicationId).id),
    'style.save': ({ publicationId, settings }, context) => {
      const { id, name } = publication(publicationId);
      store.write(action('style.save', name, context), (writable) => writable.styleSettings.save(id, settings));
      return styleSettings.get(id);
    },
  };
}
