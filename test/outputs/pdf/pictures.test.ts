import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readJpegHeader } from '#library/exporting/pdf/jpeg.ts';
import { readPng } from '#library/exporting/pdf/png.ts';
import { DeskError } from '#shared/errors.ts';
import type { Layout, PictureItem } from '#shared/typeset/index.ts';
import { openPdf } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';
import { decoded, encoder, paint, photo } from '../../helpers/pictures.ts';

let sample: Sample;
let bytes: Uint8Array;

beforeAll(async () => {
  sample = await layOutSample();
  bytes = await write(sample);
});

/** A page of pictures alone. */
function pictureLayout(items: readonly PictureItem[]): Layout {
  return {
    pages: [{ kind: 'body', folio: '1', items, links: [] }],
    counts: { cover: 0, contents: 0, body: 1 },
    sections: [],
    entries: [],
    structure: { key: 'document', role: 'Document', children: [] },
    findings: [],
  };
}

const item: PictureItem = { kind: 'picture', x: 50, y: 60, width: 300, height: 200, assetId: 'one' };

async function writePicture(
  picture: Uint8Array,
  mime: 'image/jpeg' | 'image/png',
  items = [item],
): Promise<Uint8Array> {
  const layout = pictureLayout(items);
  const pictures = new Map([['one', { bytes: picture, mime, width: 60, height: 40 }]]);
  return await write({ document: sample.document, layout, pictures });
}

/** The pictures of the first page as pdf.js decodes them: RGB or RGBA bytes. */
async function pixelsOf(
  pdfBytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly rgb: number[] }> {
  const page = await (await openPdf(pdfBytes)).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const at = fnArray.indexOf(OPS.paintImageXObject);
  const [name] = argsArray[at];
  const image: { width: number; height: number; data: Uint8Array } = await new Promise((resolve) => {
    page.objs.get(name, resolve);
  });
  const channels = image.data.length / (image.width * image.height);
  const rgb = [...image.data].filter((_, index) => index % channels < 3);
  return { width: image.width, height: image.height, rgb };
}

const hex = (part: Uint8Array) => Buffer.from(part).toString('latin1');

describe('pictures in the PDF', () => {
  test('a JPEG’s bytes stand in the file as they are, once, however often it is shown', () => {
    const file = hex(bytes);
    const jpegs = [...sample.pictures.values()].filter(({ mime }) => mime === 'image/jpeg');
    expect(jpegs.length).toBeGreaterThan(2);
    for (const jpeg of jpegs) expect(file).toContain(hex(jpeg.bytes));
  });

  test('a picture shown twice is in the file once', async () => {
    const jpeg = await encoder(photo(60, 40)).jpeg().toBuffer();
    const file = await writePicture(jpeg, 'image/jpeg', [item, { ...item, y: 400 }]);
    expect(hex(file).split('/Subtype /Image')).toHaveLength(2);
    expect(hex(file).split(hex(jpeg))).toHaveLength(2);
  });

  test.each(['rgb', 'palette', 'grey'] as const)(
    'a PNG (%s) is passed through and shows the same pixels',
    async (kind) => {
      const stripes = paint(61, 40, (x, y) => (kind === 'grey' ? [x * 4] : [x < 30 ? 200 : 20, y < 20 ? 180 : 40, 90]));
      const colour = kind === 'grey' ? encoder(stripes).toColourspace('b-w') : encoder(stripes);
      const png = await colour.png({ palette: kind === 'palette' }).toBuffer();
      expect(readPng(png)?.colors).toBe(kind);
      const shown = await pixelsOf(await writePicture(png, 'image/png'));
      const own = await decoded(png);
      const rgb = [...own.data].flatMap((value) => (own.channels === 1 ? [value, value, value] : [value]));
      expect(shown).toEqual({ width: 61, height: 40, rgb });
    },
  );

  test('a grey JPEG stays grey', async () => {
    const jpeg = await encoder(photo(60, 40)).toColourspace('b-w').jpeg().toBuffer();
    expect(readJpegHeader(jpeg)).toMatchObject({ components: 1, width: 60, height: 40, bitsPerComponent: 8 });
    expect(hex(await writePicture(jpeg, 'image/jpeg'))).toContain('/ColorSpace /DeviceGray');
  });

  test('a CMYK JPEG of Adobe’s is read with its values turned', async () => {
    const jpeg = await encoder(photo(60, 40)).toColourspace('cmyk').jpeg().toBuffer();
    const header = readJpegHeader(jpeg);
    expect(header).toMatchObject({ components: 4 });
    const file = hex(await writePicture(jpeg, 'image/jpeg'));
    expect(file).toContain('/ColorSpace /DeviceCMYK');
    expect(file.includes('/Decode [1 0 1 0 1 0 1 0]')).toBe(header?.isAdobe);
  });

  test.each([
    [
      'transparency',
      async () =>
        await encoder(paint(8, 8, (x) => [x, x, x, x]))
          .png()
          .toBuffer(),
    ],
    ['sixteen bits', async () => await encoder(photo(8, 8)).toColourspace('rgb16').png().toBuffer()],
    ['interlacing', async () => await encoder(photo(8, 8)).png({ progressive: true }).toBuffer()],
    ['no PNG at all', async () => Buffer.from('not a picture')],
    ['half a header', async () => (await encoder(photo(8, 8)).png().toBuffer()).subarray(0, 20)],
  ])('a PNG with %s is refused with a code', async (_, make) => {
    const failure = await writePicture(await make(), 'image/png').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeskError);
    expect(failure).toMatchObject({ code: 'bad_picture' });
  });

  test('a broken JPEG is refused with a code', async () => {
    const jpeg = await encoder(photo(60, 40)).jpeg().toBuffer();
    for (const broken of [
      jpeg.subarray(0, 30),
      Buffer.alloc(0),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0, 0]), jpeg]),
    ]) {
      await expect(writePicture(broken, 'image/jpeg')).rejects.toMatchObject({ code: 'bad_picture' });
    }
  });

  test('a crop shows its part of the picture, clipped to the item', async () => {
    const jpeg = await encoder(photo(60, 40)).jpeg().toBuffer();
    const cropped = { ...item, crop: { x: 0.25, y: 0.1, width: 0.5, height: 0.8 } };
    const page = await (await openPdf(await writePicture(jpeg, 'image/jpeg', [cropped]))).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const matrix = argsArray[fnArray.indexOf(OPS.transform)];
    // 300 pt wide shows half the width, so all of it is 600 pt, and its left quarter lies left of the item.
    expect([...matrix]).toEqual([600, 0, 0, 250, -100, expect.closeTo(841.89 - 60 + 25 - 250, 2)]);
    expect(fnArray).toContain(OPS.clip);
  });
});
