import { z } from 'zod';
import { type Asset, Id } from '../model/index.ts';
import { call } from './call.ts';

/** Pictures (图片). They are named by their content and never change, so they are no part of undo. */
export const assetCalls = {
  /** Checks, normalises and stores a picture; the same bytes again give the same asset. */
  'asset.add': call<Asset>()(z.strictObject({ bytes: z.instanceof(Uint8Array) })),
  'asset.get': call<Asset>()(z.strictObject({ assetId: Id })),
  /** The bytes of the normalised picture, or of the file as it came. */
  'asset.read': call<Uint8Array>()(z.strictObject({ assetId: Id, original: z.boolean().default(false) })),
};
