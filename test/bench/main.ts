import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCheck } from './check.ts';
import { benchIssues } from './issues.ts';
import { benchSearch } from './search.ts';
import { benchSimilar } from './similar.ts';
import { benchStyle } from './style.ts';
import { formatTable, type Row } from './table.ts';
import { benchWindow } from './window.ts';

/**
 * The desk's benchmark: `npm run bench [-- --quick] [--only=issues|check|style|search|similar|window]`. Prints a table and writes out/bench.json. Everything is measured
 * in this run, what is compared stands beside it.
 */
const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const out = fileURLToPath(new URL('../../out/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
try {
  const clips = quick ? 10_000 : 100_000;
  const parts = {
    issues: () => benchIssues(folder, quick ? [1, 10] : [1, 10, 100]),
    check: () => benchCheck(folder, [1, 10]),
    style: () => benchStyle(),
    search: () => benchSearch(folder, clips),
    similar: () => benchSimilar(folder, clips),
    window: () => benchWindow(folder, clips),
  };
  const rows: Row[] = [];
  for (const [part, bench] of Object.entries(parts)) {
    if (only === undefined || only === part) rows.push(...(await bench()));
  }
  process.stdout.write(`${formatTable(rows)}\n`);
  mkdirSync(out, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(
    join(out, 'bench.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
