import { useCallback } from 'react';
import type { ExportResult, Progress } from '#shared/contract/index.ts';
import { useDesk } from '../app/desk.ts';
import { flushAll } from '../app/pending.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { announce } from '../ui/index.ts';
import { type ExportKind, type ExportSubject, exports, type MadeFile } from './exportJob.ts';
import { fileNameOf, filePath } from './paths.ts';
import { exportWords } from './words.ts';

export interface ExportOrder extends ExportSubject {
  readonly kinds: readonly ExportKind[];
  readonly folder: string;
  /** Without ending. */
  readonly name: string;
}

/** Exports; what is typed is saved first. Nothing happens while another export goes on. */
export function useExport(): (order: ExportOrder) => Promise<void> {
  const { client } = useDesk();
  const { platform } = useShell();
  const t = useWords(exportWords);
  return useCallback(
    async (order) => {
      if (exports.get().running || order.kinds.length === 0) return;
      const { issueId, label, edition, kinds, folder, name } = order;
      const controller = new AbortController();
      const subject = { issueId, label, ...(edition === undefined ? {} : { edition }) };
      const running = { ...subject, kinds, progress: null, cancel: () => controller.abort() };
      exports.set((before) => ({ ...before, running, failure: null }));
      await flushAll();
      const paths = Object.fromEntries(kinds.map((kind) => [kind, filePath(folder, name, kind, platform)]));
      const result = await client.call(
        'export.issue',
        { issueId, ...paths, ...(edition === undefined ? {} : { edition }) },
        { signal: controller.signal, onProgress: showProgress },
      );
      if (result.ok) {
        const made = filesOf(issueId, result.value);
        exports.set((before) => ({ running: null, failure: null, made: [...without(before.made, made), ...made] }));
        announce(made.map(({ path }) => fileNameOf(path)).join('，'));
      } else {
        exports.set((before) => ({ ...before, running: null, failure: { issueId, error: result.error } }));
        if (result.error.code === 'cancelled') announce(t('cancelled'));
      }
    },
    [client, platform, t],
  );
}

function showProgress(progress: Progress): void {
  exports.set((before) => (before.running ? { ...before, running: { ...before.running, progress } } : before));
}

function filesOf(issueId: string, { files, timings, proof }: ExportResult): MadeFile[] {
  const at = Date.now();
  const { pdf = 0, proof: proving = 0, docx = 0 } = timings;
  return files.map((file): MadeFile => {
    const isPdf = file.path.endsWith('.pdf');
    const spent = isPdf ? pdf + proving : docx;
    return { ...file, issueId, at, kind: isPdf ? 'pdf' : 'docx', seconds: spent / 1000, proof: isPdf ? proof : null };
  });
}

const without = (made: readonly MadeFile[], newer: readonly MadeFile[]): MadeFile[] =>
  made.filter(({ path }) => !newer.some((file) => file.path === path));
