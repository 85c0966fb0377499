import type { Clip, RichText } from '#shared/model/index.ts';
import type { ReadableStore } from '../store/index.ts';
import { incomplete } from './readBundle.ts';

/** The library's pictures by what the bundle calls them. */
export type PictureIds = ReadonlyMap<string, string>;

/** @throws DeskError file_unreadable: neither the bundle nor the library has one of them */
export function requirePictures(read: ReadableStore, pictures: PictureIds, ids: readonly string[]): void {
  const missing = ids.find((id) => !pictures.has(id) && read.assets.get(id) === undefined);
  if (missing !== undefined) throw incomplete(`图片 ${missing.slice(0, 8)}…`);
}

export const pictureOf = (pictures: PictureIds, id: string): string => pictures.get(id) ?? id;

export const withPictures = (text: RichText, pictures: PictureIds): Clip['detail'] =>
  text.map((block) => (block.type === 'picture' ? { ...block, assetId: pictureOf(pictures, block.assetId) } : block));
