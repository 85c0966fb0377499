import { z } from 'zod';
import { Clip, Id } from '../model/index.ts';
import type { InBoth } from '../text/inBoth.ts';
import { call } from './call.ts';
import type { ClipUse } from './clipCalls.ts';

/** Why two clips are taken for the same item. */
export type SimilarBy = 'url' | 'text' | 'event';

/** A clip that says the same as another. */
export interface SimilarClip {
  readonly clipId: string;
  readonly headline: string;
  readonly publishedOn: string | null;
  /** 0 … 1; 1 for the same address or text. */
  readonly score: number;
  readonly by: SimilarBy;
  /** What the two have in common. */
  readonly reason: InBoth;
  /** Where it stands or was printed. */
  readonly usedIn: readonly ClipUse[];
}

export interface SimilarPair {
  /** Ids of clips; the older one first. */
  readonly a: string;
  readonly b: string;
  readonly headlines: readonly [string, string];
  /** Where each stands or was printed. */
  readonly usedIn: readonly [readonly ClipUse[], readonly ClipUse[]];
  readonly score: number;
  readonly by: SimilarBy;
  readonly reason: InBoth;
}

export interface Suggestion {
  /** A section's id, or a tag. */
  readonly value: string;
  /** 0 … 1 */
  readonly confidence: number;
  /** Why, in words of the user: what the library did before. */
  readonly why: InBoth;
}

export interface ClipSuggestions {
  readonly section: Suggestion | null;
  readonly tags: readonly Suggestion[];
}

/** Duplicates (重复), and what the library's past says of a new clip. */
export const similarCalls = {
  /** Clips that say the same as this one, which need not be saved; those in the trash and dismissed pairs left out. */
  'clip.similar': call<readonly SimilarClip[]>()(
    z.strictObject({ clip: Clip, limit: z.int().min(1).max(100).default(10) }),
  ),
  /** Section and tags that the library's own past suggests for a clip. */
  'clip.suggest': call<ClipSuggestions>()(z.strictObject({ clip: Clip })),
  /** All pairs of the library, the surest first. */
  'similar.pairs': call<readonly SimilarPair[]>()(z.strictObject({ limit: z.int().min(1).max(10_000).default(1000) })),
  /** Remembers that two clips are news of their own; with `dismissed: false` forgets it. */
  'similar.dismiss': call<null>()(z.strictObject({ a: Id, b: Id, dismissed: z.boolean().default(true) })),
};
