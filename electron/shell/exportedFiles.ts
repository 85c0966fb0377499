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
      if (!name.startsWith('export.') || !result.ok) return;
      for (const path of pathsIn(result.value)) {
        paths.delete(path);
        paths.add(path);
      }
    },
    has: (path) => paths.has(resolve(path)),
    byName: (name) => [...paths].findLast((path) => basename(path) === name) ?? null,
  };
}

function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files)) return [];
  return value.files.flatMap((file: { readonly path?: unknown }) =>
    typeof file.path === 'string' ? [resolve(file.path)] : [],
  );
}
