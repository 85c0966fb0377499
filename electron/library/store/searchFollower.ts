import { plainText, type RichText } from '#shared/model/index.ts';
import type { Connection } from './connection.ts';
import type { RowFollower } from './rowTable.ts';
import type { SearchEntry, SearchIndex } from './search/searchIndex.ts';
import type { ClipRow, SourceRow } from './tables.ts';

/** The columns of a clip that its search entry is made of. */
const searched = ['headline', 'lead', 'detail', 'source_id', 'tags', 'published_on', 'trashed_at'] as const;

/** Keeps the search index in step with clips and the names of their sources. Clips in the trash are not found. */
export interface SearchFollower {
  readonly clip: RowFollower<ClipRow>;
  readonly source: RowFollower<SourceRow>;
}

export function createSearchFollower(db: Connection, index: SearchIndex): SearchFollower {
  const sourceName = db.prepare<[string], string>('SELECT name FROM source WHERE id = ?').pluck();
  const clipsOf = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE source_id = ? AND trashed_at IS NULL');

  function entry(row: ClipRow): SearchEntry {
    const detail = plainText(JSON.parse(row.detail) as RichText);
    const source = row.source_id === null ? '' : (sourceName.get(row.source_id) ?? '');
    const tags = JSON.parse(row.tags) as string[];
    return {
      text: { headline: row.headline, others: [row.lead, detail, source, ...tags] },
      publishedOn: row.published_on,
    };
  }

  return {
    clip: (before, after) => {
      if (before && after && searched.every((column) => before[column] === after[column])) return;
      if (after && after.trashed_at === null) index.put(after.number, entry(after));
      else if (before) index.remove(before.number);
    },
    source: (before, after) => {
      if (!before || !after || before.name === after.name) return;
      for (const row of clipsOf.all(after.id)) index.put(row.number, entry(row));
    },
  };
}
