import { z } from 'zod';
import { Asset, Clip, Id, IsoDate, Issue, Original, Publication, Source } from '#shared/model/index.ts';
import { StyleSettings } from '#shared/style/settings.ts';

const time = z.int().min(0);

/** A line of clips/…: a clip, when it was changed last, and whether it lay in the trash. */
export const ClipRecord = z.object({ clip: Clip, updatedAt: time, trashed: z.boolean() });
export type ClipRecord = z.infer<typeof ClipRecord>;

/** A line of originals/…: what a clip was captured from. */
export const OriginalRecord = z.object({ clipId: Id, original: Original });
export type OriginalRecord = z.infer<typeof OriginalRecord>;

/** A publication, with what it decided about its house style. */
export const PublicationRecord = z.object({ publication: Publication, style: StyleSettings });
export type PublicationRecord = z.infer<typeof PublicationRecord>;

/** A frozen edition. Document and template are looked at when the issue is brought in. */
export const EditionRecord = z.object({
  edition: z.int().min(1),
  frozenAt: time,
  reason: z.string().max(2000),
  datedOn: IsoDate,
  clipIds: z.array(Id).max(100_000),
  document: z.unknown(),
  template: z.unknown(),
  fonts: z.record(z.string().max(100), z.string().max(100)),
  sha256: z.string().max(100),
});
export type EditionRecord = z.infer<typeof EditionRecord>;

/** issues/…: an issue with its frozen editions, oldest first, and why its present edition is made. */
export const IssueRecord = z.object({
  issue: Issue,
  editionReason: z.string().max(2000),
  editions: z.array(EditionRecord).max(1000),
});
export type IssueRecord = z.infer<typeof IssueRecord>;

/** distinct.json: pairs of ids of clips. */
export const DistinctRecords = z.array(z.tuple([Id, Id])).max(1_000_000);
export type DistinctRecords = z.infer<typeof DistinctRecords>;

export const SourceRecords = z.array(Source).max(200_000);
export const PublicationRecords = z.array(PublicationRecord).max(1000);
export const PictureRecords = z.array(Asset).max(1_000_000);
