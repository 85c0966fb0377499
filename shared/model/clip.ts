import { z } from 'zod';
import { Id } from './ids.ts';
import { RichText } from './richText.ts';

/** Stations of a clip on its way to print: 收件箱, 待编, 已选. 已刊 follows from frozen issues and is not stored. */
export const ClipStatus = z.enum(['inbox', 'editing', 'ready']);
export type ClipStatus = z.infer<typeof ClipStatus>;

/** ISO 8601 calendar date, e.g. 2022-08-19. */
export const IsoDate = z.iso.date();

export const ClipPicture = z.object({ assetId: Id, caption: z.string().max(500), credit: z.string().max(200) });
export type ClipPicture = z.infer<typeof ClipPicture>;

export const Region = z.object({ province: z.string().max(40), city: z.string().max(40) });
export type Region = z.infer<typeof Region>;

/** Characters that a headline may have. */
export const longestHeadline = 200;

/** A news item in the library (素材). */
export const Clip = z.object({
  id: Id,
  headline: z.string().max(longestHeadline),
  lead: z.string().max(20_000),
  detail: RichText,
  sourceId: Id.nullable(),
  sectionId: Id.nullable(),
  publishedOn: IsoDate.nullable(),
  region: Region.nullable(),
  url: z.string().max(4000),
  status: ClipStatus,
  tags: z.array(z.string().min(1).max(100)).max(200),
  pictures: z.array(ClipPicture).max(50),
  /** What an import brought that the desk has no field for, kept as it came. */
  extra: z.record(z.string(), z.json()),
});
export type Clip = Readonly<z.infer<typeof Clip>>;

/** A clip as the library keeps it. */
export interface StoredClip extends Clip {
  /** Names this state of the clip: no other state of it, before or after, has the same. */
  readonly revision: number;
  /** ms since 1970 */
  readonly addedAt: number;
  readonly updatedAt: number;
  /** When it was put into the trash (回收站); null while it is not there. */
  readonly trashedAt: number | null;
}
