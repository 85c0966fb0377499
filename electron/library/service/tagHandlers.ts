import type { tagCalls } from '#shared/contract/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function tagHandlers({ store }: Service): ServiceHandlers<typeof tagCalls> {
  return {
    'tag.list': () => store.read.tags.list(),
    'tag.rename': ({ from, to }, context) =>
      store.write(action('tag.rename', from, context), ({ tags }) => ({ clips: tags.rename(from, to) })),
    'tag.merge': ({ from, into }, context) =>
      store.write(action('tag.merge', into, context), ({ tags }) => ({ clips: tags.merge(from, into) })),
  };
}
