import type { ExportedFile, Progress, Proof } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import type { Settings } from '#shared/shell/index.ts';
import { createStore, useStore } from '../app/store.ts';

export type ExportKind = Settings['exportKinds'][number];
export const exportKinds = ['pdf', 'docx'] as const satisfies readonly ExportKind[];

/** What is exported: the newest state of an issue, or an edition of it that was frozen. */
export interface ExportSubject {
  readonly issueId: string;
  /** e.g. 2022年8月3期（总82期） */
  readonly label: string;
  readonly edition?: number;
}

/** The export that goes on now; there is one at a time. */
export interface RunningExport extends ExportSubject {
  readonly kinds: readonly ExportKind[];
  readonly progress: Progress | null;
  cancel(): void;
}

/** A file that was written since the desk was started. */
export interface MadeFile extends ExportedFile {
  readonly kind: ExportKind;
  readonly issueId: string;
  /** ms since 1970 */
  readonly at: number;
  /** s; for a PDF with its proof */
  readonly seconds: number;
  /** Of a PDF. */
  readonly proof: Proof | null;
}

export interface Exports {
  readonly running: RunningExport | null;
  /** Newest last; a file that was written again is there once. */
  readonly made: readonly MadeFile[];
  /** Why the last export of an issue wrote nothing. */
  readonly failure: { readonly issueId: string; readonly error: Failure } | null;
}

const none: Exports = { running: null, made: [], failure: null };

/** Kept outside of the screen: an export goes on while the user is elsewhere. */
export const exports = createStore<Exports>(none);

export const useExports = (): Exports => useStore(exports, (value) => value);

/** The newest file of a kind that was made of an issue. */
export const lastMade = (made: readonly MadeFile[], issueId: string, kind: ExportKind): MadeFile | null =>
  made.findLast((file) => file.issueId === issueId && file.kind === kind) ?? null;

/** Which kind a progress speaks of; the library names it in its own words. */
export const kindOf = ({ what }: Progress): ExportKind => (what === 'DOCX' ? 'docx' : 'pdf');
