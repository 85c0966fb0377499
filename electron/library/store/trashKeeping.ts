import type { Connection } from './connection.ts';
import type { RowTables } from './recorder.ts';
import type { Transact } from './transaction.ts';

/**
 * Empties the trash of what has lain there too long. That is no step of undo: what goes here is gone for good, with all
 * that the record of changes knows of it. Steps up to the last one that had to do with such a clip stay in the history,
 * but can no longer be undone, and what was undone can no longer be redone. A clip that stands in an issue, or was
 * printed, is kept.
 */
export type EmptyOldTrash = (trashedBefore: number) => number;

export function createTrashKeeping(db: Connection, transact: Transact, tables: RowTables): EmptyOldTrash {
  const old = db
    .prepare<[number], string>(
      `SELECT id FROM clip WHERE trashed_at <= ?
       AND id NOT IN (SELECT clip_id FROM entry) AND id NOT IN (SELECT clip_id FROM frozen_clip)`,
    )
    .pluck();
  const dropUndone = db.prepare<[]>('DELETE FROM step WHERE undone = 1');
  const settle = db.prepare<{ ids: string }>(
    `UPDATE step SET settled = 1 WHERE id <= (
       SELECT max(step_id) FROM change
       WHERE (entity = 'clip' AND entity_id IN (SELECT value FROM json_each(:ids)))
         OR (entity = 'distinct_pair' AND EXISTS (SELECT 1 FROM json_each(:ids) WHERE instr(entity_id, value) > 0))
         OR (entity = 'entry' AND (
           before ->> 'clip_id' IN (SELECT value FROM json_each(:ids))
           OR after ->> 'clip_id' IN (SELECT value FROM json_each(:ids))
         ))
     )`,
  );
  const forget = db.prepare<{ id: string }>(
    `DELETE FROM change WHERE (entity IN ('clip', 'clip_original') AND entity_id = :id)
       OR (entity = 'distinct_pair' AND instr(entity_id, :id) > 0)`,
  );

  function empty(trashedBefore: number): number {
    const ids = old.all(trashedBefore);
    if (ids.length === 0) return 0;
    dropUndone.run();
    settle.run({ ids: JSON.stringify(ids) });
    for (const id of ids) {
      const original = tables.clip_original.find(id);
      if (original) tables.clip_original.remove(original);
      const row = tables.clip.find(id);
      if (row) tables.clip.remove(row);
      forget.run({ id });
    }
    return ids.length;
  }

  return (trashedBefore) => transact(() => empty(trashedBefore));
}
