import type { checkCalls } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function checkHandlers(_service: Service): ServiceHandlers<typeof checkCalls> {
  const notYet = (): never => {
    throw new DeskError('internal', '这个功能还没有做好。');
  };
  return {
    'check.issue': () => notYet(),
    'check.fix': () => notYet(),
    'check.sheet': () => notYet(),
  };
}
