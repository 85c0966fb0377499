import type { clippingCalls } from '#shared/contract/index.ts';
import { keepClip } from '../importing/clipping/keepClip.ts';
import type { LibraryKnowledge } from '../importing/clipping/known.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';
import { similarHandlers } from './similarHandlers.ts';

export function clippingHandlers(service: Service): ServiceHandlers<typeof clippingCalls> {
  const { store } = service;
  const similar = similarHandlers(service);
  const knowledge: LibraryKnowledge = {
    similar: async (clip, context) => await similar['clip.similar']({ clip, limit: 10 }, context),
    suggest: async (clip, context) => await similar['clip.suggest']({ clip }, context),
  };
  return {
    // Readers take longer to load than a library to open, so they come with the first clipping.
    'clipping.read': async ({ material }, context) => {
      const { readClip } = await import('../importing/clipping/readClip.ts');
      return await readClip(service, knowledge, material, context);
    },
    'clipping.keep': ({ clip, original, newSource }, context) => {
      store.write(action('clipping.keep', clip.headline, context), (writable) =>
        keepClip(writable, { clip, original, newSource }),
      );
      return found(store.read.clips.get(clip.id), '素材', clip.id);
    },
    'clipping.importFiles': async (order, context) => {
      const { importFiles } = await import('../importing/files/importFiles.ts');
      return await importFiles(service, knowledge, order, context);
    },
    'clip.original': ({ clipId }) => store.read.originals.get(clipId) ?? null,
  };
}
