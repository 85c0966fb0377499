import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJpegFrame } from '#library/assets/jpegFrame.ts';
import { normalisePicture } from '#library/assets/normalisePicture.ts';
import { decoded, encoder, paint, photo, pixelAt, pngFacts } from '../../helpers/pictures.ts';

const snap = photo(320, 200);
/** A quarter of it dark: top left red, the rest a light grey. */
const flag = paint(120, 80, (x, y) => (x < 60 && y < 40 ? [200, 20, 30] : [230, 230, 235]));
const near = (wanted: readonly number[], got: readonly number[], by = 12) =>
  expect(
    got.every((value, i) => Math.abs(value - (wanted[i] ?? -99)) <= by),
    `${got} is not near ${wanted}`,
  ).toBe(true);

describe('a JPEG that is ready for print stays as it is, byte for byte', () => {
  test.each([
    ['baseline', () => encoder(snap).jpeg()],
    ['progressive', () => encoder(snap).jpeg({ progressive: true })],
    ['grey', () => encoder(snap).toColourspace('b-w').jpeg()],
    ['with an sRGB profile', () => encoder(snap).withIccProfile('srgb').jpeg()],
    ['2400 px wide', () => encoder(photo(2400, 10)).jpeg()],
    ['of one pixel', () => encoder(paint(1, 1, () => [9, 9, 9])).jpeg()],
  ])('%s', async (_, make) => {
    const bytes = await make().toBuffer();
    const { asset, bytes: normal, originalFormat } = await normalisePicture(bytes);
    expect(normal).toBe(bytes);
    expect(asset).toMatchObject({ mime: 'image/jpeg', bytes: bytes.length, originalId: asset.id });
    expect(originalFormat).toBe('jpg');
  });
});

describe('a JPEG that tells where it was taken', () => {
  test('loses that and keeps its pixels byte for byte; the original keeps all', async () => {
    const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 9/1' }, IFD0: { Artist: 'someone' } };
    const plain = await encoder(snap).jpeg().toBuffer();
    const bytes = await encoder(snap).jpeg().withExif(exif).toBuffer();
    expect(bytes.includes('someone')).toBe(true);
    const { asset, bytes: normal } = await normalisePicture(bytes);
    expect(Buffer.from(normal).includes('someone')).toBe(false);
    expect(
      Buffer.from(normal)
        .subarray(-plain.length + 20)
        .equals(plain.subarray(20)),
    ).toBe(true);
    expect(await decoded(normal)).toEqual(await decoded(bytes));
    expect(asset.originalId).not.toBe(asset.id);
    expect((await normalisePicture(normal)).bytes).toBe(normal);
  });
});

describe('a JPEG that is not becomes one', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])('upright, from EXIF orientation %i', async (orientation) => {
    const bytes = await encoder(flag).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
    const { asset, bytes: normal } = await normalisePicture(bytes);
    const turned = orientation >= 5;
    expect(asset).toMatchObject(turned ? { width: 80, height: 120 } : { width: 120, height: 80 });
    // Where the red corner is for a viewer that honours each orientation (TIFF 6.0, Orientation).
    const corner = { 2: 'tr', 3: 'br', 4: 'bl', 5: 'tl', 6: 'tr', 7: 'br', 8: 'bl' }[orientation] ?? '';
    const pixels = await decoded(normal);
    near(
      [200, 20, 30],
      pixelAt(pixels, corner.endsWith('l') ? 8 : asset.width - 8, corner.startsWith('t') ? 8 : asset.height - 8),
    );
    expect((await normalisePicture(normal)).bytes).toBe(normal);
  });

  test('of 2400 px at most, in the same shape', async () => {
    const { asset } = await normalisePicture(await encoder(photo(3000, 1500)).jpeg().toBuffer());
    expect(asset).toMatchObject({ mime: 'image/jpeg', width: 2400, height: 1200 });
    const tall = await normalisePicture(await encoder(photo(100, 4800)).jpeg().toBuffer());
    expect(tall.asset).toMatchObject({ width: 50, height: 2400 });
  });

  test('in sRGB, from another colour space', async () => {
    const bytes = await encoder(flag).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const { asset, bytes: normal } = await normalisePicture(bytes);
    expect(asset.id).not.toBe(asset.originalId);
    near([200, 20, 30], pixelAt(await decoded(normal), 10, 10));
    expect(pixelAt(await decoded(normal), 10, 10)).not.toEqual(pixelAt(await decoded(bytes), 10, 10));
  });

  test('in RGB, from CMYK', async () => {
    const bytes = await encoder(flag).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect(readJpegFrame(bytes)?.componentIds).toHaveLength(4);
    const pixels = await decoded((await normalisePicture(bytes)).bytes);
    expect(pixels.channels).toBe(3);
    near([200, 20, 30], pixelAt(pixels, 10, 10), 40);
  });
});

