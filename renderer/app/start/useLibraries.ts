import { useCallback, useState } from 'react';
import type { Progress } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { useDesk } from '../desk.ts';
import { flushAll } from '../pending.ts';

export interface Libraries {
  /** Opening or creating goes on. */
  readonly busy: boolean;
  readonly progress: Progress | null;
  /** Why the last attempt failed. */
  readonly failure: Failure | null;
  open(folder: string): Promise<boolean>;
  create(folder: string, sample: boolean): Promise<boolean>;
  retry(): Promise<boolean>;
}

/** Opens and makes libraries; the one that is open stays so until another one is. */
export function useLibraries(): Libraries {
  const { shell } = useDesk();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = useCallback(
    async (
      name: 'shell.openLibrary' | 'shell.createLibrary' | 'shell.restartLibrary',
      input: Readonly<Record<string, unknown>>,
    ) => {
      setBusy(true);
      setFailure(null);
      await flushAll();
      const result = await shell.call(name, input as never, { onProgress: setProgress });
      setBusy(false);
      setProgress(null);
      if (!result.ok) setFailure(result.error);
      return result.ok;
    },
    [shell],
  );

  return {
    busy,
    progress,
    failure,
    open: useCallback((folder) => run('shell.openLibrary', { folder }), [run]),
    create: useCallback((folder, sample) => run('shell.createLibrary', { folder, sample }), [run]),
    retry: useCallback(() => run('shell.restartLibrary', {}), [run]),
  };
}
