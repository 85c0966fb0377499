import type { Connection } from './connection.ts';
import { type RowTable, rowDifference } from './rowTable.ts';
import type { Entity, RecordedRows, Row } from './tables.ts';
import type { Transact } from './transaction.ts';

export type RowTables = { readonly [E in Entity]: RowTable<RecordedRows[E]> };

/** What a change is called in the history. */
export interface Action {
  /** The call that makes it, e.g. clip.save. */
  readonly name: string;
  /** What it is done to, e.g. the clip's headline. */
  readonly subject: string;
  /** Changes in a row with the same step are undone together. */
  readonly step?: string | undefined;
}

/** The only way to change recorded rows. Every change is written down in the transaction that makes it. */
export interface Recorder {
  /** Inserts the row, or makes the row of that id equal to it. False when it was so already. */
  put<E extends Entity>(entity: E, row: RecordedRows[E]): boolean;
  /** False when there is no such row. */
  remove(entity: Entity, id: string): boolean;
  /** The step now being recorded; no other step, before or after, has the same number. */
  stepId(): number;
  /** Runs `work` in one transaction that is recorded as `action`; all of it or nothing. */
  run<T>(action: Action, work: () => T): T;
}

interface OpenStep {
  readonly action: Action;
  id: number | null;
}

export function createRecorder(db: Connection, transact: Transact, tables: RowTables, now: () => number): Recorder {
  const latestStep = db.prepare<[], { id: number; caller_step: string | null }>(
    'SELECT id, caller_step FROM step WHERE undone = 0 AND settled = 0 ORDER BY id DESC LIMIT 1',
  );
  const dropUndone = db.prepare<[]>('DELETE FROM step WHERE undone = 1');
  const insertStep = db.prepare<[string | null, string, string, number]>(
    'INSERT INTO step (caller_step, action, subject, made_at) VALUES (?, ?, ?, ?)',
  );
  const insertChange = db.prepare<[number, string, string, string, string | null, string | null]>(
    'INSERT INTO change (step_id, entity, entity_id, kind, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let open: OpenStep | null = null;

  function beginStep(action: Action): number {
    // What was undone can no longer be redone once something else is done.
    dropUndone.run();
    const latest = latestStep.get();
    if (latest && action.step !== undefined && latest.caller_step === action.step) return latest.id;
    const { lastInsertRowid } = insertStep.run(action.step ?? null, action.name, action.subject, now());
    return Number(lastInsertRowid);
  }

  function stepId(): number {
    if (open === null) throw new Error('data can be changed only inside a recorded transaction');
    open.id ??= beginStep(open.action);
    return open.id;
  }

  const image = (row: Row): string => JSON.stringify(row);

  return {
    stepId,
    put: (entity, row) => {
      const table: RowTable<Row> = tables[entity];
      const before = table.find(row.id);
      if (before === undefined) {
        insertChange.run(stepId(), entity, row.id, 'insert', null, null);
        table.insert(row);
        return true;
      }
      const difference = rowDifference(before, row);
      if (difference === null) return false;
      insertChange.run(stepId(), entity, row.id, 'update', image(difference.before), image(difference.after));
      table.update(before, row);
      return true;
    },
    remove: (entity, id) => {
      const table: RowTable<Row> = tables[entity];
      const before = table.find(id);
      if (before === undefined) return false;
      insertChange.run(stepId(), entity, id, 'delete', image(before), null);
      table.remove(before);
      return true;
    },
    run: (action, work) => {
      if (open !== null) throw new Error('a recorded transaction cannot be inside another');
      open = { action, id: null };
      try {
        return transact(work);
      } finally {
        open = null;
      }
    },
  };
}
