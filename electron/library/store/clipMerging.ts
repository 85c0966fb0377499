import { type Clip, plainText } from '#shared/model/index.ts';
import { mostTags } from './clipChange.ts';

/** A clip has so many pictures. */
const mostPictures = 50;

/** A clip with the tags and pictures of others, and what it lacks itself from the first of them that has it. */
export function mergedClip(clip: Clip, others: readonly Clip[]): Clip {
  const all = [clip, ...others];
  const hasDetail = ({ detail }: Clip) =>
    plainText(detail).trim() !== '' || detail.some(({ type }) => type === 'picture');
  const first = <T>(value: (each: Clip) => T | null): T | null => {
    for (const each of all) {
      const found = value(each);
      if (found !== null) return found;
    }
    return null;
  };
  const pictures = new Map(all.flatMap((each) => each.pictures).map((picture) => [picture.assetId, picture]));
  for (const picture of clip.pictures) pictures.set(picture.assetId, picture);
  return {
    ...clip,
    lead: first(({ lead }) => (lead.trim() === '' ? null : lead)) ?? clip.lead,
    detail: (all.find(hasDetail) ?? clip).detail,
    sourceId: first(({ sourceId }) => sourceId),
    sectionId: first(({ sectionId }) => sectionId),
    publishedOn: first(({ publishedOn }) => publishedOn),
    region: first(({ region }) => region),
    url: first(({ url }) => url || null) ?? '',
    tags: [...new Set(all.flatMap(({ tags }) => tags))].slice(0, mostTags),
    pictures: [...pictures.values()].slice(0, mostPictures),
  };
}
