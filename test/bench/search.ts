import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClips, type Manifest } from './clipGenerator.ts';
import { median, quantile, runProcess } from './measure.ts';
import type { Row } from './table.ts';

const sampleCount = 360;
const coldQueries = 24;

async function run<T>(work: string, library: string, given: string): Promise<T> {
  const script = fileURLToPath(new URL('./searchRuns.ts', import.meta.url));
  const node = ['--disable-warning=ExperimentalWarning', script, work, library, given];
  return JSON.parse((await runProcess(process.execPath, node)).stdout) as T;
}

/** Import of generated clips, search in them warm, cold and beside a LIKE scan, and single changes. */
export async function benchSearch(folder: string, amount: number): Promise<Row[]> {
  const file = join(folder, 'clips.jsonl');
  const manifestFile = join(folder, 'manifest.json');
  const library = join(folder, 'library-clips');
  const manifest = writeClips(file, amount);
  writeFileSync(manifestFile, JSON.stringify(manifest));

  const imported = await run<{ imported: number; ms: number; peakMb: number }>('import', library, file);
  const libraryBytes = statSync(join(library, 'library.sqlite')).size;
  const all = await run<{ times: number[]; texts: number; wrong: string[] }>('all', library, manifestFile);
  const cold: { openMs: number; ms: number }[] = [];
  for (const query of coldSample(manifest)) cold.push(await run('once', library, query));
  const scan = await run<{ times: number[] }>('scan', library, manifestFile);
  const save = await run<{ times: number[] }>('save', library, '');

  const coldTimes = cold.map(({ ms }) => ms);
  const name = (what: string): string => `${amount} clips: ${what}`;
  return [
    {
      what: name('import'),
      value: (imported.imported / imported.ms) * 1000,
      unit: 'clips/s',
      beside: `${(imported.ms / 1000).toFixed(1)} s, peak ${imported.peakMb.toFixed(0)} MB`,
    },
    {
      what: name('library file'),
      value: libraryBytes / 1e6,
      unit: 'MB',
      beside: `${(libraryBytes / manifest.textBytes).toFixed(1)} × the texts`,
    },
    {
      what: name('needles with the right count'),
      value: all.texts - all.wrong.length,
      unit: `of ${all.texts}`,
      beside: all.wrong.join('; '),
    },
    ...distribution(name('search, warm'), all.times, `${all.times.length} queries, limit 20 ms at p95`),
    ...distribution(name('search, first of a process'), coldTimes, `${cold.length} processes, limit 20 ms at p95`),
    { what: name('opening the library'), value: median(cold.map(({ openMs }) => openMs)), unit: 'ms' },
    {
      what: name('LIKE scan'),
      value: median(scan.times),
      unit: 'ms',
      beside: `${(median(scan.times) / median(all.times)).toFixed(0)} × the search, medians`,
    },
    ...distribution(name('saving one clip'), save.times, `max ${Math.max(...save.times).toFixed(0)}`),
  ];
}

const distribution = (what: string, times: readonly number[], beside: string): Row[] => [
  { what: `${what}, p50`, value: median(times), unit: 'ms' },
  { what: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', beside },
];

/** Writes generated clips, one a line. */
export function writeClips(file: string, amount: number): Manifest {
  const { clips, manifest } = generateClips(amount, sampleCount);
  const out = openSync(file, 'w');
  for (const clip of clips) writeSync(out, `${JSON.stringify(clip)}\n`);
  closeSync(out);
  return manifest;
}

/** Some of the manifest's texts and some samples, evenly taken. */
function coldSample({ counts, samples }: Manifest): string[] {
  const queries = [...Object.keys(counts), ...samples.slice(0, Object.keys(counts).length)];
  const step = Math.max(1, Math.floor(queries.length / coldQueries));
  return queries.filter((_, index) => index % step === 0);
}
