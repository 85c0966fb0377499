import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { type Clip, fromPlainText, newId, plainText, type RichText } from '#shared/model/index.ts';
import { compare, fingerprint } from '#shared/similar/index.ts';
import type { GeneratedClip } from './clipGenerator.ts';

/** Run as a process of its own, as `similarRuns.ts <work> <library> <file of clips>`. Prints one JSON document. */
const [work = '', folder = '', file = ''] = process.argv.slice(2);

const asked = 60;
const peakMb = () => process.resourceUsage().maxRSS / 1024;

/** Clips of the file, evenly taken, as another newsroom takes them over: a new address, the first sentences, a day later. */
function newClips(): Clip[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const step = Math.floor(lines.length / asked);
  return lines
    .filter((_, at) => at % step === 0)
    .map((line) => {
      const { headline, lead, body, date } = JSON.parse(line) as GeneratedClip;
      return {
        id: newId(),
        headline: `快讯：${headline}`,
        lead,
        detail: [...fromPlainText(body.split('。').slice(0, 3).join('。'))],
        sourceId: null,
        sectionId: null,
        publishedOn: date,
        region: null,
        url: '',
        status: 'inbox',
        tags: [],
        pictures: [],
        extra: {},
      };
    });
}

/** Keys of the whole library made and read, then one new clip after another. */
async function one(): Promise<unknown> {
  const library = await openLibrary(folder);
  const clips = newClips();
  const ask = async (clip: Clip) => unwrap(await library.client.call('clip.similar', { clip }));
  const start = performance.now();
  for (const clip of clips.slice(0, 1)) await ask(clip);
  const prepareMs = performance.now() - start;
  const times: number[] = [];
  let found = 0;
  for (const clip of clips) {
    const from = performance.now();
    if ((await ask(clip)).length > 0) found += 1;
    times.push(performance.now() - from);
  }
  library.close();
  return { prepareMs, times, found, asked: clips.length, peakMb: peakMb() };
}

async function pairs(): Promise<unknown> {
  const library = await openLibrary(folder);
  const start = performance.now();
  const found = unwrap(await library.client.call('similar.pairs', {}));
  const ms = performance.now() - start;
  library.close();
  return { ms, pairs: found.length, peakMb: peakMb() };
}

/** The same question by comparing a clip with some of the library, one by one. */
function plain(): unknown {
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const rows = db
    .prepare<[], { headline: string; lead: string; detail: string; published_on: string | null; url: string }>(
      'SELECT headline, lead, detail, published_on, url FROM clip LIMIT 3000',
    )
    .all();
  const total = db.prepare<[], number>('SELECT count(*) FROM clip').pluck().get() ?? 0;
  db.close();
  const [clip] = newClips();
  if (clip === undefined) throw new Error('the file has no clips');
  const start = performance.now();
  const print = fingerprint({ ...clip, detail: plainText(clip.detail) });
  for (const row of rows) {
    const detail = plainText(JSON.parse(row.detail) as RichText);
    compare(print, fingerprint({ ...row, detail, publishedOn: row.published_on }));
  }
  return { ms: ((performance.now() - start) / rows.length) * total };
}

const works: Readonly<Record<string, () => unknown>> = { one, pairs, plain };
process.stdout.write(JSON.stringify(await works[work]?.()));
