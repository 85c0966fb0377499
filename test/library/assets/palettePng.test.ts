import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisePicture } from '#library/assets/normalisePicture.ts';
import { isPlainPalettePng } from '#library/assets/palettePng.ts';
import { decoded, encoder, paint } from '../../helpers/pictures.ts';

/** A drawing in four colours. */
const drawing = paint(300, 200, (x, y) => [x < 150 ? 20 : 200, y < 100 ? 90 : 160, 102]);
const palettePng = (): Promise<Buffer> => encoder(drawing).png({ palette: true, dither: 0 }).toBuffer();

describe('a drawing that is a plain PNG with a palette', () => {
  test('stays as it is, byte for byte', async () => {
    const bytes = await palettePng();
    const { asset, bytes: kept } = await normalisePicture(bytes);
    expect(kept).toBe(bytes);
    expect(asset).toMatchObject({ mime: 'image/png', width: 300, height: 200, originalId: asset.id });
  });

  test('comes out of the library as it went in: a picture normalised once stays the same picture', async () => {
    const first = await normalisePicture(await encoder(drawing).webp({ lossless: true }).toBuffer());
    const again = await normalisePicture(first.bytes);
    expect(again.asset.id).toBe(first.asset.id);
  });

  test('cut short anywhere is refused', async () => {
    const bytes = await palettePng();
    const cuts = fc.integer({ min: 40, max: bytes.length - 13 });
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        await expect(normalisePicture(bytes.subarray(0, length))).rejects.toMatchObject({ code: 'bad_picture' });
      }),
      { numRuns: 20 },
    );
  });
});

describe('is written anew, with the same pixels', () => {
  const withTail = async () => Buffer.concat([await palettePng(), Buffer.from('PK hidden')]);
  test.each([
    [
      'with metadata',
      () =>
        encoder(drawing)
          .png({ palette: true })
          .withExif({ IFD0: { Artist: 'someone' } })
          .toBuffer(),
    ],
    ['interlaced', () => encoder(drawing).png({ palette: true, progressive: true }).toBuffer()],
    ['of fewer bits a pixel', () => encoder(drawing).png({ palette: true, colours: 4 }).toBuffer()],
    ['without a palette', () => encoder(drawing).png({ palette: false }).toBuffer()],
    ['with something behind its end', withTail],
  ])('a PNG %s', async (_, make) => {
    const bytes = await make();
    expect(isPlainPalettePng(bytes)).toBe(false);
    const { bytes: normal } = await normalisePicture(bytes);
    expect(normal).not.toBe(bytes);
    expect(/hidden|someone/.test(Buffer.from(normal).toString('latin1'))).toBe(false);
    expect((await decoded(normal)).data).toEqual((await decoded(bytes)).data);
  });
});

test('no bytes make the reader of its chunks throw', async () => {
  const png = await palettePng();
  const scrambled = fc.tuple(fc.nat(png.length - 1), fc.uint8Array({ maxLength: 40 })).map(([at, with_]) => {
    const copy = Buffer.from(png);
    Buffer.from(with_).copy(copy, at);
    return copy.subarray(0, png.length - (at % 7));
  });
  fc.assert(
    fc.property(fc.oneof(scrambled, fc.uint8Array()), (bytes) => typeof isPlainPalettePng(bytes) === 'boolean'),
  );
});
