import type { libraryCalls } from '#shared/contract/index.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function libraryHandlers({ store, folder }: Service): ServiceHandlers<typeof libraryCalls> {
  return {
    'library.info': () => {
      const { bytes, issues, assets, sqlite } = store.facts();
      const { all, trashed } = store.read.clips.counts();
      const versions = { sqlite, node: process.versions.node };
      return { folder, clips: all + trashed, issues, assets, bytes, versions };
    },
  };
}
