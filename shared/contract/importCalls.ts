import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { call } from './call.ts';

const Path = z.string().min(1).max(4096);

export interface ImportedIssue {
  readonly issueId: string;
  readonly publicationId: string;
  readonly label: string;
  readonly total: number;
  readonly sections: number;
  readonly entries: number;
  readonly pictures: number;
}

/** A line that was not imported. */
export interface SkippedLine {
  /** 1 is the first line of the file. */
  readonly line: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What became of the lines of a file; blank lines do not count. */
export interface ImportedClips {
  /** Clips that are new in the library. */
  readonly imported: number;
  /** Clips that were there and have changed. */
  readonly updated: number;
  readonly unchanged: number;
  /** The first ten thousand of the skipped lines, in order. */
  readonly skipped: readonly SkippedLine[];
  readonly skippedLines: number;
  readonly ms: number;
}

/** Files brought into the library. */
export const importCalls = {
  /**
   * An issue from a JSON file: its publication (found by name or made), clips, sources, pictures and entries.
   * Pictures are read from paths beside the file. All of it or nothing.
   */
  'import.issue': call<ImportedIssue>()(z.strictObject({ path: Path })),
  /**
   * Clips from a file with a JSON object a line, in batches, all one step of undo. A clip whose id is known is
   * brought up to date; a bad line is named and skipped. Cancelled, the batches written before are kept.
   */
  'import.clipLines': call<ImportedClips>()(z.strictObject({ path: Path })),
};
