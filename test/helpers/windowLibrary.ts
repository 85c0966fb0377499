import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNewLibrary } from '#library/index.ts';

let sample: Promise<string> | null = null;

async function makeSample(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'desk-sample-')), 'sample');
  (await createNewLibrary(folder, { sample: true })).close();
  process.once('exit', () => rmSync(join(folder, '..'), { recursive: true, force: true }));
  return folder;
}

/** Puts a library with the whole sample into a folder that is not there yet. The sample is made once a test process. */
export async function copySampleLibrary(folder: string): Promise<string> {
  sample ??= makeSample();
  cpSync(await sample, folder, { recursive: true });
  return folder;
}
