import { basename, resolve } from 'node:path';
import type { Result } from '#shared/errors.ts';

/** Files that were exported in this session: the only ones that the page may have opened. */
export interface ExportedFiles {
  /** Looks at the result of a call as it passes. */
  learn(name: string, result: Result<unknown>): void;
  has(path: string): boolean;
  /** The newest file of that name; null where there is none. */
  byName(name: string): string | null;
}

export function createExportedFiles(): ExportedFiles {
  const paths = new Set<string>();
  return {
    learn(name, result) {
      if (!/^(export\.|bundle\.export$|check\.sheet$)/.test(name) || !result.ok) return;
      for (const path of pathsIn(result.value)) {
        paths.delete(path);
        paths.add(path);
      }
    },
    has: (path) => paths.has(resolve(path)),
    byName: (name) => [...paths].findLast((path) => basename(path) === name) ?? null,
  };
}

/** The files that a result names: several, or itself one. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const files: readonly { readonly path?: unknown }[] =
    'files' in value && Array.isArray(value.files) ? value.files : [value];
  return files.flatMap(({ path }) => (typeof path === 'string' ? [resolve(path)] : []));
}
