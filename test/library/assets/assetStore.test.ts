import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssetStore } from '#library/assets/assetStore.ts';
import { Asset } from '#shared/model/index.ts';
import { encoder, photo } from '../../helpers/pictures.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => f.name);
const jpeg = await encoder(photo(320, 200)).jpeg().toBuffer();
const webp = await encoder(photo(320, 210)).webp().toBuffer();

describe('the pictures of a library', () => {
  test('are named by their content, with the original beside the normalised one', async () => {
    const folder = join(newFolder(), 'assets');
    const store = new AssetStore(folder);
    const asset = await store.put(webp);
    expect(Asset.parse(asset)).toEqual(asset);
    expect(asset).toMatchObject({ mime: 'image/jpeg', width: 320, height: 210, originalId: sha256(webp) });
    const normal = readFileSync(join(folder, asset.id.slice(0, 2), `${asset.id}.jpg`));
    expect(sha256(normal)).toBe(asset.id);
    expect(asset.bytes).toBe(normal.length);
    expect((await store.read(asset.id)).equals(normal)).toBe(true);
    expect((await store.read(asset.originalId)).equals(webp)).toBe(true);
    expect(filesIn(folder)).toHaveLength(2);
  });

  test('are kept once, however often and at once they come', async () => {
    const folder = newFolder();
    const store = new AssetStore(folder);
    const assets = await Promise.all(Array.from({ length: 12 }, () => store.put(jpeg)));
    expect(new Set(assets.map((asset) => asset.id))).toEqual(new Set([sha256(jpeg)]));
    expect(filesIn(folder)).toEqual([`${sha256(jpeg)}.jpg`]);
    const path = join(folder, sha256(jpeg).slice(0, 2), `${sha256(jpeg)}.jpg`);
    const before = statSync(path).ino;
    await store.put(jpeg);
    expect(statSync(path).ino).toBe(before);
  });

  test('are found by their id and by nothing else', async () => {
    const folder = newFolder();
    const store = new AssetStore(join(folder, 'assets'));
    const { id } = await store.put(jpeg);
    writeFileSync(join(folder, 'secret.jpg'), jpeg);
    expect(await store.has(id)).toBe(true);
    for (const other of [
      id.slice(1),
      id.toUpperCase(),
      `${id.slice(0, 2)}/../${id}`,
      '../secret',
      '',
      '0'.repeat(64),
    ]) {
      expect(await store.has(other)).toBe(false);
      expect(await refusal(store.read(other))).toMatchObject({ code: 'file_not_found' });
    }
  });

  test('are not given out when their file is no longer what was stored', async () => {
    const folder = newFolder();
    const store = new AssetStore(folder);
    const { id } = await store.put(jpeg);
    const damaged = Buffer.from(jpeg);
    damaged[damaged.length - 9] = (damaged.at(-9) ?? 0) ^ 1;
    writeFileSync(join(folder, id.slice(0, 2), `${id}.jpg`), damaged);
    expect(await refusal(store.read(id))).toMatchObject({ code: 'bad_picture', detail: { assetId: id } });
  });

  test('come from a file, whatever it is called', async () => {
    const folder = newFolder();
    const path = join(folder, '车间.png');
    writeFileSync(path, jpeg);
    const asset = await new AssetStore(join(folder, 'assets')).putFile(path);
    expect(asset).toMatchObject({ id: sha256(jpeg), mime: 'image/jpeg' });
  });

  test('name the file that is refused', async () => {
    const folder = newFolder();
    const path = join(folder, '会议纪要.jpg');
    writeFileSync(path, '这是文字，不是图片。');
    const store = new AssetStore(join(folder, 'assets'));
    expect(await refusal(store.putFile(path))).toMatchObject({
      code: 'bad_picture',
      message: expect.stringContaining('会议纪要.jpg'),
      detail: { path },
    });
    expect(await refusal(store.putFile(join(folder, 'none.jpg')))).toMatchObject({ code: 'file_not_found' });
    expect(existsSync(join(folder, 'assets'))).toBe(false);
  });
});
