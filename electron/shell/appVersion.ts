import { readFileSync } from 'node:fs';

/** The desk's own version, from package.json two folders above the bundle `from` (import.meta.url). */
export function appVersion(from: string): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', from), 'utf8')) as { version: string };
  return version;
}
