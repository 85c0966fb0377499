import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { missing } from './tools.ts';

/**
 * Mounts a disk of `kilobytes` on the empty folder until the file's last test has run. Needs Linux and root: null
 * elsewhere, said by name.
 */
export function mountSmallDisk(folder: string, kilobytes: number): string | null {
  const args = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder];
  return mount(folder, 'a disk of a few kilobytes (mount of a tmpfs as root)', args);
}

/** Mounts a file on itself: it can be read and written, and a rename over it fails with EBUSY. */
export function mountBusyFile(path: string): string | null {
  return mount(path, 'a busy file (bind mount as root)', ['--bind', path, path]);
}

/** Makes a folder and its files read-only until the file's last test has run; root, whom no permission stops, by a mount. */
export function makeReadOnly(folder: string): string | null {
  if (process.getuid?.() === 0) {
    const mounted = mount(folder, 'a read-only folder (bind mount as root)', ['--bind', folder, folder]);
    if (mounted !== null) execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
    return mounted;
  }
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
  afterAll(() => chmodSync(folder, 0o755));
  return folder;
}

function mount(at: string, what: string, args: readonly string[]): string | null {
  try {
    execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch {
    return missing(what);
  }
  afterAll(() => {
    execFileSync('umount', [at]);
  });
  return at;
}
