import type { Dropped } from '#shared/html/index.ts';
import { createStore, useStore } from '../app/store.ts';

const none: readonly Dropped[] = [];

/** What did not come along with the last paste into a clip, until one has read it; by clip. */
const leftBehind = createStore<ReadonlyMap<string, readonly Dropped[]>>(new Map());

export const useLeftBehind = (clipId: string): readonly Dropped[] =>
  useStore(leftBehind, (all) => all.get(clipId) ?? none);

/** Notes what did not come along; an empty list where all did, or where it was read. */
export function noteLeftBehind(clipId: string, dropped: readonly Dropped[]): void {
  const noted = new Map(leftBehind.get());
  if (dropped.length > 0) noted.set(clipId, dropped);
  else noted.delete(clipId);
  leftBehind.set(noted);
}
