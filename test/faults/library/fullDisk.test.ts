import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { integrityOf } from '../../helpers/dump.ts';
import { mountSmallDisk } from '../../helpers/mounts.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { batchOf } from './children/batches.ts';

const newFolder = useTempFolders();
const smallDisk = mountSmallDisk(newFolder(), 3000);

test.runIf(smallDisk)(
  'a disk that fills up takes nothing that was saved, and saving goes on when there is room',
  async () => {
    const folder = join(smallDisk ?? '', 'library');
    const filler = join(smallDisk ?? '', 'filler');
    writeFileSync(filler, Buffer.alloc(1000 * 1024));
    const { client, close } = await createLibrary(folder);
    let saved = 0;
    let result = await client.call('clip.saveMany', { clips: batchOf(saved) });
    for (; result.ok; saved++) result = await client.call('clip.saveMany', { clips: batchOf(saved + 1) });
    expect(result.error).toMatchObject({ code: 'disk_full', message: expect.stringContaining('以前保存的都在') });
    expect(saved).toBeGreaterThan(5);
    const total = async () => unwrap(await client.call('clip.list', { limit: 1 })).total;
    const before = await total();
    expect(before).toBe(saved * batchOf(0).length);

    rmSync(filler);
    unwrap(await client.call('clip.saveMany', { clips: batchOf(saved) }));
    expect(await total()).toBe(before + batchOf(0).length);
    close();
    expect(integrityOf(join(folder, 'library.sqlite'))).toBe('ok');
    (await openLibrary(folder)).close();
  },
);

const fullDisk = mountSmallDisk(newFolder(), 60);

test.runIf(fullDisk)('no half library is made on a disk without room', async () => {
  const folder = join(fullDisk ?? '', 'library');
  expect(await refusal(createLibrary(folder))).toMatchObject({ code: 'disk_full' });
  expect(readdirSync(folder)).toEqual([]);
  expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'not_a_library' });
});
