import { type Clip, fromPlainText, type Original, plainText, type RichText } from '#shared/model/index.ts';

/**
 * An original and the clip that was made of it as two clips that differ in headline and text alone: the lead was a
 * paragraph of the original and is compared where that stands, and all else was never a part of it.
 */
export function comparable(original: Original, clip: Clip): { readonly before: Clip; readonly after: Clip } {
  const after = { ...clip, lead: '', detail: withLead(clip, original.text) };
  return { before: { ...after, headline: original.title, detail: [...original.text] }, after };
}

/** The detail with the lead in front of the first paragraph that comes after it in the original. */
function withLead({ lead, detail }: Clip, original: RichText): Clip['detail'] {
  const texts = original.map((block) => plainText([block]));
  const at = texts.indexOf(lead.trim());
  const place = at < 0 ? 0 : detail.findIndex((block) => texts.indexOf(plainText([block])) > at);
  const before = place < 0 ? detail.length : place;
  return [...detail.slice(0, before), ...fromPlainText(lead), ...detail.slice(before)];
}
