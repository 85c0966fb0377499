import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssetStore } from '#library/assets/assetStore.ts';
import { inspectPicture } from '#library/assets/inspectPicture.ts';
import { normalisePicture } from '#library/assets/normalisePicture.ts';
import { encoder, paint, photo, pngThatClaims } from '../../helpers/pictures.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const snap = photo(320, 200);
const bytes = (text: string) => Buffer.from(text, 'latin1');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

describe('a file that is no picture is refused', () => {
  test.each([
    ['text', Buffer.from('8月16日，签约大会举行。')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', bytes('\xff')],
    ['a program', bytes(`MZ\x90\0${'\0'.repeat(300)}`)],
    ['a drawing with a script', bytes(svg)],
    ['a drawing behind a declaration', bytes(`<?xml version="1.0"?><!-- x --><!DOCTYPE svg>${svg}`)],
    ['a packed drawing', bytes('\x1f\x8b\x08\0\0\0\0\0')],
    ['an icon', bytes('\0\0\x01\0\x01\0\x10\x10')],
    ['a bitmap', bytes(`BM${'\0'.repeat(60)}`)],
    ['a HEIC photograph', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['only a PNG signature', bytes('\x89PNG\r\n\x1a\n')],
    ['only the start of a JPEG', bytes('\xff\xd8\xff\xe0')],
    ['text behind a JPEG start', bytes(`\xff\xd8\xff\xe0${'hello world '.repeat(99)}`)],
    ['text behind a GIF start', bytes(`GIF89a${'/*var a=1;*/'.repeat(9)}`)],
    ['a WebP start', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['a TIFF start', bytes('II*\0\x08\0\0\0')],
    ['an AVIF start', bytes('\0\0\0\x18ftypavif\0\0\0\0mif1avif')],
  ])('%s', async (_, file) => {
    expect(await refusal(inspectPicture(file))).toMatchObject({ code: 'bad_picture' });
    expect(await refusal(normalisePicture(file))).toMatchObject({ code: 'bad_picture' });
  });
});

describe('an image bomb is refused from its header', () => {
  test.each([
    [30_000, 30_000],
    [60_001, 1000],
    [1000, 60_001],
  ])('%i × %i', async (width, height) => {
    const file = pngThatClaims(width, height);
    expect(await refusal(inspectPicture(file))).toMatchObject({ code: 'picture_too_big', detail: { width, height } });
    expect(await refusal(normalisePicture(file))).toMatchObject({ code: 'picture_too_big' });
  });

  test('just within the limit it is looked at', async () => {
    expect(await inspectPicture(pngThatClaims(10_000, 6000))).toEqual({ format: 'png', width: 10_000, height: 6000 });
  });

  test('a JPEG whose header was changed to 65,000 px a side', async () => {
    const file = await encoder(snap).jpeg().toBuffer();
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
    file.writeUInt16BE(65_000, frame + 5);
    file.writeUInt16BE(65_000, frame + 7);
    expect(await refusal(normalisePicture(file))).toMatchObject({ code: 'picture_too_big' });
  });

  test('a file of more than 30 MB, without reading it', async () => {
    const path = join(newFolder(), 'big.jpg');
    writeFileSync(path, '');
    truncateSync(path, 31 * 1024 * 1024);
    expect(await refusal(new AssetStore(newFolder()).putFile(path))).toMatchObject({ code: 'picture_too_big' });
    expect(await refusal(inspectPicture(Buffer.alloc(31 * 1024 * 1024)))).toMatchObject({ code: 'picture_too_big' });
  });
});

describe('a picture that is cut short is refused', () => {
  const sources = {
    jpg: () => encoder(snap).jpeg(),
    'progressive jpg': () => encoder(snap).jpeg({ progressive: true }),
    png: () => encoder(snap).png(),
    webp: () => encoder(snap).webp(),
    gif: () => encoder(snap).gif(),
    tiff: () => encoder(snap).tiff(),
    avif: () => encoder(snap).avif(),
  };
  test.each(Object.entries(sources))('%s', async (_, make) => {
    const whole = await make().toBuffer();
    for (const share of [0.1, 0.5, 0.9]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusal(normalisePicture(cut)), `cut to ${share}`).toMatchObject({ code: 'bad_picture' });
    }
  });

  test('a JPEG that lacks only its last 30 bytes', async () => {
    const whole = await encoder(snap).jpeg().toBuffer();
    expect(await refusal(normalisePicture(whole.subarray(0, -30)))).toMatchObject({ code: 'bad_picture' });
  });
});

test('a JPEG with a part overwritten is refused', async () => {
  for (const progressive of [false, true]) {
    const file = await encoder(snap).jpeg({ progressive }).toBuffer();
    file.fill(0, Math.floor(file.length * 0.5), Math.floor(file.length * 0.6));
    expect(await refusal(normalisePicture(file))).toMatchObject({ code: 'bad_picture' });
  }
});

describe('oddities of cameras that every viewer shows are taken', () => {
  test('a few bytes before the end mark: the picture is written anew', async () => {
    const file = await encoder(snap).jpeg({ progressive: true }).toBuffer();
    const odd = Buffer.concat([file.subarray(0, -2), Buffer.alloc(8), file.subarray(-2)]);
    const { asset } = await normalisePicture(odd);
    expect(asset).toMatchObject({ mime: 'image/jpeg', width: 320, height: 200 });
    expect(asset.id).not.toBe(asset.originalId);
  });

  test('something behind the end mark', async () => {
    const file = await encoder(snap).jpeg().toBuffer();
    const odd = Buffer.concat([file, Buffer.from('a film of two seconds')]);
    expect((await normalisePicture(odd)).asset).toMatchObject({ width: 320, height: 200 });
  });
});

test('a stored picture that was damaged or removed is noticed when it is read, and mended when it comes again', async () => {
  const folder = newFolder();
  const store = new AssetStore(folder);
  const file = await encoder(paint(30, 20, () => [1, 2, 3]))
    .png()
    .toBuffer();
  const { id } = await store.put(file);
  const path = join(folder, id.slice(0, 2), `${id}.png`);
  writeFileSync(path, file.subarray(1));
  expect(await refusal(store.read(id))).toMatchObject({ code: 'bad_picture', detail: { assetId: id } });
  await store.put(file);
  expect((await store.read(id)).length).toBeGreaterThan(0);
});

test('a cancelled put stores nothing', async () => {
  const store = new AssetStore(newFolder());
  const file = await encoder(snap).jpeg().toBuffer();
  expect(await refusal(store.put(file, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
});
