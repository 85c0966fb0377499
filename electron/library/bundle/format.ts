import { z } from 'zod';
import type { ZipLimits } from '../files/zip.ts';

/** What a bundle (资料包) is called inside, and the version of what is in it. A newer one is refused. */
export const bundleFormat = 'park-weekly-desk-bundle';
export const bundleVersion = 1;

export const manifestName = 'manifest.json';

const megabyte = 1024 * 1024;

/**
 * A part of a bundle is held whole while it is checked, so its size bounds the memory: a picture may have 30 MB, and
 * lists are cut into parts of some 4 MB. 50,000 parts are 25,000 pictures, each with its original; a directory of so
 * many costs 90 MB. All parts together are limited by what a disk holds rather than by memory.
 */
export const bundleLimits: ZipLimits = { entries: 50_000, entryBytes: 64 * megabyte, allBytes: 64 * 1024 * megabyte };

/** Bytes of text after which a list goes on in its next part. */
export const partBytes = 4 * megabyte;

const count = z.int().min(0).max(10_000_000);

export const Counts = z.strictObject({
  clips: count,
  sources: count,
  publications: count,
  issues: count,
  pictures: count,
});

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Member = z.strictObject({ name: z.string().min(1).max(200), bytes: z.int().min(0), sha256: Hash });
export type Member = z.infer<typeof Member>;

export const Manifest = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  kind: z.enum(['clips', 'issue', 'library']),
  /** The desk that made it, e.g. 1.4.0. */
  app: z.string().max(60),
  /** ms since 1970 */
  madeAt: z.int().min(0),
  counts: Counts,
  /** Every other file in the bundle. */
  members: z.array(Member).max(bundleLimits.entries),
});
export type Manifest = z.infer<typeof Manifest>;

/** As much of a manifest as any version has. */
export const AnyManifest = z.object({ format: z.literal(bundleFormat), version: z.int().min(1) });

/** Names of the files in a bundle. Lists are numbered from 1, so that names sort as they were written. */
const numbered = (number: number): string => String(number).padStart(6, '0');
export const clipsName = (number: number): string => `clips/${numbered(number)}.jsonl`;
export const originalsName = (number: number): string => `originals/${numbered(number)}.jsonl`;
export const issueName = (number: number): string => `issues/${numbered(number)}.json`;
export const sourcesName = 'sources.json';
export const publicationsName = 'publications.json';
/** Pairs of clips that somebody said are no duplicates; only where there are any. */
export const distinctName = 'distinct.json';
export const picturesName = 'pictures.json';
export const pictureName = (id: string, mime: string): string =>
  `assets/${id}.${mime === 'image/jpeg' ? 'jpg' : 'png'}`;
/** A picture as it came, before it was made ready for print. */
export const originalPictureName = (id: string): string => `assets/originals/${id}`;
