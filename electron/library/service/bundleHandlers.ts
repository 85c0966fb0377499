import type { bundleCalls } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function bundleHandlers(_service: Service): ServiceHandlers<typeof bundleCalls> {
  const notYet = (): never => {
    throw new DeskError('internal', '这个功能还没有做好。');
  };
  return {
    'bundle.export': () => notYet(),
    'bundle.look': () => notYet(),
    'bundle.import': () => notYet(),
  };
}
