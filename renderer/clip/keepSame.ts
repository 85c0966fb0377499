import type { StoredClip } from '#shared/model/index.ts';
import { sameText } from '../editor/model/normalise.ts';

/** The clip with the text and pictures of before as the same objects where they say the same: they were looked at then. */
export function keepSame<Shown extends StoredClip>(before: Shown | null, clip: Shown): Shown {
  if (before === null || before.id !== clip.id) return clip;
  const isSameText = sameText(before.detail, clip.detail);
  const hasSamePictures = JSON.stringify(before.pictures) === JSON.stringify(clip.pictures);
  return {
    ...clip,
    detail: isSameText ? before.detail : clip.detail,
    pictures: hasSamePictures ? before.pictures : clip.pictures,
  };
}
