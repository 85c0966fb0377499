import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { bundleDesk } from '../../build/deskBundle.ts';
import { requireTool } from '../helpers/tools.ts';
import { describeElectron } from '../helpers/window.ts';
import { copySampleLibrary } from '../helpers/windowLibrary.ts';
import { electronBinary } from '../helpers/windowPrograms.ts';
import { makeIssue } from './issueFile.ts';
import { median, quantile } from './measure.ts';
import { writeClips } from './search.ts';
import type { Row } from './table.ts';
import { timeDrag } from './windowDrag.ts';
import {
  browserProgram,
  electronProgram,
  scrollList,
  timeStart,
  typeSearch,
  type WindowProgram,
  watchFrames,
} from './windowRuns.ts';

const starts = 5;

/** The window as its user feels it: starting, scrolling, searching, dragging. Nothing where there is no window to be had. */
export async function benchWindow(folder: string, clips: number): Promise<Row[]> {
  const electron = electronBinary();
  const browser = requireTool('chromium');
  if (electron === null && browser === null) return [];
  await bundleDesk();
  const libraries = await makeLibraries(folder, clips);
  const programs: WindowProgram[] = [
    ...(electron === null ? [] : [electronProgram(electron, describeElectron(electron))]),
    ...(browser === null ? [] : [browserProgram(browser)]),
  ];
  const rows: Row[] = browser === null ? [] : [await emptyPage(browser)];
  for (const program of programs) rows.push(...(await benchProgram(program, libraries, clips)));
  return rows;
}

interface Libraries {
  readonly empty: string;
  readonly sample: string;
  readonly many: string;
  readonly long: string;
  /** Settings and caches. */
  readonly data: string;
}

function desk(...args: readonly string[]): void {
  const run = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', run, ...args], { stdio: 'ignore' });
}

async function makeLibraries(folder: string, clips: number): Promise<Libraries> {
  const at = (name: string) => join(folder, `window-${name}`);
  const libraries = { empty: at('empty'), sample: at('sample'), many: at('many'), long: at('long'), data: at('data') };
  desk('create', libraries.empty);
  await copySampleLibrary(libraries.sample);
  desk('create', libraries.many);
  writeClips(at('clips.jsonl'), clips);
  desk('import', libraries.many, at('clips.jsonl'));
  desk('create', libraries.long);
  writeFileSync(at('issue.json'), JSON.stringify(makeIssue(10, [])));
  desk('import-issue', libraries.long, at('issue.json'));
  return libraries;
}

/** What the machine needs for a browser with nothing in it, to compare starts with. */
async function emptyPage(binary: string): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < starts; run++) {
    const start = performance.now();
    const browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage();
    await page.goto('about:blank');
    times.push(performance.now() - start);
    await browser.close();
  }
  return { what: 'Chromium with an empty page: start', value: median(times), unit: 'ms' };
}

async function benchProgram(program: WindowProgram, libraries: Libraries, clips: number): Promise<Row[]> {
  const name = (what: string): string => `${program.name}: ${what}`;
  const times: Record<'empty' | 'sample' | 'many', number[]> = { empty: [], sample: [], many: [] };
  const pages: number[] = [];
  // The first run fills the caches that a desk has which was started before.
  for (let run = 0; run <= starts; run++) {
    for (const which of ['empty', 'sample', 'many'] as const) {
      const { all, page } = await timeStart(program, libraries[which], libraries.data);
      if (run === 0) continue;
      times[which].push(all);
      if (which === 'sample') pages.push(page);
    }
  }
  const [empty, sample, many] = [median(times.empty), median(times.sample), median(times.many)];
  return [
    { what: name('start to usable, empty library'), value: empty, unit: 'ms', beside: 'limit 1000' },
    {
      what: name('start to usable, sample'),
      value: sample,
      unit: 'ms',
      beside: `page alone ${median(pages).toFixed(0)}`,
    },
    {
      what: name(`start to usable, ${clips} clips`),
      value: many,
      unit: 'ms',
      beside: `${(many / sample).toFixed(2)} × the sample, limit 1.2`,
    },
    ...(await benchList(program, libraries.many, name)),
    ...(await benchDrag(program, libraries.sample, name('drag in 47 entries'))),
    ...(await benchDrag(program, libraries.long, name('drag in 470 entries'))),
  ];
}

async function benchList(program: WindowProgram, library: string, name: (what: string) => string): Promise<Row[]> {
  const started = await program.start({ library });
  try {
    await started.page.waitForSelector('.pane [role="row"] h4');
    const scroll = await watchFrames(started.page, () => scrollList(started.page));
    const search = await watchFrames(started.page, () => typeSearch(started.page, '产业园签约'));
    const row = (what: string, { longestTask, longestFrame, frames }: typeof scroll): Row => ({
      what: name(`${what}: longest block`),
      value: longestTask,
      unit: 'ms',
      beside: `limit 50; longest frame ${longestFrame.toFixed(0)} of ${frames}`,
    });
    return [row('scrolling', scroll), row('typing in search', search)];
  } finally {
    await started.close();
  }
}

async function benchDrag(program: WindowProgram, library: string, what: string): Promise<Row[]> {
  const started = await program.start({ library });
  try {
    await started.page.waitForSelector('.status');
    await started.page.keyboard.press('Control+2');
    await started.page.waitForSelector('.outline-row .folio');
    await started.page.waitForTimeout(1500);
    const delays = await timeDrag(started.page, 15, 0);
    return [
      {
        what: `${what}: pointer to new numbers, p50`,
        value: median(delays),
        unit: 'ms',
        beside: `${delays.length} moves`,
      },
      {
        what: `${what}: pointer to new numbers, max`,
        value: Math.max(...delays),
        unit: 'ms',
        beside: `p95 ${quantile(delays, 0.95).toFixed(1)}, limit 100`,
      },
    ];
  } finally {
    await started.close();
  }
}
