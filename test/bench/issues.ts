import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertWithLibreOffice, printNothing, printWithChromium } from './baselines.ts';
import { flowHtml } from './flowHtml.ts';
import { makeIssue, makePhotos } from './issueFile.ts';
import { median, type ProcessRun, runProcess } from './measure.ts';
import type { Row } from './table.ts';

interface ExportRuns {
  readonly times: readonly number[];
  readonly steps: Readonly<Record<string, number>>;
  readonly peakMb: number;
}

interface LayoutRuns {
  readonly cold: number;
  readonly edit: { readonly median: number; readonly p95: number };
  readonly move: { readonly median: number; readonly p95: number };
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function runScript<T>(name: string, args: readonly string[]): Promise<ProcessRun & { readonly value: T }> {
  const run = await runProcess(process.execPath, ['--disable-warning=ExperimentalWarning', script(name), ...args]);
  return { ...run, value: JSON.parse(run.stdout) as T };
}

/** Import, export and layout of issues of 47 entries and tens and hundreds of times as many. */
export async function benchIssues(folder: string, sizes: readonly number[]): Promise<Row[]> {
  const photos = await makePhotos(folder);
  const rows: Row[] = [];
  for (const weeks of sizes) rows.push(...(await benchSize(folder, weeks, photos)));
  return rows;
}

async function benchSize(root: string, weeks: number, photos: readonly string[]): Promise<Row[]> {
  const entries = weeks * 47;
  const issue = makeIssue(weeks, photos);
  const file = join(root, `issue-${entries}.json`);
  const library = join(root, `library-${entries}`);
  mkdirSync(library, { recursive: true });
  writeFileSync(file, JSON.stringify(issue));
  const imported = await runScript<{ ms: number }>('./exportRuns.ts', ['import', library, file]);
  const pdf = join(root, `${entries}.pdf`);
  const docx = join(root, `${entries}.docx`);
  const cold = await runScript<ExportRuns>('./exportRuns.ts', ['pdf', library, pdf, '1']);
  const warm = await runScript<ExportRuns>('./exportRuns.ts', ['pdf', library, pdf, weeks > 10 ? '3' : '12']);
  const warmMs = median(warm.value.times.slice(2));
  const word = await runScript<ExportRuns>('./exportRuns.ts', ['docx', library, docx, '1']);
  const layout = await runScript<LayoutRuns>('./layoutRuns.ts', [String(weeks)]);
  const name = (what: string): string => `${entries} entries: ${what}`;
  const steps = Object.entries(warm.value.steps).map(([step, ms]) => `${step} ${ms}`);
  return [
    { what: name('import with 40 photos'), value: imported.value.ms, unit: 'ms' },
    { what: name('PDF, cold process'), value: cold.ms, unit: 'ms', beside: `peak ${cold.value.peakMb.toFixed(0)} MB` },
    { what: name('PDF, warm'), value: warmMs, unit: 'ms', beside: steps.join(', ') },
    { what: name('DOCX, cold process'), value: word.ms, unit: 'ms', beside: `peak ${word.value.peakMb.toFixed(0)} MB` },
    { what: name('layout from scratch'), value: layout.value.cold, unit: 'ms' },
    {
      what: name('layout after an edit'),
      value: layout.value.edit.median,
      unit: 'ms',
      beside: `p95 ${layout.value.edit.p95.toFixed(1)}`,
    },
    {
      what: name('layout after a move'),
      value: layout.value.move.median,
      unit: 'ms',
      beside: `p95 ${layout.value.move.p95.toFixed(1)}`,
    },
    ...(weeks <= 10 ? await beside(root, entries, issue, docx, warmMs) : []),
  ];
}

/** Others' times for the same content in the same run, and how many of our warm exports fit into them. */
async function beside(
  root: string,
  entries: number,
  issue: ReturnType<typeof makeIssue>,
  docx: string,
  warmMs: number,
): Promise<Row[]> {
  const html = join(root, `${entries}.html`);
  writeFileSync(html, flowHtml(issue));
  const empty = await printNothing(root);
  const chromium = await printWithChromium(html, join(root, `${entries}-chromium.pdf`));
  const office = await convertWithLibreOffice(docx, root);
  const print = chromium && empty ? chromium.ms - empty.ms : null;
  const row = (what: string, ms: number | null | undefined): Row => ({
    what: `${entries} entries: ${what}`,
    value: ms ?? null,
    unit: 'ms',
    beside: ms ? `${(ms / warmMs).toFixed(1)} × the warm PDF` : 'not installed',
  });
  return [
    row('Chromium print, cold process', chromium?.ms),
    row('Chromium print less its start-up', print),
    row('LibreOffice from the DOCX', office?.ms),
  ];
}
