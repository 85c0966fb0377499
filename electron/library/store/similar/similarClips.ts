import { performance } from 'node:perf_hooks';
import { type Comparison, compare, duplicateScore, type Fingerprint, keysOf } from '#shared/similar/index.ts';
import type { Connection } from '../connection.ts';
import type { RowFollower } from '../rowTable.ts';
import type { ClipRow } from '../tables.ts';
import { createComparedClips } from './comparedClips.ts';
import { createKeyIndex, type KeyIndex } from './keyIndex.ts';
import { createKeyTable } from './keyTable.ts';

/** A clip of the library that says the same as another; named by clip.number. */
export interface SimilarNumber extends Comparison {
  readonly clip: number;
}

/** Two clips that say the same, the older number first. */
export interface SimilarNumbers extends Comparison {
  readonly a: number;
  readonly b: number;
}

/** Finds clips that say the same. Keys follow the clips: those of changed clips are made when asked for, or in idle moments. */
export interface SimilarClips {
  /** Gets ready to find: makes missing keys and reads them all, a turn of some ms at a time; false when all is ready. */
  prepare(): boolean;
  /** How many clips wait for their keys, as far as is known. */
  waiting(): number;
  /** Those that say the same, the surest first, without the clip of that id; the library must be prepared. */
  find(print: Fingerprint, exceptId: string): readonly SimilarNumber[];
  /** The pairs of the library, those of each clip with earlier ones at a time; the library must be prepared. */
  pairs(): Iterable<readonly SimilarNumbers[]>;
  readonly follow: RowFollower<ClipRow>;
}

/** The columns of a clip that it is compared by. */
const compared = ['headline', 'lead', 'detail', 'published_on', 'url', 'trashed_at'] as const;

/** How long a turn takes that makes keys, ms; and the clips of one that looks for missing keys, or reads them. */
const turn = 25;
const lookedAtOnce = 5000;
const readAtOnce = 2000;
/** No clip has this number: all were looked at, or read. */
const last = Number.MAX_SAFE_INTEGER;
/** Clips with keys in common that are compared in full: of one clip, and of each where all are paired. */
const mostCompared = 48;
const mostPaired = 8;

export function createSimilarClips(db: Connection): SimilarClips {
  const table = createKeyTable(db);
  const clips = createComparedClips(db);
  const numberOf = db.prepare<[string], number>('SELECT number FROM clip WHERE id = ?').pluck();
  /** Clips known to have no keys, and the last one that was looked at. */
  const missing = new Set<number>();
  let lookedTo = 0;
  let index: KeyIndex | null = null;
  /** The last clip whose keys are in the index. */
  let readTo = 0;

  const makeSome = db.transaction(() => {
    const end = performance.now() + turn;
    for (const clip of missing) {
      const print = clips.get(clip);
      if (print !== undefined) {
        const keys = keysOf(print);
        table.put(clip, keys);
        if (clip <= readTo) index?.put(clip, keys);
      }
      missing.delete(clip);
      if (performance.now() > end) break;
    }
  });

  function look(): void {
    const seen = table.look(lookedTo, lookedAtOnce);
    for (const { clip, hasKeys } of seen) if (!hasKeys) missing.add(clip);
    lookedTo = seen.length < lookedAtOnce ? last : (seen.at(-1)?.clip ?? last);
  }

  /** Makes some of the keys that are missing; false when none is. */
  function makeKeys(): boolean {
    if (lookedTo < last) look();
    else if (missing.size > 0) makeSome.immediate();
    return missing.size > 0 || lookedTo < last;
  }

  function prepare(): boolean {
    if (makeKeys()) return true;
    if (readTo === last) return false;
    index ??= createKeyIndex();
    const rows = table.after(readTo, readAtOnce);
    for (const { clip, keys } of rows) index.put(clip, keys);
    readTo = rows.length < readAtOnce ? last : (rows.at(-1)?.clip ?? last);
    return true;
  }

  function comparison(print: Fingerprint, other: number): Comparison | null {
    const otherPrint = clips.get(other);
    const made = otherPrint && compare(print, otherPrint);
    return made && made.score >= duplicateScore ? made : null;
  }

  function find(print: Fingerprint, exceptId: string): SimilarNumber[] {
    const except = numberOf.get(exceptId);
    const found: SimilarNumber[] = [];
    for (const clip of index?.find(keysOf(print), mostCompared, (clip) => clip !== except) ?? []) {
      const made = comparison(print, clip);
      if (made !== null) found.push({ clip, ...made });
    }
    return found.sort((a, b) => b.score - a.score || a.clip - b.clip);
  }

  function* pairs(): Generator<readonly SimilarNumbers[]> {
    const done = new Set<number>();
    for (const clip of index?.inOrder() ?? []) {
      done.add(clip);
      const keys = table.get(clip);
      const earlier = keys ? (index?.find(keys, mostPaired, (other) => other !== clip && done.has(other)) ?? []) : [];
      const print = earlier.length === 0 ? undefined : clips.get(clip);
      yield print === undefined ? [] : earlier.flatMap((other) => pairOf(clip, print, other) ?? []);
    }
  }

  function pairOf(clip: number, print: Fingerprint, other: number): SimilarNumbers | null {
    const made = comparison(print, other);
    return made && { a: Math.min(clip, other), b: Math.max(clip, other), ...made };
  }

  return {
    prepare,
    waiting: () => missing.size,
    find,
    pairs,
    follow: (before, after) => {
      if (before && after && compared.every((column) => before[column] === after[column])) return;
      const number = (after ?? before)?.number;
      if (number === undefined) return;
      clips.forget(number);
      index?.remove(number);
      if (before) table.remove(number);
      // One in the trash is passed over when its turn comes.
      missing.add(number);
    },
  };
}
