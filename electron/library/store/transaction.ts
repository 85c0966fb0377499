import type { Connection } from './connection.ts';

/** Runs work in one transaction: all of it or nothing. */
export type Transact = <T>(work: () => T) => T;

/** What gathers changes while a transaction runs. */
export interface Gathering {
  /** Writes what was gathered, before the transaction ends. */
  flush(): void;
  /** Forgets it: the transaction failed. */
  discard(): void;
}

/** Transactions that take the write lock at once and carry the search index with them. */
export function createTransact(db: Connection, gathering: Gathering): Transact {
  return (work) => {
    const transaction = db.transaction(() => {
      const result = work();
      gathering.flush();
      return result;
    });
    try {
      return transaction.immediate();
    } catch (error) {
      gathering.discard();
      throw error;
    }
  };
}
