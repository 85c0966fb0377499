import { z } from 'zod';
import { Clip, ClipStatus, Id, IsoDate, type StoredClip } from '../model/index.ts';
import { call } from './call.ts';

/** An issue that a clip stands in. */
export interface ClipUse {
  readonly issueId: string;
  readonly label: string;
  readonly total: number;
}

/** A clip as a line of a list. */
export interface ClipSummary {
  readonly id: string;
  readonly headline: string;
  /** The first characters of the lead, or of the detail where there is no lead. */
  readonly excerpt: string;
  readonly sourceId: string | null;
  readonly sectionId: string | null;
  readonly publishedOn: string | null;
  readonly province: string;
  readonly city: string;
  readonly status: ClipStatus;
  readonly tags: readonly string[];
  readonly pictures: number;
  readonly usedIn: readonly ClipUse[];
  /** ms since 1970 */
  readonly updatedAt: number;
  readonly trashedAt: number | null;
}

export const ClipFilter = z.strictObject({
  status: ClipStatus.optional(),
  sectionId: Id.optional(),
  sourceId: Id.optional(),
  tag: z.string().min(1).max(100).optional(),
  province: z.string().min(1).max(40).optional(),
  publishedFrom: IsoDate.optional(),
  publishedTo: IsoDate.optional(),
  /** Placed in an issue, or in none. */
  used: z.boolean().optional(),
  /** In the trash (only those) or not (the default). */
  trashed: z.boolean().default(false),
});
export type ClipFilter = z.output<typeof ClipFilter>;

export const ClipOrder = z.enum(['newest', 'oldest', 'updated', 'added']);
export type ClipOrder = z.infer<typeof ClipOrder>;

export interface ClipPage {
  readonly clips: readonly ClipSummary[];
  /** How many clips match the filter in all. */
  readonly total: number;
}

const ClipIds = z.array(Id).min(1).max(10_000);

/** Clips (素材). Saving the same clip again changes nothing, so a retry is harmless. */
export const clipCalls = {
  'clip.get': call<StoredClip>()(z.strictObject({ clipId: Id })),
  'clip.list': call<ClipPage>()(
    z.strictObject({
      filter: ClipFilter.prefault({}),
      order: ClipOrder.default('newest'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ),
  /** With `expectedRevision` the save is refused (conflict) if the clip was changed since it was read. */
  'clip.save': call<StoredClip>()(z.strictObject({ clip: Clip, expectedRevision: z.int().min(0).optional() })),
  'clip.saveMany': call<{ readonly saved: number }>()(z.strictObject({ clips: z.array(Clip).min(1).max(10_000) })),
  'clip.trash': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
  'clip.restore': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
  /** Takes clips out of the trash for good; one that is gone already is passed over. Refused (conflict) for one that stands in an issue or is not in the trash. */
  'clip.purge': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
};
