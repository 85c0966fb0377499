import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface SizedFile {
  readonly path: string;
  readonly lines: number;
}

/** The code files of a folder, shortest first. */
function sizedFiles(folder: string): SizedFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|cjs|js|sql|css)$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
}

/** The size that the given share of the files does not exceed. */
const quantile = (files: readonly SizedFile[], share: number): number =>
  files[Math.ceil(files.length * share) - 1]?.lines ?? 0;

const source = ['shared', 'electron', 'renderer', 'build', 'resources/migrations'].flatMap(sizedFiles);
const everything = [...source, ...sizedFiles('test')];

describe('files stay small enough to be read at one go', () => {
  test('none is over 500 lines', () => {
    expect(everything.filter((file) => file.lines > 500)).toEqual([]);
  });

  test('nine in ten have at most 300, half have at most 90', () => {
    const sorted = [...source].sort((a, b) => a.lines - b.lines);
    expect(sorted.length).toBeGreaterThan(50);
    expect(quantile(sorted, 0.9)).toBeLessThanOrEqual(300);
    expect(quantile(sorted, 0.5)).toBeLessThanOrEqual(90);
  });
});
