import { type Clip, plainText } from '#shared/model/index.ts';

/** The fields of a clip that versions are told apart by, in the order they are shown. */
export const comparedFields = [
  'headline',
  'lead',
  'detail',
  'pictures',
  'source',
  'section',
  'date',
  'region',
  'url',
  'status',
  'tags',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** A field as a value that can be compared: equal texts for equal fields. */
function comparable(clip: Clip, field: ComparedField): string {
  switch (field) {
    case 'headline':
    case 'lead':
    case 'url':
    case 'status':
      return clip[field];
    case 'detail':
    case 'pictures':
    case 'tags':
      return JSON.stringify(clip[field]);
    case 'source':
      return clip.sourceId ?? '';
    case 'section':
      return clip.sectionId ?? '';
    case 'date':
      return clip.publishedOn ?? '';
    case 'region':
      return JSON.stringify(clip.region);
  }
}

/** In which fields two states of a clip differ. */
export const changedFields = (one: Clip, other: Clip): readonly ComparedField[] =>
  comparedFields.filter((field) => comparable(one, field) !== comparable(other, field));

interface FieldNames {
  /** Of sources and sections by id. */
  nameOf(id: string): string;
  status(status: Clip['status']): string;
  pictures(count: number): string;
}

/** A field as text for the eye, to be compared character by character. */
export function fieldText(clip: Clip, field: ComparedField, names: FieldNames): string {
  switch (field) {
    case 'headline':
    case 'lead':
    case 'url':
      return clip[field];
    case 'detail':
      return plainText(clip.detail);
    case 'pictures':
      return [names.pictures(clip.pictures.length), ...clip.pictures.map(({ caption }) => caption)].join('\n');
    case 'source':
      return names.nameOf(clip.sourceId ?? '');
    case 'section':
      return names.nameOf(clip.sectionId ?? '');
    case 'date':
      return clip.publishedOn ?? '';
    case 'region':
      return clip.region ? [clip.region.province, clip.region.city].filter(Boolean).join('·') : '';
    case 'status':
      return names.status(clip.status);
    case 'tags':
      return clip.tags.join('、');
  }
}
