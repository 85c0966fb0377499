import type { sourceCalls } from '#shared/contract/index.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function sourceHandlers({ store }: Service): ServiceHandlers<typeof sourceCalls> {
  const { sources } = store.read;
  const get = (id: string) => found(sources.get(id), '来源', id);
  return {
    'source.list': () => sources.list(),
    'source.save': ({ source }, context) =>
      store.write(action('source.save', source.name, context), (writable) => writable.sources.save(source)),
    'source.remove': ({ sourceId }, context) => {
      const name = sources.get(sourceId)?.name ?? '';
      store.write(action('source.remove', name, context), (writable) => {
        writable.sources.remove(sourceId);
      });
      return null;
    },
    'source.match': ({ name, url }) =>
      (name === undefined ? undefined : sources.byName(name)) ??
      (url === undefined ? undefined : sources.byHost(url)) ??
      null,
    'source.merge': ({ fromId, intoId }, context) =>
      store.write(action('source.merge', get(fromId).name, context), (writable) =>
        writable.sources.merge(fromId, intoId),
      ),
  };
}
