import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { fillLibrary } from '../../helpers/bundles.ts';
import { startChild } from '../../helpers/childProcess.ts';
import { integrityOf } from '../../helpers/dump.ts';
import { faultRounds } from '../../helpers/faultRounds.ts';
import { useLibraries } from '../../helpers/library.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const child = new URL('./children/importing.ts', import.meta.url);

async function emptyLibrary(): Promise<string> {
  const { folder, close } = await libraries.create();
  close();
  return folder;
}

/** Imports a bundle in a process that is killed after so many ms; gives the folder of the library. */
async function killedAfter(ms: number, path: string): Promise<string> {
  const folder = await emptyLibrary();
  const importing = startChild(child, folder, path);
  await importing.printed(1);
  await pause(ms);
  await importing.kill();
  expect(integrityOf(join(folder, 'library.sqlite'))).toBe('ok');
  return folder;
}

test('A bundle whose import is killed is there whole or not at all', async () => {
  const here = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  await fillLibrary(here);
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  const rounds = faultRounds(5);
  for (let round = 0; round < rounds; round += 1) {
    const { client, close } = await openLibrary(await killedAfter((round / rounds) * 400, path));
    const clips = unwrap(await client.call('clip.list', {})).total;
    const issues = unwrap(await client.call('issue.list', {})).length;
    const publications = unwrap(await client.call('publication.list', {})).length;
    expect([clips, issues, publications]).toEqual(clips === 0 ? [0, 0, 0] : [6, 2, 1]);
    expect(unwrap(await client.call('bundle.import', { path })).kept).toEqual([]);
    expect(unwrap(await client.call('clip.list', {})).total).toBe(6);
    close();
  }
});

test('A large one that is killed leaves one step: taken back whole, or completed by importing again', async () => {
  const here = await libraries.create();
  const clips = 7000;
  const lines = join(newFolder(), 'a.jsonl');
  const line = (at: number) =>
    JSON.stringify({ id: `c${at}`, headline: `第${at}条`, body: '项目分两期建设。'.repeat(40) });
  writeFileSync(lines, Array.from({ length: clips }, (_, at) => `${line(at)}\n`).join(''));
  await here.ask('import.clipLines', { path: lines });
  const path = join(newFolder(), 'a.zip');
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  for (const ms of [200, 600, 1500].slice(0, faultRounds(3))) {
    const { client, close } = await openLibrary(await killedAfter(ms, path));
    const { total } = unwrap(await client.call('clip.list', {}));
    if (total > 0) {
      unwrap(await client.call('history.undo', {}));
      expect(unwrap(await client.call('clip.list', {})).total).toBe(0);
      unwrap(await client.call('history.redo', {}));
      expect(unwrap(await client.call('clip.list', {})).total).toBe(total);
    }
    const { added } = unwrap(await client.call('bundle.import', { path }));
    expect(added.clips).toBe(clips - total);
    expect(unwrap(await client.call('clip.list', {})).total).toBe(clips);
    close();
  }
});
