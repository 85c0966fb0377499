import type { CheckFinding } from '#shared/check/finding.ts';
import { createStore, useStore } from '../app/store.ts';

/** A finding that is about to be ignored, and what is done with the reason; null while nothing is asked. */
interface AskedReason {
  readonly finding: CheckFinding;
  done(reason: string): void;
}

const asked = createStore<AskedReason | null>(null);

export const askReason = (finding: CheckFinding, done: (reason: string) => void): void => asked.set({ finding, done });

export const useAskedReason = (): AskedReason | null => useStore(asked, (value) => value);

export const closeReason = (): void => asked.set(null);
