import { DeskError } from '#shared/errors.ts';

/**
 * Ends a job that the user has cancelled.
 * @param safe what has not happened, for the user
 * @throws DeskError cancelled
 */
export function stopIfCancelled(signal: AbortSignal | undefined, safe = '原来的文件没有改动'): void {
  if (signal?.aborted) throw new DeskError('cancelled', `已取消，${safe}。`);
}
