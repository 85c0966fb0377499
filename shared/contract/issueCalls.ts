import { z } from 'zod';
import type { IssueContent } from '../compose/compose.ts';
import {
  Entry,
  Id,
  IsoDate,
  type Issue,
  IssueNumber,
  type IssueStatus,
  PictureLines,
  SectionFormat,
} from '../model/index.ts';
import { call } from './call.ts';

export interface IssueSummary {
  readonly id: string;
  readonly publicationId: string;
  readonly number: IssueNumber;
  readonly label: string;
  readonly publishedOn: string | null;
  readonly status: z.infer<typeof IssueStatus>;
  /** 1 is the first; later ones are corrections (更正版). */
  readonly edition: number;
  readonly sections: number;
  readonly entries: number;
}

/** An edition of an issue as it was frozen. */
export interface Edition {
  /** 1 is the first; later ones are corrections (更正版). */
  readonly edition: number;
  /** ms since 1970 */
  readonly frozenAt: number;
  /** Why it was made; empty for the first. */
  readonly reason: string;
  readonly entries: number;
  /** SHA-256 of the Document, hexadecimal. */
  readonly sha256: string;
}

const SectionName = z.string().min(1).max(60);
const ItemsPerPage = z.int().min(1).max(12);
/** A place in a list: 0 is the first; beyond the end means the last. */
const Index = z.int().min(0).max(1_000_000);

const IssueHeader = {
  issueId: Id,
  number: IssueNumber,
  /** Made from the number by the publication's pattern when left out. */
  label: z.string().min(1).max(100).optional(),
  publishedOn: IsoDate.nullable().default(null),
  coverAssetId: Id.nullable().default(null),
};

const section = { issueId: Id, sectionId: Id };

/**
 * Issues (期), their sections (栏目) and entries (条目). A frozen issue refuses each change (frozen); a total number
 * that another issue of the publication has is refused (total_number_used). Removing what is gone changes nothing.
 */
export const issueCalls = {
  'issue.list': call<readonly IssueSummary[]>()(z.strictObject({ publicationId: Id.optional() })),
  'issue.get': call<Issue>()(z.strictObject({ issueId: Id })),
  /** The number of the publication's next issue and its label; see shared/numbering for the three wishes. */
  'issue.proposeNext': call<{ readonly number: IssueNumber; readonly label: string }>()(
    z.strictObject({
      publicationId: Id,
      date: IsoDate.optional(),
      total: z.int().min(1).max(99_999).optional(),
      combined: z.int().min(1).max(12).optional(),
    }),
  ),
  /** A new issue with the publication's sections, all empty. Repeated with the same id it changes nothing. */
  'issue.create': call<Issue>()(z.strictObject({ ...IssueHeader, publicationId: Id })),
  'issue.saveHeader': call<Issue>()(z.strictObject(IssueHeader)),
  /** The issue and its entries; the clips stay in the library. */
  'issue.remove': call<null>()(z.strictObject({ issueId: Id })),

  'issue.addSection': call<Issue>()(
    z.strictObject({
      ...section,
      name: SectionName,
      format: SectionFormat,
      itemsPerPage: ItemsPerPage,
      index: Index.optional(),
    }),
  ),
  'issue.changeSection': call<Issue>()(
    z.strictObject({
      ...section,
      name: SectionName.optional(),
      format: SectionFormat.optional(),
      itemsPerPage: ItemsPerPage.optional(),
    }),
  ),
  'issue.moveSection': call<Issue>()(z.strictObject({ ...section, index: Index })),
  /** The section and its entries. */
  'issue.removeSection': call<Issue>()(z.strictObject(section)),

  /** Places a clip in a section, at its end when `index` is left out. */
  'issue.placeEntry': call<Issue>()(z.strictObject({ ...section, entry: Entry, index: Index.optional() })),
  /** Moves an entry to a place counted without the entry itself. */
  'issue.moveEntry': call<Issue>()(z.strictObject({ ...section, entryId: Id, index: Index })),
  /** Several at once, one after the other from `index` on. */
  'issue.placeEntries': call<Issue>()(
    z.strictObject({ ...section, entries: z.array(Entry).min(1).max(1000), index: Index.optional() }),
  ),
  /** Moves entries, in the order given, to a place counted without them. */
  'issue.moveEntries': call<Issue>()(
    z.strictObject({ ...section, entryIds: z.array(Id).min(1).max(1000), index: Index }),
  ),
  /** Limits the height of an entry's pictures to so many lines of the page, below what the template would give; null takes the limit away. */
  'issue.limitPictures': call<Issue>()(
    z.strictObject({ issueId: Id, entryId: Id, pictureLines: PictureLines.nullable() }),
  ),
  'issue.removeEntry': call<Issue>()(z.strictObject({ issueId: Id, entryId: Id })),

  /**
   * Freezes the issue as it is composed now: its Document, template, names of fonts and pictures are kept, so that it
   * can be exported again with the same bytes; from now on it refuses changes. Refused (empty_issue) without entries,
   * and (errors_open) where the publication holds a draft while errors are open.
   */
  'issue.freeze': call<Issue>()(z.strictObject({ issueId: Id })),
  /** Opens a frozen issue again as the draft of its next edition (更正版); what was frozen stays and can be exported. */
  'issue.correct': call<Issue>()(z.strictObject({ issueId: Id, reason: z.string().min(1).max(500) })),
  /** The frozen editions, oldest first. */
  'issue.editions': call<readonly Edition[]>()(z.strictObject({ issueId: Id })),

  /** All that compose needs to make an issue's Document. */
  'document.get': call<IssueContent>()(z.strictObject({ issueId: Id })),
};
