import { z } from 'zod';
import type { Document } from '#shared/compose/index.ts';
import { HexColor, Id, IsoDate, PictureLines, SectionFormat } from '#shared/model/index.ts';

const Picture = z.strictObject({
  assetId: Id,
  width: z.int().min(1),
  height: z.int().min(1),
  caption: z.string(),
  alt: z.string(),
});

const Run = z.strictObject({ text: z.string(), bold: z.boolean(), link: z.string().nullable() });

const Entry = z.strictObject({
  id: z.string(),
  headline: z.string(),
  lead: z.array(z.string()),
  detail: z.array(z.strictObject({ runs: z.array(Run) })),
  place: z.string(),
  province: z.string(),
  day: z.string(),
  pictures: z.array(Picture),
  pictureLines: PictureLines.optional(),
});

const Section = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  format: SectionFormat,
  itemsPerPage: z.int().min(1).max(12),
  entries: z.array(Entry),
});

/** A composed issue as another desk froze it. */
export const DocumentFile = z.strictObject({
  title: z.string(),
  publication: z.string(),
  label: z.string(),
  slogan: z.string(),
  brand: z.string(),
  site: z.string(),
  frequency: z.string(),
  closingNote: z.string(),
  brandColor: HexColor.nullable(),
  coverPicture: Picture.nullable(),
  logo: Picture.nullable(),
  placeLine: z.boolean(),
  regionIndex: z.boolean(),
  sections: z.array(Section),
  publishedOn: IsoDate.nullable(),
});

/** The document as it was written, if it is one; null otherwise. Its SHA-256 is that of exactly this value as JSON. */
export function asDocument(value: unknown): Document | null {
  return DocumentFile.safeParse(value).success ? (value as Document) : null;
}
