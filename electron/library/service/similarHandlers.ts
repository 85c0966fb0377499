import type { similarCalls } from '#shared/contract/index.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';
import { similarPairs, similarTo } from './similarClips.ts';
import { createSuggest } from './suggest.ts';

export function similarHandlers(service: Service): ServiceHandlers<typeof similarCalls> {
  const { store } = service;
  const suggest = createSuggest(store);
  return {
    'clip.similar': ({ clip, limit }, context) => similarTo(service, clip, limit, context),
    'clip.suggest': ({ clip }) => suggest(clip),
    'similar.pairs': ({ limit }, context) => similarPairs(service, limit, context),
    'similar.dismiss': ({ a, b, dismissed }, context) => {
      const { headline } = found(store.read.clips.get(a), '素材', a);
      store.write(action('similar.dismiss', headline, context), ({ distinctPairs }) =>
        distinctPairs.set(a, b, dismissed),
      );
      return null;
    },
  };
}
