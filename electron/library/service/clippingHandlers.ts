import type { clippingCalls } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function clippingHandlers(_service: Service): ServiceHandlers<typeof clippingCalls> {
  const notYet = (): never => {
    throw new DeskError('internal', '这个功能还没有做好。');
  };
  return {
    'clipping.read': () => notYet(),
    'clipping.keep': () => notYet(),
    'clipping.importFiles': () => notYet(),
    'clip.original': () => notYet(),
  };
}
