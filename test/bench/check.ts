import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeIssue } from './issueFile.ts';
import { median, quantile, runProcess } from './measure.ts';
import type { Row } from './table.ts';

interface CheckRuns {
  readonly cold: number;
  readonly same: readonly number[];
  readonly edited: readonly number[];
  readonly anew: readonly number[];
}

async function run<T>(work: string, library: string, file: string): Promise<T> {
  const script = fileURLToPath(new URL('./checkRuns.ts', import.meta.url));
  const node = ['--disable-warning=ExperimentalWarning', script, work, library, file];
  return JSON.parse((await runProcess(process.execPath, node)).stdout) as T;
}

/** The check of issues of 47 entries and ten times as many, and of a clip while its lead is typed. */
export async function benchCheck(folder: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const weeks of sizes) {
    const entries = weeks * 47;
    const library = join(folder, `library-check-${entries}`);
    const file = join(folder, `check-${entries}.json`);
    writeFileSync(file, JSON.stringify(makeIssue(weeks, [])));
    await run('import', library, file);
    const { cold, same, edited, anew } = await run<CheckRuns>('check', library, file);
    const { times } = await run<{ times: readonly number[] }>('type', library, file);
    const name = (what: string): string => `${entries} entries: ${what}`;
    const warm = median(edited);
    const whole = median(anew);
    rows.push(
      { what: name('check, first of a process'), value: cold, unit: 'ms', beside: 'with fonts and layout' },
      { what: name('check, nothing changed'), value: median(same), unit: 'ms' },
      {
        what: name('check after an edit'),
        value: warm,
        unit: 'ms',
        beside: `all texts anew ${(whole / warm).toFixed(1)} × as long`,
      },
      {
        what: name('check, all texts anew'),
        value: whole,
        unit: 'ms',
        ...(weeks === 1 ? { beside: 'limit 300 ms' } : {}),
      },
      {
        what: name('check of a clip, a key'),
        value: median(times),
        unit: 'ms',
        beside: `p95 ${quantile(times, 0.95).toFixed(2)}, limit 5 ms`,
      },
    );
  }
  return rows;
}
