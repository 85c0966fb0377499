import { type Clip, fromPlainText, type Original } from '#shared/model/index.ts';

/**
 * An original and the clip that was made of it as two clips that differ in headline and text alone: the lead was the
 * first paragraph of the original, and all else was never a part of it.
 */
export function comparable(original: Original, clip: Clip): { readonly before: Clip; readonly after: Clip } {
  const after = { ...clip, lead: '', detail: [...fromPlainText(clip.lead), ...clip.detail] };
  return { before: { ...after, headline: original.title, detail: [...original.text] }, after };
}
