import type { historyCalls } from '#shared/contract/index.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function historyHandlers({ store }: Service): ServiceHandlers<typeof historyCalls> {
  return {
    'history.undo': () => store.history.undo(),
    'history.redo': () => store.history.redo(),
    'history.list': (query) => store.history.list(query),
  };
}
