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

/** A frozen edition as it is kept. */
export interface KeptEdition extends EditionToFreeze {
  readonly edition: number;
  /** Why it was made; empty for the first. */
  readonly reason: string;
}

export interface EditionReader {
  /** The frozen editions of an issue, oldest first. */
  list(issueId: string): readonly Edition[];
  get(issueId: string, edition: number): FrozenIssue | undefined;
  /** All that is kept of an issue's frozen editions, oldest first. */
  kept(issueId: string): readonly KeptEdition[];
}

const editionId = (issueId: string, edition: number): string => `${issueId}#${edition}`;

type ListRow = Pick<FrozenEditionRow, 'edition' | 'frozen_at' | 'reason' | 'sha256'> & { readonly entries: number };

export function createEditionReader(db: Connection): EditionReader {
  const list = db.prepare<[string], ListRow>(
    `SELECT edition, frozen_at, reason, sha256, json_array_length(clips) AS entries
     FROM frozen_edition WHERE issue_id = ? ORDER BY edition`,
  );
  const byEdition = db.prepare<[string, number], FrozenEditionRow>(
    'SELECT * FROM frozen_edition WHERE issue_id = ? AND edition = ?',
  );
  const whole = db.prepare<[string], FrozenEditionRow>(
    'SELECT * FROM frozen_edition WHERE issue_id = ? ORDER BY edition',
  );
  return {
    list: (issueId) => list.all(issueId).map(({ frozen_at: frozenAt, ...edition }) => ({ ...edition, frozenAt })),
    get: (issueId, edition) => {
      const row = byEdition.get(issueId, edition);
      return row && toFrozen(row);
    },
    kept: (issueId) => whole.all(issueId).map(toKept),
  };
}

const toKept = (row: FrozenEditionRow): KeptEdition => ({
  ...toFrozen(row),
  frozenAt: row.frozen_at,
  reason: row.reason,
  clipIds: JSON.parse(row.clips) as string[],
  fonts: JSON.parse(row.fonts) as Record<string, string>,
  sha256: row.sha256,
});

export const fromKept = (issueId: string, kept: KeptEdition): FrozenEditionRow => ({
  id: editionId(issueId, kept.edition),
  issue_id: issueId,
  edition: kept.edition,
  frozen_at: kept.frozenAt,
  reason: kept.reason,
  dated_on: kept.datedOn,
  clips: JSON.stringify(kept.clipIds),
  document: JSON.stringify(kept.document),
  template: JSON.stringify(kept.template),
  fonts: JSON.stringify(kept.fonts),
  sha256: kept.sha256,
});

const toFrozen = (row: FrozenEditionRow): FrozenIssue => ({
  edition: row.edition,
  document: JSON.parse(row.document) as Document,
  template: JSON.parse(row.template) as Template,
  datedOn: row.dated_on,
});
