import { z } from 'zod';
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

/** Files brought into the library. */
export const importCalls = {
  /**
   * An issue from a JSON file: its publication (found by name or made), clips, sources, pictures and entries.
   * Pictures are read from paths beside the file. All of it or nothing.
   */
  'import.issue': call<ImportedIssue>()(z.strictObject({ path: Path })),
};
