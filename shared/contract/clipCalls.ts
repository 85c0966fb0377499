import { z } from 'zod';
import { Clip, ClipStatus, Id, IsoDate, type StoredClip } from '../model/index.ts';
import { call } from './call.ts';
import { clipOrders } from './clipOrders.ts';

/** An issue that a clip stands in. */
export interface ClipUse {
  readonly issueId: string;
  readonly label: string;
  readonly total: number;
  /** Printed (已刊): the issue is frozen. */
  readonly frozen: boolean;
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
  /** The first picture; null where there is none. */
  readonly thumbAssetId: string | null;
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
  city: z.string().min(1).max(40).optional(),
  /** Published in the last so many days, today included. */
  withinDays: z.int().min(1).max(3660).optional(),
  /** Has none of one of these. */
  lacks: z.enum(['source', 'section', 'pictures', 'date']).optional(),
  /** Placed in an issue, or in none. */
  used: z.boolean().optional(),
  /** Placed in a frozen issue, or in none. */
  printed: z.boolean().optional(),
  /** In the trash (only those) or not (the default). */
  trashed: z.boolean().default(false),
});
export type ClipFilter = z.output<typeof ClipFilter>;

export const ClipOrder = z.enum(clipOrders);
export type ClipOrder = z.infer<typeof ClipOrder>;

export interface ClipPage {
  readonly clips: readonly ClipSummary[];
  /** How many clips match the filter in all. */
  readonly total: number;
}

/** How many clips there are of each kind, those in the trash left out unless said otherwise. */
export interface ClipCounts {
  readonly all: number;
  /** By status, printed ones left out. */
  readonly inbox: number;
  readonly editing: number;
  readonly ready: number;
  /** Placed in a frozen issue. */
  readonly printed: number;
  readonly trashed: number;
  /** By section id. */
  readonly sections: Readonly<Record<string, number>>;
}

/** How many clips of a list bear a date, in the order of the list. */
export interface ClipDay {
  /** ISO 8601 date; null for clips without one. */
  readonly day: string | null;
  readonly clips: number;
}

export interface RegionSummary {
  readonly province: string;
  readonly city: string;
  readonly clips: number;
}

/** A clip as it was after a step of its history. */
export interface ClipVersion {
  readonly stepId: number;
  /** The call that made it, e.g. clip.save. */
  readonly action: string;
  /** ms since 1970 */
  readonly madeAt: number;
  readonly clip: Clip;
}

const ClipIds = z.array(Id).min(1).max(200_000);

/** What is done to each of several clips; what is left out stays as it is. */
export const ClipChange = z.strictObject({
  status: ClipStatus.optional(),
  sectionId: Id.nullable().optional(),
  sourceId: Id.nullable().optional(),
  addTags: z.array(z.string().min(1).max(100)).max(50).optional(),
  removeTags: z.array(z.string().min(1).max(100)).max(50).optional(),
});
export type ClipChange = z.output<typeof ClipChange>;

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
  'clip.save': call<StoredClip>()(
    z.strictObject({
      clip: Clip,
      expectedRevision: z.int().min(0).optional(),
      /** Findings that this puts right; they count as corrected in each draft issue that the clip stands in. */
      corrected: z.int().min(1).max(10_000).optional(),
    }),
  ),
  'clip.saveMany': call<{ readonly saved: number }>()(z.strictObject({ clips: z.array(Clip).min(1).max(10_000) })),
  /** The same change to each of the clips, as one step. */
  'clip.change': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds, change: ClipChange })),
  /** A copy under a new id: in the inbox, in no issue, its headline marked as a copy. Repeated, it changes nothing. */
  'clip.duplicate': call<StoredClip>()(z.strictObject({ clipId: Id, newId: Id })),
  /**
   * Keeps one clip of several: it takes the others' tags, pictures and places in draft issues, and what it lacks
   * itself (lead, detail, source, section, date, region, address) from the first that has it. The others go to the trash.
   */
  'clip.merge': call<StoredClip>()(z.strictObject({ intoId: Id, fromIds: z.array(Id).min(1).max(100) })),
  /** Ids of all clips that a list or a search would show, in its order. */
  'clip.ids': call<readonly string[]>()(
    z.strictObject({
      query: z.string().max(20_000).default(''),
      filter: ClipFilter.prefault({}),
      order: ClipOrder.default('newest'),
    }),
  ),
  'clip.counts': call<ClipCounts>()(z.strictObject({})),
  /** The dates of a list ordered by date, so that a screen knows where each day begins. */
  'clip.days': call<readonly ClipDay[]>()(
    z.strictObject({ filter: ClipFilter.prefault({}), order: z.enum(['newest', 'oldest']).default('newest') }),
  ),
  'clip.regions': call<readonly RegionSummary[]>()(z.strictObject({})),
  /** States of the clip from its history, newest (the present one) first. */
  'clip.versions': call<readonly ClipVersion[]>()(
    z.strictObject({ clipId: Id, limit: z.int().min(1).max(500).default(100) }),
  ),
  /** Makes the clip what it was after that step; a step of its own, so it can be undone. */
  'clip.restoreVersion': call<StoredClip>()(z.strictObject({ clipId: Id, stepId: z.int().min(1) })),
  'clip.trash': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
  'clip.restore': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
  /** Takes clips out of the trash for good; one that is gone already is passed over. Refused (conflict) for one that stands in an issue or is not in the trash. */
  'clip.purge': call<{ readonly clips: number }>()(z.strictObject({ clipIds: ClipIds })),
};
