import { z } from 'zod';
import { Id } from '../model/index.ts';
import type { InBoth } from '../text/inBoth.ts';
import { call } from './call.ts';

const Path = z.string().min(1).max(4096);

export const BundleEntity = z.enum(['clip', 'source', 'publication', 'issue']);
export type BundleEntity = z.infer<typeof BundleEntity>;

export interface BundleCounts {
  readonly clips: number;
  readonly sources: number;
  readonly publications: number;
  readonly issues: number;
  readonly pictures: number;
}

export interface ExportedBundle extends BundleCounts {
  readonly path: string;
  readonly bytes: number;
}

/** Something that both the library and the bundle have, with different content. */
export interface BundleConflict {
  readonly entity: BundleEntity;
  readonly id: string;
  /** A headline, name or label. */
  readonly name: string;
  /** What differs, in the user's words, e.g. 标题、详情. */
  readonly differs: readonly InBoth[];
  /** ms since 1970 */
  readonly mineUpdatedAt: number | null;
  readonly theirsUpdatedAt: number | null;
  /** Why theirs cannot be taken at all, e.g. the issue is frozen here; null where it can. */
  readonly onlyMine: InBoth | null;
}

export interface BundleLook {
  /** ms since 1970 */
  readonly madeAt: number;
  readonly madeBy: string;
  readonly holds: BundleCounts;
  readonly fresh: BundleCounts;
  readonly same: BundleCounts;
  readonly conflicts: readonly BundleConflict[];
  /** What will not come over as it was, in whole sentences. */
  readonly notes: readonly InBoth[];
}

export interface ImportedBundle {
  readonly added: BundleCounts;
  readonly changed: BundleCounts;
  readonly same: BundleCounts;
  /** Conflicts in which the library's own was kept. */
  readonly kept: readonly BundleConflict[];
  readonly notes: readonly InBoth[];
}

/** Library bundles (资料包): clips, an issue or a whole library as one file. */
export const bundleCalls = {
  /** Whole or not at all; an existing file is replaced only when the new one is finished, and not at all without `replace` (exists). */
  'bundle.export': call<ExportedBundle>()(
    z.strictObject({
      path: Path,
      replace: z.boolean().default(true),
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('clips'), clipIds: z.array(Id).min(1).max(200_000) }),
        z.strictObject({ kind: z.literal('issue'), issueId: Id }),
        z.strictObject({ kind: z.literal('library') }),
      ]),
    }),
  ),
  /** What an import would do; changes nothing. Fails with unsafe_archive, library_newer, bad_json … */
  'bundle.look': call<BundleLook>()(z.strictObject({ path: Path })),
  /** All of it or nothing, in one step of undo. */
  'bundle.import': call<ImportedBundle>()(
    z.strictObject({
      path: Path,
      /** What wins where both have it and `choices` does not say. */
      prefer: z.enum(['mine', 'theirs']).default('mine'),
      /** By entity and id, e.g. `clip:0190…`. */
      choices: z.record(z.string().max(200), z.enum(['mine', 'theirs'])).default({}),
    }),
  ),
};
