import type { TagSummary } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Connection } from './connection.ts';
import { notFound } from './failures.ts';
import type { Recorder } from './recorder.ts';
import type { ClipRow } from './tables.ts';

export interface TagReader {
  list(): readonly TagSummary[];
}

export interface TagWriter extends TagReader {
  /** Gives how many clips changed. @throws DeskError not_found, exists */
  rename(from: string, to: string): number;
  /** Gives how many clips changed. @throws DeskError not_found */
  merge(from: readonly string[], into: string): number;
}

export function createTagReader(db: Connection): TagReader {
  const list = db.prepare<[], TagSummary>(
    // Those in the trash are few: counting them apart, and them first (CROSS JOIN keeps the order), spares a look
    // at every clip.
    `WITH trashed AS (
       SELECT tag, count(*) AS clips FROM clip CROSS JOIN clip_tag ON clip_tag.clip = clip.number
       WHERE clip.trashed_at IS NOT NULL GROUP BY tag
     ), borne AS (SELECT tag, count(*) AS clips FROM clip_tag GROUP BY tag)
     SELECT borne.tag AS tag, borne.clips - coalesce(trashed.clips, 0) AS clips
     FROM borne LEFT JOIN trashed ON trashed.tag = borne.tag
     WHERE borne.clips > coalesce(trashed.clips, 0)
     ORDER BY 2 DESC, 1`,
  );
  return { list: () => list.all() };
}

export function createTagWriter(db: Connection, recorder: Recorder, now: () => number): TagWriter {
  const bearers = db.prepare<[string], ClipRow>(
    'SELECT clip.* FROM clip_tag JOIN clip ON clip.number = clip_tag.clip WHERE tag = ? ORDER BY number',
  );
  const borne = db.prepare<[string], number>('SELECT 1 FROM clip_tag WHERE tag = ? LIMIT 1').pluck();

  function replace(from: string, to: string): number {
    const rows = bearers.all(from);
    if (rows.length === 0) throw notFound('标签', from);
    for (const row of rows) {
      const tags = (JSON.parse(row.tags) as string[]).map((tag) => (tag === from ? to : tag));
      const revision = recorder.stepId();
      recorder.put('clip', { ...row, tags: JSON.stringify([...new Set(tags)]), updated_at: now(), revision });
    }
    return rows.length;
  }

  return {
    ...createTagReader(db),
    rename: (from, to) => {
      if (from === to) return 0;
      if (borne.get(to) !== undefined) {
        throw new DeskError('exists', `已有标签“${to}”，没有改名。可以把“${from}”并入它。`);
      }
      return replace(from, to);
    },
    merge: (from, into) => {
      const others = new Set(from.filter((tag) => tag !== into));
      return [...others].reduce((count, tag) => count + replace(tag, into), 0);
    },
  };
}
