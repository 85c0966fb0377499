import type { similarCalls } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function similarHandlers(_service: Service): ServiceHandlers<typeof similarCalls> {
  const notYet = (): never => {
    throw new DeskError('internal', '这个功能还没有做好。');
  };
  return {
    'clip.similar': () => notYet(),
    'clip.suggest': () => notYet(),
    'similar.pairs': () => notYet(),
    'similar.dismiss': () => notYet(),
  };
}
