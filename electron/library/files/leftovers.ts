import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Time after which a file that is being written must be the leaving of a process that was killed, in ms. */
const staleAfter = 60 * 60 * 1000;

/** A name for a file that is being written, not used by any other. */
export const temporaryName = (): string => `.desk-${randomUUID()}.tmp`;

const isTemporary = (name: string): boolean => /^\.desk-[0-9a-f-]{36}\.tmp$/.test(name);

/**
 * Removes what killed processes left in the folders of a folder of the library's own: files that were being written
 * more than an hour ago. Nothing depends on it, so whatever goes wrong is left for the next time.
 */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const parent of await namesIn(folder)) {
    for (const name of (await namesIn(join(folder, parent))).filter(isTemporary)) {
      await removeIfStale(join(folder, parent, name)).catch(() => undefined);
    }
  }
}

const namesIn = async (folder: string): Promise<string[]> => await readdir(folder).catch(() => []);

async function removeIfStale(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > staleAfter) await rm(path, { force: true });
}
