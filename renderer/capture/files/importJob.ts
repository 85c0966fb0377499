import type { ImportedFiles, Progress, RepeatedFile } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { createStore, useStore } from '../../app/store.ts';
import type { FoundFile } from '../materials.ts';

/** What is to be imported: by path where the desk has a window of its own, else as the page was given it. */
export type ImportWish = ImportedFrom & {
  /** What was passed over and is to be taken anyway, and what stays passed over. */
  readonly repeats?: { readonly taken: readonly RepeatedFile[]; readonly left: readonly RepeatedFile[] };
};

type ImportedFrom =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly FoundFile[] };

/** An import of many files. */
export type ImportJob =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly wish: ImportWish; readonly progress: Progress | null }
  | {
      readonly kind: 'done';
      readonly wish: ImportWish;
      readonly result: ImportedFiles;
      readonly isCancelled: boolean;
      readonly failure: Failure | null;
    };

const none: ImportJob = { kind: 'none' };

export const importJob = createStore<ImportJob>(none);
export const useImportJob = (): ImportJob => useStore(importJob, (value) => value);

/** Begins an import; one that is running goes on instead. */
export function startImport(wish: ImportWish): void {
  if (importJob.get().kind !== 'running') importJob.set({ kind: 'running', wish, progress: null });
}

/** Takes in anyway what an import has passed over; the others stay listed. A page's pictures are among its own files. */
export function takeRepeats(wish: ImportWish, taken: readonly RepeatedFile[], left: readonly RepeatedFile[]): void {
  const from = wish.kind === 'paths' ? { ...wish, paths: [...new Set(taken.map(({ file }) => file))] } : wish;
  startImport({ ...from, repeats: { taken, left } });
}

export const endImport = (): void => importJob.set(none);
