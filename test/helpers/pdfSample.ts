import type { PdfInput, PictureFile } from '#library/exporting/pdf/index.ts';
import { writePdf } from '#library/exporting/pdf/index.ts';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document, DocumentEntry } from '#shared/compose/index.ts';
import { createTypesetter, type Layout, type Template } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf } from './documents.ts';
import { encoder, paint, photo } from './pictures.ts';
import { classic } from './templates.ts';

/** A character beyond U+FFFF that the fonts have, and one that none has. */
export const rareCharacter = '𬭁';
export const missingCharacter = '🏭';

export const sampleDate = new Date('2026-10-23T00:00:00Z');

/** An invented issue of three sections with pictures of every kind, rare characters, bold runs and a link. */
export function sampleIssue(): Document {
  const features = Array.from({ length: 6 }, (_, index) =>
    entryOf(`feature-${index}`, { lead: 60, detail: 180, pictures: index % 3 }, index),
  );
  const briefs = Array.from({ length: 7 }, (_, index) => entryOf(`brief-${index}`, { detail: 160 }, index + 10));
  const sections = [
    sectionOf('section-0', 0, 'feature', [oddEntry(), ...features]),
    sectionOf('section-1', 1, 'brief', briefs),
    sectionOf('section-2', 2, 'brief', [
      entryOf('last', { headline: '《青砚办法（2026—2028）》印发', detail: 900 }, 30),
    ]),
  ];
  return documentOf(sections, { coverPicture: { ...picture('cover'), alt: '厂房与风机' } });
}

function oddEntry(): DocumentEntry {
  const entry = entryOf('odd', { lead: 50, pictures: 2 }, 9);
  return {
    ...entry,
    headline: `“海${rareCharacter}”Ångström 2026 年会在青砚举行——共 2026`,
    detail: [
      {
        runs: [
          { text: `会址在${missingCharacter}临江院，详见`, bold: false, link: null },
          { text: '年会网页', bold: true, link: 'https://example.com/年会?a=(1)' },
          { text: '。A < B & “C”（青砚网站）。', bold: false, link: null },
        ],
      },
      { runs: [{ text: '第二段：ＡＢＣ、½、㎡、①。', bold: false, link: null }] },
    ],
  };
}

function picture(assetId: string) {
  return { assetId, width: 60, height: 40, caption: '', alt: assetId };
}

const kinds: readonly (() => Promise<Pick<PictureFile, 'bytes' | 'mime'>>)[] = [
  async () => ({ bytes: await encoder(photo(60, 40)).jpeg().toBuffer(), mime: 'image/jpeg' }),
  async () => ({ bytes: await encoder(photo(60, 40)).png().toBuffer(), mime: 'image/png' }),
  async () => ({ bytes: await encoder(stripes).png({ palette: true, colours: 8 }).toBuffer(), mime: 'image/png' }),
  async () => ({ bytes: await encoder(photo(60, 40)).toColourspace('b-w').jpeg().toBuffer(), mime: 'image/jpeg' }),
  async () => ({
    bytes: await encoder(stripes).toColourspace('b-w').png().toBuffer(),
    mime: 'image/png',
  }),
];

const stripes = paint(60, 40, (x, y) => [x < 30 ? 200 : 20, y < 20 ? 180 : 40, 90]);

/** The sample's pictures by asset: colour and grey JPEG; RGB, palette and grey PNG. */
async function samplePictures(layout: Layout): Promise<Map<string, PictureFile>> {
  const assets = new Set<string>();
  for (const { items } of layout.pages) for (const item of items) if (item.kind === 'picture') assets.add(item.assetId);
  const pictures = new Map<string, PictureFile>();
  for (const assetId of assets) {
    const make = kinds[pictures.size % kinds.length];
    if (make) pictures.set(assetId, { ...(await make()), width: 60, height: 40 });
  }
  return pictures;
}

export interface Sample {
  readonly document: Document;
  readonly layout: Layout;
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

export async function layOutSample(template: Template = classic, document = sampleIssue()): Promise<Sample> {
  const layout = createTypesetter(template, loadFonts().metrics).typeset(document);
  return { document, layout, pictures: await samplePictures(layout) };
}

/** Writes a sample, or a changed layout of it. */
export async function write(sample: Sample, changes: Partial<PdfInput> = {}): Promise<Uint8Array> {
  const { bytes } = await writePdf(sample.layout, {
    document: sample.document,
    fonts: loadFonts(),
    pictures: async (assetId) => {
      const found = sample.pictures.get(assetId);
      if (!found) throw new Error(`no picture ${assetId}`);
      return found;
    },
    date: sampleDate,
    ...changes,
  });
  return bytes;
}
