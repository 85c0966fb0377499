import type { Clip, ClipStatus, RichText, StoredClip } from '#shared/model/index.ts';
import type { ClipRow } from './tables.ts';

/** The columns of a clip that are not its content. */
export type ClipState = Pick<ClipRow, 'number' | 'added_at' | 'updated_at' | 'trashed_at' | 'revision'>;

/** What of a row is the clip itself. */
export const toContent = (row: ClipRow): Clip => ({
  id: row.id,
  headline: row.headline,
  lead: row.lead,
  detail: JSON.parse(row.detail) as Clip['detail'],
  sourceId: row.source_id,
  sectionId: row.section_id,
  publishedOn: row.published_on,
  region: row.province === null || row.city === null ? null : { province: row.province, city: row.city },
  url: row.url,
  status: row.status as ClipStatus,
  tags: JSON.parse(row.tags) as string[],
  pictures: JSON.parse(row.pictures) as Clip['pictures'],
  extra: JSON.parse(row.extra) as Clip['extra'],
});

export const toClip = (row: ClipRow): StoredClip => ({
  ...toContent(row),
  revision: row.revision,
  addedAt: row.added_at,
  updatedAt: row.updated_at,
  trashedAt: row.trashed_at,
});

export const fromClip = (clip: Clip, state: ClipState): ClipRow => ({
  number: state.number,
  id: clip.id,
  headline: clip.headline,
  lead: clip.lead,
  detail: JSON.stringify(clip.detail),
  source_id: clip.sourceId,
  section_id: clip.sectionId,
  published_on: clip.publishedOn,
  province: clip.region?.province ?? null,
  city: clip.region?.city ?? null,
  url: clip.url,
  status: clip.status,
  tags: JSON.stringify(clip.tags),
  pictures: JSON.stringify(clip.pictures),
  extra: JSON.stringify(clip.extra),
  added_at: state.added_at,
  updated_at: state.updated_at,
  trashed_at: state.trashed_at,
  revision: state.revision,
});

/** The pictures a rich text shows. */
const picturesIn = (text: RichText): string[] =>
  text.flatMap((block) => (block.type === 'picture' ? [block.assetId] : []));

/** Every picture of a clip: those beside the text and those in it. */
export const picturesOf = (clip: Clip): string[] => [
  ...clip.pictures.map((picture) => picture.assetId),
  ...picturesIn(clip.detail),
];
