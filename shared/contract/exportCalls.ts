import { z } from 'zod';
import { Id } from '../model/index.ts';
import type { LayoutFinding, PlacedEntry, PlacedSection } from '../typeset/index.ts';
import { call } from './call.ts';

const Path = z.string().min(1).max(4096);

/** Where everything of an issue stands. */
export interface IssueLayout {
  /** Pages of each kind. */
  readonly counts: { readonly cover: number; readonly contents: number; readonly body: number };
  readonly sections: readonly PlacedSection[];
  readonly entries: readonly PlacedEntry[];
  readonly findings: readonly LayoutFinding[];
}

/** What was found when an exported PDF was read back; `problems` are sentences for the user. */
export interface Proof {
  readonly ok: boolean;
  readonly pages: number;
  readonly entries: number;
  readonly links: number;
  readonly bookmarks: number;
  readonly fonts: number;
  readonly problems: readonly string[];
}

export interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ExportResult {
  readonly files: readonly ExportedFile[];
  /** ms, by step. */
  readonly timings: Readonly<Record<string, number>>;
  /** Null where no PDF was asked for. */
  readonly proof: Proof | null;
}

export const exportCalls = {
  'layout.get': call<IssueLayout>()(z.strictObject({ issueId: Id })),
  /**
   * Writes the issue to the named files, each whole or not at all. A PDF that does not prove right is not written; a
   * draft that its publication holds while errors are open is refused (errors_open).
   */
  'export.issue': call<ExportResult>()(
    z
      .strictObject({
        issueId: Id,
        pdf: Path.optional(),
        docx: Path.optional(),
        /** A frozen edition; the newest state where left out. */
        edition: z.int().min(1).optional(),
      })
      .refine(({ pdf, docx }) => pdf !== undefined || docx !== undefined, '请至少指定一种要输出的文件'),
  ),
};
