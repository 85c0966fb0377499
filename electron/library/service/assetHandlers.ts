import type { assetCalls } from '#shared/contract/index.ts';
import { found } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';

export function assetHandlers({ store, assets }: Service): ServiceHandlers<typeof assetCalls> {
  const get = (id: string) => found(store.read.assets.get(id), '图片', id);
  return {
    'asset.add': async ({ bytes }, context) => {
      const asset = await assets.put(bytes, { signal: context.signal });
      store.write(action('asset.add', '', context), (writable) => writable.assets.add(asset));
      return asset;
    },
    'asset.preview': ({ assetId, width }, { signal }) => assets.preview(get(assetId), width, { signal }),
    'asset.crop': async ({ assetId, part }, context) => {
      const asset = await assets.crop(get(assetId), part, { signal: context.signal });
      store.write(action('asset.crop', '', context), (writable) => writable.assets.add(asset));
      return asset;
    },
    'asset.get': ({ assetId }) => get(assetId),
    'asset.read': ({ assetId, original }) => {
      const { id, originalId } = get(assetId);
      return assets.read(original ? originalId : id);
    },
  };
}
