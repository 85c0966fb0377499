import type { BundleConflict } from '#shared/contract/index.ts';
import type { Clip, StoredClip } from '#shared/model/index.ts';
import { type InBoth, inBoth } from '#shared/text/inBoth.ts';
import { picturesOf, type ReadableStore } from '../store/index.ts';
import { conflictOf, differences } from './conflicts.ts';
import { type PictureIds, pictureOf, requirePictures, withPictures } from './pictureIds.ts';
import type { NamePlans } from './planNames.ts';
import { incomplete } from './readBundle.ts';
import type { ClipRecord } from './records.ts';

export interface ClipPlan {
  /** The bundle's, with the library's own sources, sections and pictures. */
  readonly theirs: Clip;
  readonly mine: StoredClip | null;
  readonly conflict: BundleConflict | null;
  readonly trashed: boolean;
}

const words = {
  headline: inBoth('标题', 'headline'),
  lead: inBoth('导语', 'lead'),
  detail: inBoth('详情', 'detail'),
  sourceId: inBoth('来源', 'source'),
  sectionId: inBoth('栏目', 'section'),
  publishedOn: inBoth('日期', 'date'),
  region: inBoth('地区', 'region'),
  url: inBoth('网址', 'address'),
  status: inBoth('状态', 'status'),
  tags: inBoth('标签', 'tags'),
  pictures: inBoth('图片', 'pictures'),
  extra: inBoth('附加内容', 'other fields'),
} satisfies Partial<Record<keyof Clip, InBoth>>;

/** @throws DeskError file_unreadable: it names what the bundle does not have */
export function planClip(read: ReadableStore, names: NamePlans, pictures: PictureIds, record: ClipRecord): ClipPlan {
  const theirs = mapped(read, names, pictures, record.clip);
  const mine = read.clips.get(theirs.id) ?? null;
  const { trashed } = record;
  if (mine === null) return { theirs, mine, conflict: null, trashed };
  const differs = differences<Clip>(mine, theirs, words);
  if (differs.length === 0) return { theirs, mine, conflict: null, trashed };
  const times = { mine: mine.updatedAt, theirs: record.updatedAt };
  return { theirs, mine, conflict: conflictOf('clip', theirs.id, mine.headline, differs, null, times), trashed };
}

function mapped(read: ReadableStore, names: NamePlans, pictures: PictureIds, clip: Clip): Clip {
  const theirs: Clip = {
    ...clip,
    detail: withPictures(clip.detail, pictures),
    sourceId: clip.sourceId === null ? null : sourceOf(read, names, clip.sourceId),
    sectionId: clip.sectionId === null ? null : (names.sectionIds.get(clip.sectionId) ?? null),
    pictures: clip.pictures.map((picture) => ({ ...picture, assetId: pictureOf(pictures, picture.assetId) })),
  };
  requirePictures(read, pictures, picturesOf(clip));
  return theirs;
}

function sourceOf(read: ReadableStore, { sourceIds }: NamePlans, id: string): string {
  const known = sourceIds.get(id) ?? read.sources.get(id)?.id;
  if (known === undefined) throw incomplete(`来源 ${id}`);
  return known;
}
