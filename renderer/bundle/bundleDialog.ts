import type { BundleConflict, BundleEntity } from '#shared/contract/index.ts';
import { createStore, useStore } from '../app/store.ts';

/** Which of the two dialogs is open. */
export type BundleDialog = 'export' | 'import' | null;

export const bundleDialog = createStore<BundleDialog>(null);
export const useBundleDialog = (): BundleDialog => useStore(bundleDialog, (value) => value);
export const closeBundleDialog = (): void => bundleDialog.set(null);

/** What a bundle's file is called. */
export const bundleEnding = 'zip';

/** Kinds of things that a bundle holds, in the order they are shown. */
export const entities: readonly BundleEntity[] = ['clip', 'source', 'issue', 'publication'];

/** Which of two wins. */
export type Winner = 'mine' | 'theirs';
export type Choices = Readonly<Record<string, Winner>>;

/** How bundle.import names a conflict in its choices. */
export const conflictKey = ({ entity, id }: BundleConflict): string => `${entity}:${id}`;

/** The choices with the same one made for all conflicts that allow it. */
export function chooseAll(choices: Choices, conflicts: readonly BundleConflict[], winner: Winner): Choices {
  const made = conflicts
    .filter(({ onlyMine }) => onlyMine === null || winner === 'mine')
    .map((conflict) => [conflictKey(conflict), winner] as const);
  return { ...choices, ...Object.fromEntries(made) };
}
