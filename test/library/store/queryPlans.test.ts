import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { clipCondition } from '#library/store/clipFilter.ts';
import { useLibraries } from '../../helpers/library.ts';

const libraries = useLibraries();

const orders = {
  date: ['published_on DESC, number DESC', 'clip_listed_by_date'],
  update: ['updated_at DESC, number DESC', 'clip_listed_by_update'],
  added: ['number DESC', 'clip_listed'],
} as const;

test('lists are read from an index in their order, without sorting, even where statistics mislead', async () => {
  const library = await libraries.create();
  library.close();
  const db = new Database(library.file);
  const plan = (sql: string, values: readonly unknown[] = []) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail)
      .join('\n');
  const { where } = clipCondition({ trashed: false }, Date.now);
  for (const [order, index] of Object.values(orders)) {
    const detail = plan(`SELECT number FROM clip WHERE ${where} ORDER BY ${order} LIMIT 100 OFFSET 5000`);
    expect(detail).toMatch(new RegExp(`INDEX ${index}\\b`));
    expect(detail).not.toContain('TEMP B-TREE');
  }
  for (const [filter, index] of [
    [{ status: 'inbox' as const }, 'clip_listed_by_status'],
    [{ sectionId: 'x' }, 'clip_listed_by_section'],
    [{ sourceId: 'x' }, 'clip_listed_by_source'],
    [{ city: 'x' }, 'clip_listed_by_city'],
  ] as const) {
    const condition = clipCondition({ ...filter, trashed: false }, Date.now);
    const sql = `SELECT number FROM clip WHERE ${condition.where} ORDER BY published_on DESC, number DESC LIMIT 100`;
    expect(plan(sql, condition.values)).toContain(index);
    expect(plan(sql, condition.values)).not.toContain('TEMP B-TREE');
  }
  db.close();
});
