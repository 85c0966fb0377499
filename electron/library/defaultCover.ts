import { join } from 'node:path';
import type { Asset } from '#shared/model/index.ts';
import type { AssetStore } from './assets/index.ts';
import { resourcePath } from './resources.ts';

/** The cover picture of a publication that has chosen none of its own. */
export function takeInDefaultCover(assets: AssetStore): Promise<Asset> {
  return assets.putFile(join(resourcePath('templates'), 'cover.png'));
}
