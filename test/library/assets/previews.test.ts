import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useLibraries } from '../../helpers/library.ts';

const libraries = useLibraries();

/** Left half red, right half blue; as a camera that was held upright would store it where `turned`. */
async function twoHalves(turned = false): Promise<Uint8Array<ArrayBuffer>> {
  const half = (background: string) => sharp({ create: { width: 600, height: 800, channels: 3, background } });
  const blue = await half('#0000ff').png().toBuffer();
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#ff0000' } });
  const whole = await picture
    .composite([{ input: blue, left: 600, top: 0 }])
    .png()
    .toBuffer();
  if (!turned) return new Uint8Array(await sharp(whole).jpeg({ quality: 100 }).toBuffer());
  // Orientation 6 is shown a quarter turn clockwise.
  const stored = sharp(await sharp(whole).rotate(270).toBuffer()).withMetadata({ orientation: 6 });
  return new Uint8Array(await stored.jpeg({ quality: 100 }).toBuffer());
}

async function meanColour(bytes: Uint8Array): Promise<readonly number[]> {
  const { channels } = await sharp(bytes).stats();
  return channels.map(({ mean }) => Math.round(mean / 51) * 51);
}

test('a preview is as wide as asked for, kept as a file, made once for all who ask, and made again when it is gone', async () => {
  const { ask, folder } = await libraries.create();
  const { id: assetId } = await ask('asset.add', { bytes: await twoHalves() });
  const previews = await Promise.all([1, 2, 3].map(() => ask('asset.preview', { assetId, width: 160 })));
  for (const { bytes, mime } of previews) {
    expect(mime).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 160, height: 107 });
  }
  const file = join(folder, 'assets', 'previews', `${assetId}-160.jpg`);
  expect(readdirSync(join(folder, 'assets', 'previews'))).toEqual([`${assetId}-160.jpg`]);
  rmSync(file);
  const again = await ask('asset.preview', { assetId, width: 160 });
  expect(Buffer.from(again.bytes).equals(Buffer.from(previews[0]?.bytes ?? []))).toBe(true);
  expect(existsSync(file)).toBe(true);
});

test.each([false, true])(
  'a part is cut from the upright picture (turned by the camera: %s), and again it is the same',
  async (turned) => {
    const { ask } = await libraries.create();
    const whole = await ask('asset.add', { bytes: await twoHalves(turned) });
    expect(whole).toMatchObject({ width: 1200, height: 800 });
    const part = { x: 0.5, y: 0, width: 0.5, height: 1 };
    const right = await ask('asset.crop', { assetId: whole.id, part });
    expect(right).toMatchObject({ width: 600, height: 800 });
    expect(await meanColour(await ask('asset.read', { assetId: right.id }))).toEqual([0, 0, 255]);
    expect(await ask('asset.crop', { assetId: whole.id, part })).toEqual(right);
    expect(await ask('asset.get', { assetId: whole.id })).toEqual(whole);
    const corner = await ask('asset.crop', { assetId: right.id, part: { x: 0, y: 0, width: 0.5, height: 0.5 } });
    expect(corner).toMatchObject({ width: 300, height: 400 });
  },
);

test('a part beyond the picture is refused', async () => {
  const { ask, refusal } = await libraries.create();
  const { id: assetId } = await ask('asset.add', { bytes: await twoHalves() });
  const part = { x: 0.6, y: 0, width: 0.5, height: 1 };
  expect(await refusal('asset.crop', { assetId, part })).toBe('invalid_input');
});
