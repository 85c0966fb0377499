import type { styleCalls } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function styleHandlers(_service: Service): ServiceHandlers<typeof styleCalls> {
  const notYet = (): never => {
    throw new DeskError('internal', '这个功能还没有做好。');
  };
  return {
    'style.get': () => notYet(),
    'style.save': () => notYet(),
  };
}
