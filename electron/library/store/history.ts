import type { HistoryMove, HistoryStep } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Connection } from './connection.ts';
import type { RowTables } from './recorder.ts';
import type { RowTable } from './rowTable.ts';
import { type Entity, entities, type Row } from './tables.ts';
import type { Transact } from './transaction.ts';

interface StepRow {
  readonly id: number;
  readonly action: string;
  readonly subject: string;
  readonly made_at: number;
  readonly undone: number;
  readonly settled: number;
  readonly changes: number;
}

interface ChangeRow {
  readonly id: number;
  readonly entity: string;
  readonly entity_id: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
}

export interface History {
  /** Newest first. */
  list(query: {
    readonly before?: number | undefined;
    readonly entityId?: string | undefined;
    readonly limit: number;
  }): readonly HistoryStep[];
  /** What was done so far can no longer be undone. */
  settle(): void;
  /** Takes back the last step. @throws DeskError nothing_to_undo */
  undo(): HistoryMove;
  /** Does the step again that was undone last. @throws DeskError nothing_to_redo */
  redo(): HistoryMove;
}

/** Changes read at a time; a step may be an import of 100,000 rows. */
const batch = 500;

const stepColumns =
  'id, action, subject, made_at, undone, settled, (SELECT count(*) FROM change WHERE step_id = step.id) AS changes';

/**
 * Undo and redo over the recorded changes, whatever they were made to. Steps are one line: all undone ones come
 * after all done ones, so taking changes back in reverse order always finds the rows as the change left them.
 */
export function createHistory(db: Connection, transact: Transact, tables: RowTables): History {
  const lastDone = db.prepare<[], StepRow>(`SELECT ${stepColumns} FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1`);
  const firstUndone = db.prepare<[], StepRow>(`SELECT ${stepColumns} FROM step WHERE undone = 1 ORDER BY id LIMIT 1`);
  const mark = db.prepare<[number, number]>('UPDATE step SET undone = ? WHERE id = ?');
  const changesBack = db.prepare<[number, number], ChangeRow>(
    `SELECT * FROM change WHERE step_id = ? AND id < ? ORDER BY id DESC LIMIT ${batch}`,
  );
  const changesForth = db.prepare<[number, number], ChangeRow>(
    `SELECT * FROM change WHERE step_id = ? AND id > ? ORDER BY id LIMIT ${batch}`,
  );
  const setAfter = db.prepare<[string | null, number]>('UPDATE change SET after = ? WHERE id = ?');
  const setBefore = db.prepare<[string | null, number]>('UPDATE change SET before = ? WHERE id = ?');
  const list = db.prepare<[number, string | null, string | null, number], StepRow>(
    `SELECT ${stepColumns} FROM step
     WHERE id < ? AND (? IS NULL OR id IN (SELECT step_id FROM change WHERE entity_id = ?))
     ORDER BY id DESC LIMIT ?`,
  );

  function insertImage(table: RowTable<Row>, image: string | null): void {
    if (image === null) throw new Error('a recorded row has no image');
    table.insert(JSON.parse(image) as Row);
  }

  function change(table: RowTable<Row>, id: string, image: string | null): void {
    const row = present(table, id);
    table.update(row, { ...row, ...(JSON.parse(image ?? '{}') as Row) });
  }

  /** Removes the row and gives its image. */
  function take(table: RowTable<Row>, id: string): string {
    const row = present(table, id);
    table.remove(row);
    return JSON.stringify(row);
  }

  function takeBack(table: RowTable<Row>, { id, entity_id, kind, before }: ChangeRow): void {
    if (kind === 'insert') setAfter.run(take(table, entity_id), id);
    else if (kind === 'update') change(table, entity_id, before);
    else {
      insertImage(table, before);
      setBefore.run(null, id);
    }
  }

  function doAgain(table: RowTable<Row>, { id, entity_id, kind, after }: ChangeRow): void {
    if (kind === 'delete') setBefore.run(take(table, entity_id), id);
    else if (kind === 'update') change(table, entity_id, after);
    else {
      insertImage(table, after);
      setAfter.run(null, id);
    }
  }

  function move(
    step: StepRow,
    undone: 0 | 1,
    next: (position: number) => readonly ChangeRow[],
    apply: (table: RowTable<Row>, change: ChangeRow) => void,
  ): HistoryMove {
    const touched: Record<string, number> = {};
    let changes = next(undone === 1 ? Number.MAX_SAFE_INTEGER : 0);
    for (; changes.length > 0; changes = next(changes.at(-1)?.id ?? 0)) {
      for (const one of changes) {
        const entity = asEntity(one.entity);
        apply(tables[entity], one);
        touched[entity] = (touched[entity] ?? 0) + 1;
      }
    }
    mark.run(undone, step.id);
    return { step: toStep({ ...step, undone }), touched };
  }

  function undo(): HistoryMove {
    const step = lastDone.get();
    if (!step || step.settled === 1) throw new DeskError('nothing_to_undo', '没有可以撤销的操作。');
    return move(step, 1, (position) => changesBack.all(step.id, position), takeBack);
  }
  function redo(): HistoryMove {
    const step = firstUndone.get();
    if (!step) throw new DeskError('nothing_to_redo', '没有可以重做的操作。');
    return move(step, 0, (position) => changesForth.all(step.id, position), doAgain);
  }

  return {
    settle: () => transact(() => db.prepare('UPDATE step SET settled = 1').run()),
    undo: () => transact(undo),
    redo: () => transact(redo),
    list: ({ before, entityId, limit }) =>
      list.all(before ?? Number.MAX_SAFE_INTEGER, entityId ?? null, entityId ?? null, limit).map(toStep),
  };
}

function present(table: RowTable<Row>, id: string): Row {
  const row = table.find(id);
  if (row === undefined) throw new Error('a recorded row is missing');
  return row;
}

function asEntity(name: string): Entity {
  const entity = entities.find((known) => known === name);
  if (entity === undefined) throw new Error(`a change of an unknown table: ${name}`);
  return entity;
}

const toStep = (row: StepRow): HistoryStep => ({
  id: row.id,
  action: row.action,
  subject: row.subject,
  madeAt: row.made_at,
  undone: row.undone === 1,
  settled: row.settled === 1,
  changes: row.changes,
});
