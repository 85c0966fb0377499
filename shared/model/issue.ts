import { z } from 'zod';
import { IsoDate } from './clip.ts';
import { Id } from './ids.ts';
import { SectionFormat } from './publication.ts';

/** The number of an issue. A combined issue (3—4期) spans several numbers; otherwise the ends are equal. */
export const IssueNumber = z.object({
  year: z.int().min(1900).max(2999),
  month: z.int().min(1).max(12),
  number: z.int().min(1).max(99),
  numberTo: z.int().min(1).max(99),
  total: z.int().min(1).max(99_999),
  totalTo: z.int().min(1).max(99_999),
});
export type IssueNumber = Readonly<z.infer<typeof IssueNumber>>;

export const IssueStatus = z.enum(['draft', 'frozen']);

/** Height of a picture block in lines of the page. */
export const PictureLines = z.int().min(2).max(60);

/** An entry (条目): a clip placed in an issue's section. Its place is its index in the section. */
export const Entry = z.object({
  id: Id,
  clipId: Id,
  /** Most lines its pictures may take, where that is less than the template gives. */
  pictureLines: PictureLines.optional(),
});
export type Entry = Readonly<z.infer<typeof Entry>>;

export const IssueSection = z.object({
  id: Id,
  name: z.string().min(1).max(60),
  format: SectionFormat,
  itemsPerPage: z.int().min(1).max(12),
  entries: z.array(Entry),
});
export type IssueSection = Readonly<z.infer<typeof IssueSection>>;

/** An issue (期) with its sections and entries in printed order. */
export const Issue = z.object({
  id: Id,
  publicationId: Id,
  number: IssueNumber,
  /** Made from the number by the publication's pattern; kept, so that a later pattern changes no old issue. */
  label: z.string().min(1).max(100),
  publishedOn: IsoDate.nullable(),
  coverAssetId: Id.nullable(),
  status: IssueStatus,
  /** 1 is the first; later ones are corrections (更正版). */
  edition: z.int().min(1),
  sections: z.array(IssueSection),
});
export type Issue = Readonly<z.infer<typeof Issue>>;
