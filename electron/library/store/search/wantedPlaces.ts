import type { ClipCondition } from '../clipFilter.ts';
import type { Connection } from '../connection.ts';
import type { SqlValue } from '../tables.ts';

/**
 * The places of the clips that pass a filter, in a table of this connection's own, so that a search can keep to them.
 * They are gathered once for a filter and used again until something changes: searching as one types asks for the same
 * ones with each key.
 */
export interface WantedPlaces {
  /** @param state names the state of the library: another one means that clips may have changed */
  gather(condition: ClipCondition, state: number): void;
}

export function createWantedPlaces(db: Connection): WantedPlaces {
  db.exec('CREATE TEMP TABLE wanted_place (place INTEGER PRIMARY KEY)');
  const clear = db.prepare<[]>('DELETE FROM wanted_place');
  let known: string | null = null;
  const fill = db.transaction(({ where, values }: ClipCondition) => {
    clear.run();
    db.prepare<SqlValue[]>(
      `INSERT INTO wanted_place
       SELECT place FROM search_place WHERE clip IN (SELECT number FROM clip WHERE ${where})`,
    ).run(...values);
  });
  return {
    gather: (condition, state) => {
      const key = JSON.stringify([state, condition.where, condition.values]);
      if (known === key) return;
      known = null;
      fill(condition);
      known = key;
    },
  };
}
