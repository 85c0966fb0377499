import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createLibrary, type OpenLibrary, openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { newPublication } from '#shared/model/index.ts';
import type { Manifest } from './clipGenerator.ts';

/**
 * Run as a process of its own, as `searchRuns.ts <work> <library> <file or query>`. Prints one JSON document.
 */
const [work = '', folder = '', given = ''] = process.argv.slice(2);

const readManifest = (): Manifest => JSON.parse(readFileSync(given, 'utf8')) as Manifest;

async function search({ client }: OpenLibrary, query: string): Promise<{ total: number; ms: number }> {
  return unwrap(await client.call('search.clips', { query }));
}

async function importClips(): Promise<unknown> {
  const library = await createLibrary(folder);
  unwrap(await library.client.call('publication.save', { publication: newPublication('园区周报') }));
  const { imported, ms } = unwrap(await library.client.call('import.clipLines', { path: given }));
  library.close();
  return { imported, ms, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** Each text of the manifest once and each sample once, in a process that is warm after a first round. */
async function searchAll(): Promise<unknown> {
  const { counts, samples } = readManifest();
  const library = await openLibrary(folder);
  const wrong: string[] = [];
  const times: number[] = [];
  for (const round of ['warm up', 'measure']) {
    for (const query of [...Object.keys(counts), ...samples]) {
      const { total, ms } = await search(library, query);
      if (round === 'measure') times.push(ms);
      else if (query in counts && total !== counts[query]) wrong.push(`${query}: ${total}`);
    }
  }
  library.close();
  return { times, texts: Object.keys(counts).length, wrong };
}

/** One search in a process that did nothing before. */
async function searchOnce(): Promise<unknown> {
  const start = performance.now();
  const library = await openLibrary(folder);
  const openMs = performance.now() - start;
  const { ms } = await search(library, given);
  library.close();
  return { openMs, ms };
}

/** The same question by looking through all texts with LIKE. */
function scan(): unknown {
  const queries = Object.keys(readManifest().counts).filter((text) => !/[%_\\"]/.test(text));
  const db = new Database(join(folder, 'library.sqlite'), { readonly: true });
  const count = db.prepare<{ like: string }>(
    `SELECT count(*) FROM clip LEFT JOIN source ON source.id = clip.source_id
     WHERE headline LIKE @like OR lead LIKE @like OR detail LIKE @like OR tags LIKE @like OR source.name LIKE @like`,
  );
  const times = queries
    .filter((_, index) => index % 4 === 0)
    .map((query) => {
      const start = performance.now();
      count.get({ like: `%${query}%` });
      return performance.now() - start;
    });
  db.close();
  return { times };
}

/** Clips changed one at a time, without a pause for housekeeping. */
async function saveClips(): Promise<unknown> {
  const library = await openLibrary(folder);
  const { clips } = unwrap(await library.client.call('clip.list', { limit: 500 }));
  const times: number[] = [];
  for (const { id } of clips) {
    const {
      revision: _,
      addedAt: __,
      updatedAt: ___,
      trashedAt: ____,
      ...clip
    } = unwrap(await library.client.call('clip.get', { clipId: id }));
    const start = performance.now();
    unwrap(await library.client.call('clip.save', { clip: { ...clip, headline: `${clip.headline.slice(0, 40)}续` } }));
    times.push(performance.now() - start);
  }
  library.close();
  return { times };
}

const works: Readonly<Record<string, () => unknown>> = {
  import: importClips,
  all: searchAll,
  once: searchOnce,
  scan,
  save: saveClips,
};
process.stdout.write(JSON.stringify(await works[work]?.()));