describe('a PNG, WebP, GIF, TIFF or AVIF', () => {
  const formats = ['png', 'webp', 'gif', 'tiff', 'avif'] as const;

  test.each(formats)('%s drawing becomes a PNG that a PDF takes as it is', async (format) => {
    const bytes = await encoder(flag).toFormat(format).toBuffer();
    const { asset, bytes: normal, originalFormat } = await normalisePicture(bytes);
    expect(asset).toMatchObject({ mime: 'image/png', width: 120, height: 80, bytes: normal.length });
    expect(originalFormat).toBe(format);
    const facts = pngFacts(normal);
    expect(facts).toMatchObject({ bits: 8, interlace: 0 });
    expect([0, 2, 3]).toContain(facts.colourType);
    expect(facts.chunks).not.toContain('tRNS');
    near([200, 20, 30], pixelAt(await decoded(normal), 10, 10));
  });

  test.each(formats)('%s photograph becomes a JPEG', async (format) => {
    const photograph = encoder(photo(640, 400)).blur(0.8);
    const bytes = await (format === 'gif' ? photograph.gif({ dither: 1 }) : photograph.toFormat(format)).toBuffer();
    const { asset, bytes: normal } = await normalisePicture(bytes);
    if (format !== 'gif') expect(asset.mime).toBe('image/jpeg');
    expect(asset).toMatchObject({ width: 640, height: 400 });
    expect((await normalisePicture(normal)).asset.id).toBe(asset.id);
  });

  test('loses no colour of up to 256 on its way to a palette', async () => {
    const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(colour, { minLength: 2, maxLength: 256 }), async (colours) => {
        const pixels = paint(64, 16, (x, y) => colours[(x + 64 * y) % colours.length] ?? [0, 0, 0]);
        const { bytes } = await normalisePicture(await encoder(pixels).png().toBuffer());
        expect(pngFacts(bytes)).toMatchObject({ bits: 8, colourType: 3 });
        expect(Buffer.from((await decoded(bytes)).data).equals(pixels.data)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('of 16 bits, grey, transparent or interlaced comes out plain and on white', async () => {
    const deep = encoder(flag).toColourspace('rgb16').png();
    const grey = encoder(flag).toColourspace('grey16').png();
    const glass = encoder(paint(300, 200, (x) => (x < 150 ? [0, 0, 200, 255] : [0, 200, 0, 0]))).png();
    const greyGlass = encoder(paint(300, 200, (x) => [40, x < 150 ? 255 : 0])).png();
    const woven = encoder(flag).png({ progressive: true, palette: true });
    const facts = [];
    for (const source of [deep, grey, glass, greyGlass, woven]) {
      const { bytes } = await normalisePicture(await source.toBuffer());
      facts.push({ ...pngFacts(bytes), corner: pixelAt(await decoded(bytes), 119, 79) });
    }
    expect(facts.every((f) => f.bits === 8 && f.interlace === 0 && !f.chunks.includes('tRNS'))).toBe(true);
    expect(facts.map((f) => f.colourType)).toEqual([3, 0, 3, 3, 3]);
    const right = await normalisePicture(await glass.toBuffer());
    expect(pixelAt(await decoded(right.bytes), 299, 0)).toEqual([255, 255, 255]);
  });

  test('has one frame taken when it moves', async () => {
    const frames = await Promise.all(
      [255, 10].map((v) =>
        encoder(paint(60, 40, () => [v, 0, 0]))
          .png()
          .toBuffer(),
      ),
    );
    const { default: sharp } = await import('sharp');
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { asset, bytes } = await normalisePicture(gif);
    expect(asset).toMatchObject({ width: 60, height: 40 });
    expect(pixelAt(await decoded(bytes), 5, 5)).toEqual([255, 0, 0]);
  });

  test('is small: it becomes a PNG even with the grain of a photograph', async () => {
    const { asset } = await normalisePicture(await encoder(photo(100, 100)).png().toBuffer());
    expect(asset.mime).toBe('image/png');
  });

  test('has no metadata afterwards', async () => {
    const bytes = await encoder(flag)
      .withExif({ IFD0: { Copyright: 'nobody' } })
      .png()
      .toBuffer();
    expect(pngFacts(bytes).chunks).toContain('eXIf');
    expect(pngFacts((await normalisePicture(bytes)).bytes).chunks).not.toContain('eXIf');
  });
});

test('normalising a normal picture changes nothing', async () => {
  const sources = [photo(700, 500), flag, paint(50, 50, (x, y) => [x * 5, y * 5, 0, 200])];
  for (const source of sources) {
    const once = await normalisePicture(await encoder(source).webp({ quality: 90 }).toBuffer());
    const twice = await normalisePicture(once.bytes);
    expect(twice.asset).toEqual({ ...once.asset, originalId: once.asset.id });
  }
});
