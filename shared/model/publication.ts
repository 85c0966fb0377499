import { z } from 'zod';
import { Id } from './ids.ts';

export const SectionFormat = z.enum(['feature', 'brief']);
export type SectionFormat = z.infer<typeof SectionFormat>;

/** A section (栏目) of a publication, and the template of the sections of its issues. */
export const Section = z.object({
  id: Id,
  name: z.string().min(1).max(60),
  format: SectionFormat,
  itemsPerPage: z.int().min(1).max(12),
  /** How many entries an issue usually has here; 0 where unknown. */
  usualCount: z.int().min(0).max(1000),
});
export type Section = Readonly<z.infer<typeof Section>>;

export const HexColor = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

/** A publication (刊物): name, brand, numbering, sections, template and closing note. */
export const Publication = z.object({
  id: Id,
  name: z.string().min(1).max(40),
  slogan: z.string().max(200),
  brand: z.string().max(60),
  site: z.string().max(200),
  /** e.g. 每周五出版; printed on the cover. */
  frequency: z.string().max(60),
  closingNote: z.string().max(2000),
  /** Issue label with {year} {month} {number} {total}; see shared/numbering. */
  labelPattern: z.string().min(1).max(100),
  templateId: z.string().min(1).max(60),
  /** Brand colour; null takes the template's. */
  brandColor: HexColor.nullable(),
  coverAssetId: Id.nullable(),
  /** The brand's mark; null takes the template's. */
  logoAssetId: Id.nullable(),
  /** Name of exported files without their ending, with the marks of shared/numbering/fileName. */
  fileNamePattern: z.string().min(1).max(100),
  placeLine: z.boolean(),
  regionIndex: z.boolean(),
  sections: z.array(Section).max(40),
});
export type Publication = Readonly<z.infer<typeof Publication>>;
