import type { ImportedFile, ImportedFiles, RefusedFile, RepeatedFile } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** Things that are named one by one; more of them only count. */
const mostNamed = 10_000;

/** Keeps what became of files. */
export interface ImportTally {
  take(clip: ImportedFile): void;
  refuse(file: string, code: ErrorCode, message: string): void;
  repeat(file: RepeatedFile): void;
  /** Clips of a file of lines that were there: brought up to date, or the same. */
  count(counts: { readonly updated: number; readonly unchanged: number }): void;
  result(): ImportedFiles;
}

export function createImportTally(refusedBefore: readonly RefusedFile[]): ImportTally {
  const imported: ImportedFile[] = [];
  const refused = [...refusedBefore];
  const repeated: RepeatedFile[] = [];
  const counts = { clips: 0, refusals: refused.length, updated: 0, unchanged: 0 };
  const keep = <T>(list: T[], item: T) => {
    if (list.length < mostNamed) list.push(item);
  };
  return {
    take: (clip) => {
      counts.clips += 1;
      keep(imported, clip);
    },
    refuse: (file, code, message) => {
      counts.refusals += 1;
      keep(refused, { file, code, message });
    },
    repeat: (file) => keep(repeated, file),
    count: ({ updated, unchanged }) => {
      counts.updated += updated;
      counts.unchanged += unchanged;
    },
    result: () => ({ ...counts, imported, refused, repeated }),
  };
}
