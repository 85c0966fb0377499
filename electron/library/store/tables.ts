/** Rows as SQLite stores them. Column names are those of resources/migrations. */
export type PublicationRow = {
  readonly id: string;
  readonly name: string;
  readonly slogan: string;
  readonly brand: string;
  readonly site: string;
  readonly frequency: string;
  readonly closing_note: string;
  readonly label_pattern: string;
  readonly template_id: string;
  readonly brand_color: string | null;
  readonly cover_asset_id: string | null;
  readonly logo_asset_id: string | null;
  readonly file_name_pattern: string;
  readonly place_line: number;
  readonly region_index: number;
};

export type SectionRow = {
  readonly id: string;
  readonly publication_id: string;
  readonly position: number;
  readonly name: string;
  readonly format: string;
  readonly items_per_page: number;
  readonly usual_count: number;
};

export type SourceRow = {
  readonly id: string;
  readonly name: string;
  readonly aliases: string;
  readonly hosts: string;
  readonly keys: string;
};

export type ClipRow = {
  readonly number: number;
  readonly id: string;
  readonly headline: string;
  readonly lead: string;
  readonly detail: string;
  readonly source_id: string | null;
  readonly section_id: string | null;
  readonly published_on: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly url: string;
  readonly status: string;
  readonly tags: string;
  readonly pictures: string;
  readonly extra: string;
  readonly added_at: number;
  readonly updated_at: number;
  readonly trashed_at: number | null;
  readonly revision: number;
};

export type IssueRow = {
  readonly id: string;
  readonly publication_id: string;
  readonly year: number;
  readonly month: number;
  readonly number: number;
  readonly number_to: number;
  readonly total: number;
  readonly total_to: number;
  readonly label: string;
  readonly published_on: string | null;
  readonly cover_asset_id: string | null;
  readonly status: string;
  readonly edition: number;
  readonly edition_reason: string;
  readonly fixed: number | null;
};

export type IssueSectionRow = {
  readonly id: string;
  readonly issue_id: string;
  readonly position: number;
  readonly name: string;
  readonly format: string;
  readonly items_per_page: number;
};

export type EntryRow = {
  readonly id: string;
  readonly section_id: string;
  readonly position: number;
  readonly clip_id: string;
  readonly picture_lines: number | null;
};

export type FrozenEditionRow = {
  readonly id: string;
  readonly issue_id: string;
  readonly edition: number;
  readonly frozen_at: number;
  readonly reason: string;
  readonly dated_on: string;
  readonly clips: string;
  readonly document: string;
  readonly template: string;
  readonly fonts: string;
  readonly sha256: string;
};

export type SavedSearchRow = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly filter: string;
};

export type ClipOriginalRow = {
  /** The clip's. */
  readonly id: string;
  readonly url: string;
  readonly captured_at: number;
  readonly title: string;
  readonly source: string;
  readonly author: string;
  readonly published_on: string | null;
  readonly text: string;
};

export type DistinctPairRow = {
  readonly id: string;
  readonly a: string;
  readonly b: string;
};

export type StyleSettingsRow = {
  /** The publication's. */
  readonly id: string;
  readonly settings: string;
};

/** The tables whose every change is recorded. */
export type RecordedRows = {
  publication: PublicationRow;
  section: SectionRow;
  source: SourceRow;
  clip: ClipRow;
  issue: IssueRow;
  issue_section: IssueSectionRow;
  entry: EntryRow;
  frozen_edition: FrozenEditionRow;
  saved_search: SavedSearchRow;
  clip_original: ClipOriginalRow;
  distinct_pair: DistinctPairRow;
  style_settings: StyleSettingsRow;
};

export type Entity = keyof RecordedRows;
export type SqlValue = string | number | null;
/** A row as a whole, of whichever table. */
export type Row = Readonly<Record<string, SqlValue>>;

export const entities: readonly Entity[] = [
  'publication',
  'section',
  'source',
  'clip',
  'issue',
  'issue_section',
  'entry',
  'frozen_edition',
  'saved_search',
  'clip_original',
  'distinct_pair',
  'style_settings',
];
