import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AssetStore } from '#library/assets/index.ts';
import { mountSmallDisk } from '../../helpers/mounts.ts';
import { encoder, paint, photo } from '../../helpers/pictures.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const disk = mountSmallDisk(newFolder(), 128);

test.runIf(disk)('a picture for which the disk has no room is refused, and those before it stay', async () => {
  const folder = join(disk ?? '', 'assets');
  const store = new AssetStore(folder);
  const small = await store.put(
    await encoder(paint(40, 30, () => [9, 90, 200]))
      .png()
      .toBuffer(),
  );
  const large = await encoder(photo(1600, 1200)).jpeg({ quality: 95 }).toBuffer();
  expect(large.length).toBeGreaterThan(128 * 1024);
  expect(await refusal(store.put(large))).toMatchObject({ code: 'disk_full' });
  expect((await store.read(small.id)).length).toBe(small.bytes);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.tmp') || name.endsWith('.jpg'))).toEqual([]);
});
