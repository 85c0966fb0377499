import type { Document, FrozenIssue } from '#shared/compose/index.ts';
import type { Edition } from '#shared/contract/index.ts';
import type { Template } from '#shared/typeset/index.ts';
import type { Connection } from './connection.ts';
import type { FrozenEditionRow } from './tables.ts';

/** What is kept of an edition when it is frozen. */
export interface EditionToFreeze {
  /** ms since 1970 */
  readonly frozenAt: number;
  /** ISO 8601 date that its files bear. */
  readonly datedOn: string;
  /** The clips of its entries. */
  readonly clipIds: readonly string[];
  readonly document: Document;
  readonly template: Template;
  /** SHA-256 of each face's file. */
  readonly fonts: Readonly<Record<string, string>>;
  /** Of the document as JSON. */
  readonly sha256: string;
}

export interface EditionReader {
  /** The frozen editions of an issue, oldest first. */
  list(issueId: string): readonly Edition[];
  get(issueId: string, edition: number): FrozenIssue | undefined;
}

export const editionId = (issueId: string, edition: number): string => `${issueId}#${edition}`;

type ListRow = Pick<FrozenEditionRow, 'edition' | 'frozen_at' | 'reason' | 'sha256'> & { readonly entries: number };

export function createEditionReader(db: Connection): EditionReader {
  const list = db.prepare<[string], ListRow>(
    `SELECT edition, frozen_at, reason, sha256, json_array_length(clips) AS entries
     FROM frozen_edition WHERE issue_id = ? ORDER BY edition`,
  );
  const byEdition = db.prepare<[string, number], FrozenEditionRow>(
    'SELECT * FROM frozen_edition WHERE issue_id = ? AND edition = ?',
  );
  return {
    list: (issueId) => list.all(issueId).map(({ frozen_at: frozenAt, ...edition }) => ({ ...edition, frozenAt })),
    get: (issueId, edition) => {
      const row = byEdition.get(issueId, edition);
      return row && toFrozen(row);
    },
  };
}

const toFrozen = (row: FrozenEditionRow): FrozenIssue => ({
  edition: row.edition,
  document: JSON.parse(row.document) as Document,
  template: JSON.parse(row.template) as Template,
  datedOn: row.dated_on,
});
