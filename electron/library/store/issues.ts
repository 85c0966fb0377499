import type { IssueSummary } from '#shared/contract/index.ts';
import type { Entry, Issue, IssueNumber, IssueSection, SectionFormat } from '#shared/model/index.ts';
import type { Connection } from './connection.ts';
import type { EntryRow, IssueRow, IssueSectionRow } from './tables.ts';

export interface IssueReader {
  /** Newest first. */
  list(publicationId?: string): readonly IssueSummary[];
  get(id: string): Issue | undefined;
  /** The numbers of a publication's issues, in no order, without that of `exceptId`. */
  numbers(publicationId: string, exceptId?: string): readonly IssueNumber[];
  /** Why the present edition of an issue is made; empty for the first. */
  editionReason(id: string): string;
  /** How many places of an issue were corrected in its check. */
  fixed(id: string): number;
}

type SummaryRow = IssueRow & { readonly sections: number; readonly entries: number };

export function createIssueReader(db: Connection): IssueReader {
  const list = db.prepare<[string | null, string | null], SummaryRow>(
    `SELECT issue.*, count(DISTINCT issue_section.id) AS sections, count(entry.id) AS entries
     FROM issue
     LEFT JOIN issue_section ON issue_section.issue_id = issue.id
     LEFT JOIN entry ON entry.section_id = issue_section.id
     WHERE ? IS NULL OR publication_id = ?
     GROUP BY issue.id
     ORDER BY year DESC, month DESC, issue.number DESC, total DESC`,
  );
  const byId = db.prepare<[string], IssueRow>('SELECT * FROM issue WHERE id = ?');
  const sections = db.prepare<[string], IssueSectionRow>(
    'SELECT * FROM issue_section WHERE issue_id = ? ORDER BY position, id',
  );
  const entries = db.prepare<[string], EntryRow>('SELECT * FROM entry WHERE section_id = ? ORDER BY position, id');
  const numbers = db.prepare<[string, string], IssueRow>('SELECT * FROM issue WHERE publication_id = ? AND id <> ?');
  const toSection = (row: IssueSectionRow): IssueSection => ({
    id: row.id,
    name: row.name,
    format: row.format as SectionFormat,
    itemsPerPage: row.items_per_page,
    entries: entries.all(row.id).map(toEntry),
  });
  return {
    list: (publicationId = undefined) => list.all(publicationId ?? null, publicationId ?? null).map(toSummary),
    get: (id) => {
      const row = byId.get(id);
      return row && { ...toHeader(row), sections: sections.all(id).map(toSection) };
    },
    numbers: (publicationId, exceptId = '') => numbers.all(publicationId, exceptId).map(toNumber),
    editionReason: (id) => byId.get(id)?.edition_reason ?? '',
    fixed: (id) => byId.get(id)?.fixed ?? 0,
  };
}

const toEntry = (row: EntryRow): Entry => ({
  id: row.id,
  clipId: row.clip_id,
  ...(row.picture_lines === null ? {} : { pictureLines: row.picture_lines }),
});

const toNumber = (row: IssueRow): IssueNumber => ({
  year: row.year,
  month: row.month,
  number: row.number,
  numberTo: row.number_to,
  total: row.total,
  totalTo: row.total_to,
});

/** An issue without its sections. */
export type IssueHeader = Omit<Issue, 'sections'>;

export const toHeader = (row: IssueRow): IssueHeader => ({
  id: row.id,
  publicationId: row.publication_id,
  number: toNumber(row),
  label: row.label,
  publishedOn: row.published_on,
  coverAssetId: row.cover_asset_id,
  status: row.status as Issue['status'],
  edition: row.edition,
});

export const fromHeader = (issue: IssueHeader, editionReason = '', fixed: number | null = null): IssueRow => ({
  id: issue.id,
  publication_id: issue.publicationId,
  year: issue.number.year,
  month: issue.number.month,
  number: issue.number.number,
  number_to: issue.number.numberTo,
  total: issue.number.total,
  total_to: issue.number.totalTo,
  label: issue.label,
  published_on: issue.publishedOn,
  cover_asset_id: issue.coverAssetId,
  status: issue.status,
  edition: issue.edition,
  edition_reason: editionReason,
  fixed,
});

function toSummary(row: SummaryRow): IssueSummary {
  const { coverAssetId: _, ...header } = toHeader(row);
  return { ...header, sections: row.sections, entries: row.entries };
}
