import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, quantile, runProcess } from './measure.ts';
import { writeClips } from './search.ts';
import type { Row } from './table.ts';

async function run<T>(script: string, work: string, library: string, file: string): Promise<T> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const node = ['--disable-warning=ExperimentalWarning', path, work, library, file];
  return JSON.parse((await runProcess(process.execPath, node)).stdout) as T;
}

/** One new clip against the library, and the pairs of all of it, beside comparing one by one. */
export async function benchSimilar(folder: string, amount: number): Promise<Row[]> {
  const file = join(folder, 'similar-clips.jsonl');
  const library = join(folder, 'library-similar');
  if (!existsSync(library)) {
    writeClips(file, amount);
    await run('./searchRuns.ts', 'import', library, file);
  }
  const first = await run<{ prepareMs: number }>('./similarRuns.ts', 'one', library, file);
  const one = await run<{ prepareMs: number; times: number[]; found: number; asked: number; peakMb: number }>(
    './similarRuns.ts',
    'one',
    library,
    file,
  );
  const all = await run<{ ms: number; pairs: number; peakMb: number }>('./similarRuns.ts', 'pairs', library, file);
  const plain = await run<{ ms: number }>('./similarRuns.ts', 'plain', library, file);
  const name = (what: string): string => `${amount} clips: ${what}`;
  const typical = median(one.times);
  return [
    { what: name('keys of all, made once'), value: first.prepareMs / 1000, unit: 's', beside: 'in idle moments' },
    { what: name('keys of all, read'), value: one.prepareMs, unit: 'ms', beside: `peak ${one.peakMb.toFixed(0)} MB` },
    {
      what: name('one new clip, p50'),
      value: typical,
      unit: 'ms',
      beside: `one by one ${(plain.ms / typical).toFixed(0)} × as long`,
    },
    { what: name('one new clip, p95'), value: quantile(one.times, 0.95), unit: 'ms', beside: 'limit 50 ms' },
    { what: name('clips taken over that are found'), value: one.found, unit: `of ${one.asked}` },
    {
      what: name('pairs of the library'),
      value: all.ms / 1000,
      unit: 's',
      beside: `${all.pairs} pairs, peak ${all.peakMb.toFixed(0)} MB`,
    },
  ];
}
