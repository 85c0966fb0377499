import { z } from 'zod';
import { type Asset, Id } from '../model/index.ts';
import { call } from './call.ts';

export interface AssetBytes {
  readonly bytes: Uint8Array;
  readonly mime: Asset['mime'];
}

export const previewWidths = [160, 480, 960] as const;
/** px */
export const PreviewWidth = z.union(previewWidths.map((width) => z.literal(width)));
export type PreviewWidth = (typeof previewWidths)[number];

const Fraction = z.number().min(0).max(1);
/** A rectangle in fractions of a picture's width and height. */
export const PicturePart = z
  .strictObject({ x: Fraction, y: Fraction, width: Fraction, height: Fraction })
  .refine(({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001, {
    error: '要裁的部分超出了图片',
  });
export type PicturePart = z.infer<typeof PicturePart>;

/** Pictures (图片). They are named by their content and never change, so they are no part of undo. */
export const assetCalls = {
  /** Checks, normalises and stores a picture; the same bytes again give the same asset. */
  'asset.add': call<Asset>()(z.strictObject({ bytes: z.instanceof(Uint8Array) })),
  'asset.get': call<Asset>()(z.strictObject({ assetId: Id })),
  /** The bytes of the normalised picture, or of the file as it came. */
  'asset.read': call<Uint8Array>()(z.strictObject({ assetId: Id, original: z.boolean().default(false) })),
  /** A smaller copy for the screen, so many px wide at most. */
  'asset.preview': call<AssetBytes>()(z.strictObject({ assetId: Id, width: PreviewWidth })),
  /** A part of a picture as a picture of its own, cut from the file as it came; the whole one stays in the library. */
  'asset.crop': call<Asset>()(z.strictObject({ assetId: Id, part: PicturePart })),
};
