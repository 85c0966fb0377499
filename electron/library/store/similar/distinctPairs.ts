import type { Connection } from '../connection.ts';
import { found } from '../failures.ts';
import type { Recorder } from '../recorder.ts';

/** Pairs of clips that look alike and are news of their own (不是重复). Clips are named by id. */
export interface DistinctPairReader {
  /** All pairs, in order. */
  all(): readonly (readonly [string, string])[];
  /** The clips that are no duplicates of this one. */
  of(clipId: string): ReadonlySet<string>;
}

export interface DistinctPairWriter extends DistinctPairReader {
  /** Remembers that two clips are no duplicates, or forgets it. @throws DeskError not_found */
  set(a: string, b: string, distinct: boolean): void;
}

export function createDistinctPairReader(db: Connection): DistinctPairReader {
  const others = db
    .prepare<{ id: string }, string>(
      'SELECT b FROM distinct_pair WHERE a = :id UNION SELECT a FROM distinct_pair WHERE b = :id',
    )
    .pluck();
  const all = db.prepare<[], { a: string; b: string }>('SELECT a, b FROM distinct_pair ORDER BY a, b');
  return { all: () => all.all().map(({ a, b }) => [a, b] as const), of: (id) => new Set(others.all({ id })) };
}

export function createDistinctPairWriter(db: Connection, recorder: Recorder): DistinctPairWriter {
  const hasClip = db.prepare<[string], number>('SELECT 1 FROM clip WHERE id = ?').pluck();
  return {
    ...createDistinctPairReader(db),
    set: (one, other, distinct) => {
      const [a, b] = one < other ? [one, other] : [other, one];
      for (const id of [a, b]) found(hasClip.get(id), '素材', id);
      const id = `${a} ${b}`;
      if (distinct) recorder.put('distinct_pair', { id, a, b });
      else recorder.remove('distinct_pair', id);
    },
  };
}
