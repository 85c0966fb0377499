/** Which tables a transaction has changed, for whoever shows what is in them. */
export interface ChangeNotes {
  note(entity: string): void;
  /** The transaction failed: nothing has changed. */
  discard(): void;
  /** The transaction is committed: tells the listener. */
  tell(): void;
  /** How many transactions have changed something. */
  count(): number;
}

export function createChangeNotes(listener?: (entities: readonly string[]) => void): ChangeNotes {
  const noted = new Set<string>();
  let changes = 0;
  return {
    note: (entity) => noted.add(entity),
    discard: () => noted.clear(),
    tell: () => {
      if (noted.size === 0) return;
      const entities = [...noted];
      noted.clear();
      changes += 1;
      listener?.(entities);
    },
    count: () => changes,
  };
}
