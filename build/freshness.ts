import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether the mark was made from the same inputs (files and folders) as there are now. */
export function isFresh(mark: string, inputs: readonly string[]): boolean {
  try {
    return readFileSync(mark, 'utf8') === fingerprint(inputs);
  } catch {
    return false;
  }
}

export function markFresh(mark: string, inputs: readonly string[]): void {
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, fingerprint(inputs));
}

/** Of names, sizes and times of change: reading all of it would take longer than it saves. */
export function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of inputs) for (const line of describe(path)) hash.update(line);
  return hash.digest('hex');
}

function* describe(path: string): Generator<string> {
  const { mtimeMs, size } = statSync(path);
  if (!statSync(path).isDirectory()) {
    yield `${path}\t${mtimeMs}\t${size}\n`;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* describe(join(path, name));
}
