import type { ChangeNotes } from './changeNotes.ts';
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

/** Transactions that take the write lock at once, carry the search index with them and tell what they changed. */
export function createTransact(db: Connection, gathering: Gathering, notes: ChangeNotes): Transact {
  function runWhole<T>(transaction: () => T): T {
    try {
      return transaction();
    } catch (error) {
      gathering.discard();
      notes.discard();
      throw error;
    }
  }
  return (work) => {
    const transaction = db.transaction(() => {
      const result = work();
      gathering.flush();
      return result;
    });
    const result = runWhole(transaction.immediate);
    notes.tell();
    return result;
  };
}
