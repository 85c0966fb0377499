import { expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';
import { encoder, photo } from '../../helpers/pictures.ts';
import { sampleClip } from '../../helpers/samples.ts';

const libraries = useLibraries();

test('a picture that was added can be placed in a clip and read as it came and as it is kept', async () => {
  const { ask } = await libraries.create();
  const bytes = new Uint8Array(await encoder(photo(60, 40)).webp().toBuffer());
  const asset = await ask('asset.add', { bytes });
  expect(await ask('asset.get', { assetId: asset.id })).toEqual(asset);
  expect(asset).toMatchObject({ width: 60, height: 40 });
  expect(Buffer.from(await ask('asset.read', { assetId: asset.id, original: true })).equals(bytes)).toBe(true);
  expect((await ask('asset.read', { assetId: asset.id })).length).toBe(asset.bytes);
  const clip = sampleClip({ pictures: [{ assetId: asset.id, caption: '', credit: '' }] });
  expect(await ask('clip.save', { clip })).toMatchObject(clip);
});

test('adding the same picture again gives the same asset, and is no step of undo', async () => {
  const { ask, refusal } = await libraries.create();
  const bytes = new Uint8Array(await encoder(photo(30, 20)).png().toBuffer());
  expect(await ask('asset.add', { bytes })).toEqual(await ask('asset.add', { bytes }));
  expect(await refusal('history.undo', {})).toBe('nothing_to_undo');
});

test('what is no picture is refused, and a picture that is not there is not found', async () => {
  const { refusal } = await libraries.create();
  expect(await refusal('asset.add', { bytes: new Uint8Array([1, 2, 3]) })).toBe('bad_picture');
  for (const assetId of ['none', '../library.sqlite', 'a'.repeat(64)]) {
    expect(await refusal('asset.get', { assetId })).toBe('not_found');
    expect(await refusal('asset.read', { assetId })).toBe('not_found');
  }
});
