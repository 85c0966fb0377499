import { type Clip, plainText } from '../model/index.ts';
import type { StyleSettings } from '../style/settings.ts';

/** Whether a clip has what a finding said it lacks. */
const fills: Readonly<Record<string, (clip: Clip, about: string) => boolean>> = {
  'missing-headline': ({ headline }) => headline.trim() !== '',
  'missing-lead': ({ lead }) => lead.trim() !== '',
  'missing-detail': ({ detail }) => plainText(detail).trim() !== '',
  'missing-source': ({ sourceId }) => sourceId !== null,
  'missing-date': ({ publishedOn }) => publishedOn !== null,
  'missing-picture': ({ pictures, detail }) => pictures.length > 0 || detail.some(({ type }) => type === 'picture'),
  'missing-caption': ({ pictures }, about) =>
    pictures.every(({ assetId, caption }) => assetId !== about || caption.trim() !== ''),
};

/**
 * What was ignored, without the gaps of a clip that are filled now: where the source is named and taken out again, that
 * is asked about again. The same list where nothing of it is about the clip.
 */
export function withoutFilledGaps(ignored: StyleSettings['ignored'], clip: Clip): StyleSettings['ignored'] {
  const kept = ignored.filter(({ rule, text }) => {
    if (text !== clip.id && !text.startsWith(`${clip.id} `)) return true;
    return !fills[rule]?.(clip, text.slice(clip.id.length + 1));
  });
  return kept.length === ignored.length ? ignored : kept;
}
